import type { AnonymityOutcome, ListAnonymity } from './anonymity.ts';
import type { BatchAct, BatchState } from './disposition.ts';

export type ReceiptSource = {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number; // rows of this source that the batch concerned
  readonly rowsBefore: number;
  readonly rowsAfter: number;
};

/** What was searched after an erasure, and what was found of the erased values there. */
export type ReceiptSearch = {
  readonly place: 'workspace' | 'write_ahead_log' | 'outputs' | 'temporary_files' | 'trail';
  readonly bytes: number;
  readonly residues: number;
};

export const erasedKinds = [
  'email',
  'phone',
  'number', // of documents, cards and accounts
  'name',
  'address',
  'note', // a sentence or more, in whatever column
  'record_id',
  'rest', // dates, amounts, towns, single words
] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** What was looked for of the values of one kind that went, and what was not. */
export type ReceiptKind = {
  readonly kind: ErasedKind;
  readonly searched: number; // distinct values
  /** Distinct values that rows of people who stay have too, or words of the user's own: there they stay. */
  readonly shared: number;
  /** Cells that say too little to be told from others: finding one would prove nothing. */
  readonly short: number;
};

/**
 * `open`: everything is kept, encrypted under a key of its own that still exists, until the end of the day `until`.
 * `ended`: that key was destroyed. `undone`: the rows are back, but for `left`, which later acts removed or changed.
 */
export type ReceiptUndo = {
  readonly state: 'open' | 'ended' | 'undone';
  readonly until: string; // ISO day
  readonly on: string | null; // ISO day on which it ended or was undone
  readonly left: number; // rows
};

/** What one batch did, for a stranger to check. Free of personal data; file names are those of the controller's lists. */
export type Receipt = {
  readonly lethe: 'receipt';
  readonly schema: 1;
  readonly batch: string;
  readonly workspace: string; // random id of the workspace
  readonly at: string; // ISO instant, UTC, to the second
  readonly today: string; // the day by which the policy was evaluated
  readonly disposition: BatchAct;
  readonly state: BatchState; // `done` for export and keep, which erase nothing
  readonly people: number;
  readonly records: number;
  readonly policy: { readonly id: string; readonly version: string; readonly country: string };
  readonly rules: readonly string[]; // rule ids on which the selected people were found
  readonly sources: readonly ReceiptSource[];
  readonly outputs: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly suppression: { readonly added: number; readonly shared: number };
  readonly searched: readonly ReceiptSearch[];
  readonly searchedValues: number; // how many distinct values were looked for
  /** The same by kind. Absent where whole people did not go, and in receipts of earlier versions. */
  readonly kinds?: readonly ReceiptKind[];
  readonly notReached: readonly (
    | 'own_words' // names in the user's own texts: of the business, in a policy, in earlier receipts
    | 'rows_of_others' // rows of people who stay, in which one of the values stands too
    | 'earlier_outputs' // copies and exports of earlier batches that still name these people
    | 'source_files'
    | 'crm'
    | 'backups'
    | 'ssd_blocks'
    | 'recipients'
  )[];
  readonly by: string | null; // name as typed by the person who confirmed
  readonly reason: string | null; // for keep
  readonly until: string | null; // for keep
  /** For anonymise: what was measured, as counts and shares. Absent in receipts of the other dispositions. */
  readonly anonymity?: {
    readonly outcome: AnonymityOutcome;
    readonly lists: readonly (ListAnonymity & {
      readonly file: string;
      readonly sheet: string | null;
    })[];
  };
  /** Where the batch could be brought back for some days. Absent where it never could. */
  readonly undo?: ReceiptUndo;
  readonly trail: { readonly seq: number; readonly hash: string }; // entry that records this batch
  readonly program: { readonly name: 'Lethe'; readonly version: string };
  readonly publicKey: string; // Ed25519, SPKI, base64
  /** A short digest of each line above, by which a check says where something was changed. Absent in receipts of earlier versions. */
  readonly lines?: string;
  readonly signature: string; // over canonical JSON of all members but this, base64
};

/** Where a receipt or a trail can be broken. */
export const brokenPlaces = [
  'shape',
  'signature',
  'entry',
  'order',
  'head',
  'count',
  'key',
  'checkpoint',
] as const;
