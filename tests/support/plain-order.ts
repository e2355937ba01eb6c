/** What an order for an act says where a test has nothing to say: no copies, no names, no reason. */
export const plainOrder = {
  exportAs: null,
  cleanedCopies: false,
  by: null,
  reason: null,
  until: null,
  language: 'en',
} as const;
