/** The only way to erase people: begun in one transaction, then completed until nothing of them is found. */
export { beginErasure } from './begin-erasure.ts';
export type { AnonymisedRecord, BegunErasure, ErasureOrder } from './begin-erasure.ts';
export {
  completeErasure,
  hasPendingErasure,
  isErasurePending,
  resumeErasures,
} from './complete-erasure.ts';
export { beginRewrite } from '../records/rewrite-cells.ts';
export type { ErasureProof } from './complete-erasure.ts';
