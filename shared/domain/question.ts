/** What a doubt is about. */
export const questionKinds = ['pair', 'word', 'column', 'date_order'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Everything that can be answered; each question offers some of it. */
export const questionAnswers = [
  'same', // of a pair
  'different',
  'granted', // of a word about consent
  'denied',
  'withdrawn',
  'never_asked',
  'pending', // asked, and not confirmed
  'no_news',
  'as_read', // of a column: as it was understood
  'positive', // a yes in it permits
  'negative', // a yes in it refuses
  'ignore',
  'DMY', // of dates
  'MDY',
] as const;
export type QuestionAnswer = (typeof questionAnswers)[number];
