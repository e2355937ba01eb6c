import type { RecordDraft } from '../record-draft.ts';

/** Reads one cell, which is not empty, into the record. */
export type CellReader = (cell: string, draft: RecordDraft) => void;
