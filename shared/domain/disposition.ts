export const dispositions = ['anonymise', 'purge', 'export', 'keep'] as const;
export type Disposition = (typeof dispositions)[number];

export const erasureStates = [
  'planned',
  'deleted',
  'checkpointed',
  'rewritten',
  'searched',
] as const;
/** Only `searched` may be called erased. */
export type ErasureState = (typeof erasureStates)[number];
