import type { Json } from '#base/canonical-json.ts';

export const trailKinds = [
  'workspace.created',
  'workspace.older_copy',
  'workspace.elsewhere',
  'workspace.passphrase_changed',
  'workspace.recovery_code_made',
  'workspace.key_renewed',
  'workspace.backed_up',
  'workspace.restored',
  'backup.removed',
  'proof.removed',
  'erasures.reapplied',
  'forms.written',
  'set_aside.exported',
  'person.pack_written',
  'source.imported',
  'source.removed',
  'source.file_removed',
  'mapping.answered',
  'policy.chosen',
  'policy.changed',
  'hold.placed',
  'hold.released',
  'restriction.placed',
  'restriction.lifted',
  'record.corrected',
  'disposition.run',
  'erasure.finished',
  'batch.undone',
  'undo.ended',
  'suppression.added',
  'suppression.exported',
  'refusals.told',
  'copies.written',
  'trail.exported',
  'pair.decided',
  'pair.undone',
] as const;
export type TrailKind = (typeof trailKinds)[number];

/** What an entry can tell besides its kind, the most telling first. Not one of them is about who a person is. */
export const trailFacts = [
  'disposition',
  'about',
  'answer',
  'undone',
  'how',
  'as',
  'forms',
  'people',
  'fields',
  'records',
  'rows',
  'rowsRead',
  'empty',
  'setAside',
  'left',
  'parted',
  'pairs',
  'settled',
  'files',
  'entries',
  'suppressed',
  'suppression',
  'added',
  'known',
  'values',
  'residues',
  'bytes',
  'sealed',
  'reapplied',
  'ledger',
  'knowsErased',
  'dueOn',
  'today',
  'country',
  'policy',
  'id',
  'version',
  'rules',
  'source',
  'backup',
  'upTo',
  'entry',
  'batch',
  'state',
  'sha256',
] as const;
export type TrailFact = (typeof trailFacts)[number];
export type TrailDetail = { readonly [Fact in TrailFact]?: Json };

/** One line of the audit trail. Counts, rule ids and digests only: nothing about a person. */
export type TrailEntry = {
  readonly seq: number; // from 1, without gaps
  readonly at: string; // ISO instant, UTC, to the second
  readonly kind: TrailKind;
  readonly detail: Readonly<Record<string, Json>>;
  readonly previous: string; // hash of the entry before; 64 zeros for the first
  readonly hash: string; // SHA-256, hex, of the canonical JSON of all other members
};

/** A trail as it leaves the workspace; `lethe verify` checks it without the workspace. */
export type TrailExport = {
  readonly lethe: 'trail';
  readonly schema: 1;
  readonly workspace: string; // random id of the workspace
  readonly entries: readonly TrailEntry[];
  readonly head: string;
  readonly count: number;
  readonly publicKey: string; // Ed25519, SPKI, base64
  /** A short digest of each line but those of the entries, which prove one another. Absent in exports of earlier versions. */
  readonly lines?: string;
  readonly signature: string; // over canonical JSON of all members but this, base64
};
