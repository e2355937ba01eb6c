export const dispositions = ['anonymise', 'purge', 'export', 'keep'] as const;
export type Disposition = (typeof dispositions)[number];

/**
 * What can be done with people, beyond what a policy proposes. `restrict`: kept, and out of every export and mailing until
 * `lift`. `slim`: what should go leaves their cards, the rest stays.
 */
export const acts = [...dispositions, 'restrict', 'lift', 'slim'] as const;
export type Act = (typeof acts)[number];

/** `correct`: one value of one row was set anew. */
export const batchActs = [...acts, 'correct'] as const;
export type BatchAct = (typeof batchActs)[number];

export const erasureStates = [
  'planned',
  'deleted',
  'checkpointed',
  'rewritten',
  'searched',
] as const;
/** Only `searched` may be called erased. */
export type ErasureState = (typeof erasureStates)[number];

/**
 * How far a batch has come. `done`: it erases nothing. `sealed`: removed, and kept under a key of its own until a day, so
 * that it can be brought back. `undone`: brought back.
 */
export const batchStates = [...erasureStates, 'done', 'sealed', 'undone'] as const;
export type BatchState = (typeof batchStates)[number];

/** For how many days a batch can be brought back; 0: not at all. */
export const undoDays = [0, 7, 30] as const;
export type UndoDays = (typeof undoDays)[number];
