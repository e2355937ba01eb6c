export { erasedContacts, erasedValues } from './erased-values.ts';
export type { ErasedRecord } from './erased-values.ts';
export { erasedTexts, isTellingPart } from './erased-texts.ts';
export type { ErasedTexts } from './erased-texts.ts';
export { sameContacts } from './same-contacts.ts';
export { planErasure } from './plan-erasure.ts';
export type { ContactUse } from './plan-erasure.ts';
