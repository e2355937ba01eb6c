export { retentionOf, sinceOf } from './retention-of.ts';
export type { HoldInForce, RetentionParameters } from './retention-of.ts';
