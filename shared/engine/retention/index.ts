export { retentionOf, sinceOf } from './retention-of.ts';
export type { HoldInForce, RetentionParameters } from './retention-of.ts';
export { partClocks, partStatuses } from './part-clocks.ts';
export type { ClockParameters, PartFacts, PartReading, PartStatus } from './part-clocks.ts';
export { fateReasons, slimCard } from './slim-card.ts';
export type { CardField, FateReason, FieldFate, SlimCardInput } from './slim-card.ts';
