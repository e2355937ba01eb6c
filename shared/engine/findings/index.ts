export { ageVerdict } from './age-verdict.ts';
export { dueOn } from './due-on.ts';
export { evaluatePerson, hasHold } from './evaluate-person.ts';
export type { PersonVerdict } from './evaluate-person.ts';
export { evidenceFor } from './evidence-for.ts';
export type { RecordWithSignals } from './evidence-for.ts';
export { reasonsCard } from './reasons-card.ts';
export type { Reason, ReasonsCard } from './reasons-card.ts';
export { nextChangeOn } from './next-change-on.ts';
