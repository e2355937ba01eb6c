export { erasedValues } from './erased-values.ts';
export type { ErasedRecord } from './erased-values.ts';
export { sameContacts } from './same-contacts.ts';
export { planErasure } from './plan-erasure.ts';
export type { ContactUse, ErasurePlan, ErasureQuestion } from './plan-erasure.ts';
