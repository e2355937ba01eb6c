export { retentionOf, sinceOf } from './retention-of.ts';
export { partClocks } from './part-clocks.ts';
export type { PartFacts, PartReading } from './part-clocks.ts';
export { slimCard } from './slim-card.ts';
export type { CardField, FieldFate } from './slim-card.ts';
