/** What can go wrong, by what the user can do about it. The exit status of the command follows from the kind. */
export const problemKinds = [
  'refused',
  'blocked',
  'missing',
  'conflict',
  'environment',
  'damaged',
  'cancelled',
  'defect',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Every expected failure and its kind. Each code has a sentence and a next step in every language. */
export const problemKindByCode = {
  'input/invalid': 'refused',
  'input/unknown-command': 'refused',
  'source/unreadable': 'refused',
  'source/not-a-list': 'refused',
  'source/chat': 'refused',
  'source/json-broken': 'refused',
  'source/cut-off': 'refused',
  'source/tables-beside': 'refused',
  'source/unsupported-format': 'refused',
  'source/encrypted': 'refused',
  'source/empty': 'refused',
  'source/too-large': 'refused',
  'source/archive-refused': 'refused',
  'source/nested-archive': 'refused',
  'source/not-a-file': 'refused',
  'source/network-path': 'refused',
  'source/missing': 'missing',
  'source/changed': 'conflict',
  'source/locked': 'conflict',
  'source/sheet-unknown': 'refused',
  'source/column-unknown': 'refused',
  'source/unknown': 'missing',
  'workspace/none-open': 'refused',
  'workspace/exists': 'conflict',
  'workspace/missing': 'missing',
  'workspace/locked': 'conflict',
  'workspace/wrong-key': 'refused',
  'workspace/empty-key': 'refused',
  'workspace/weak-passphrase': 'refused',
  'workspace/keychain-unavailable': 'environment',
  'workspace/not-a-workspace': 'damaged',
  'workspace/damaged': 'damaged',
  'workspace/newer': 'damaged',
  'workspace/replaced': 'conflict',
  'policy/invalid': 'refused',
  'policy/unknown': 'missing',
  'policy/not-a-text': 'refused',
  'policy/no-periods': 'refused',
  'policy/unknown-language': 'refused',
  'person/unknown': 'missing',
  'pair/unknown': 'missing',
  'question/unknown': 'missing',
  'selection/invalid': 'refused',
  'selection/empty': 'refused',
  'selection/held': 'blocked',
  'selection/restricted': 'blocked',
  'disposition/count-mismatch': 'refused',
  'disposition/needs-reason': 'refused',
  'disposition/nothing-to-slim': 'refused',
  'disposition/totals-moved': 'blocked',
  'record/unknown': 'missing',
  'record/unchanged': 'refused',
  'erasure/incomplete': 'environment',
  'erasure/residue-found': 'damaged',
  'undo/unknown-batch': 'missing',
  'undo/not-kept': 'missing',
  'undo/not-in-copy': 'missing',
  'undo/ended': 'missing',
  'undo/already': 'conflict',
  'undo/damaged': 'damaged',
  'suppression/empty-file': 'refused',
  'suppression/needs-file': 'refused',
  'suppression/unknown-program': 'missing',
  'receipt/unreadable': 'refused',
  'receipt/broken': 'damaged',
  'output/exists': 'conflict',
  'output/not-writable': 'environment',
  'disk/full': 'environment',
  'disk/no-rights': 'environment',
  'disk/failed': 'environment',
  'job/unknown': 'missing',
  'job/busy': 'conflict',
  'job/cancelled': 'cancelled',
  'program/defect': 'defect',
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKindByCode;

/**
 * An expected failure. `params` may hold numbers, names of files and columns and ids of rules;
 * a cell's value has no place in it. `ref` finds the entry in the local log, where there is one.
 */
export type Problem = {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ref: string | null;
};

export function problem(
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
  ref: string | null = null,
): Problem {
  return { kind: problemKindByCode[code], code, params, ref };
}
