import type { ConsentState } from '#domain/consent.ts';
import type { WordKind } from './consent-words.ts';

/** How a column asks: what a yes in it means, and whether people or machines say no in it. */
export type ColumnSense =
  | 'positive'
  | 'positive_answered' // people answered in words, so a false beside them is an answer too
  | 'negative'
  | 'negative_state' // "Unsubscribed": its cells say which of the two, so that a "subscribed" there is one
  | 'negative_marked' // "tick if no": a "no" that somebody wrote instead of the mark is a doubt
  | 'negative_register' // a list of those who object: to be on it is the refusal
  | 'subscription_status'
  | 'status' // of anything: only unmistakable words count
  | 'contact_status' // whether somebody may be reached: a refusal there is one
  | 'date_given'
  | 'date_withdrawn'
  | 'aside'; // of something else: only a refusal in so many words counts

export const statusSenses: ReadonlySet<ColumnSense> = new Set([
  'status',
  'contact_status',
  'subscription_status',
]);
/** Most of their cells say nothing of consent, and a word that is not known is no doubt. */
export const sensesOfOtherThings: ReadonlySet<ColumnSense> = new Set([
  'status',
  'contact_status',
  'date_given',
]);

type States = Partial<Record<WordKind, ConsentState>>;

/** Kinds that mean the same in every column that is about consent. */
const always: States = {
  unsubscribed: 'withdrawn',
  withdrawn: 'withdrawn',
  complained: 'withdrawn',
  blocked: 'withdrawn',
  never_asked: 'never_asked',
  pending: 'pending',
  inactive: 'unclear',
  // Whether it is a permission at all, by which law and until when, no list can tell.
  tacit: 'unclear',
};

const positive: States = {
  ...always,
  yes: 'granted',
  default_yes: 'granted',
  agreed: 'granted',
  subscribed: 'granted',
  active: 'granted',
  no: 'denied',
  default_no: 'never_asked',
  refused: 'denied',
};

// A no or a default under "unsubscribed" is neither a refusal nor a permission.
const negative: States = {
  ...always,
  yes: 'withdrawn',
  default_yes: 'withdrawn',
  refused: 'withdrawn',
  subscribed: 'unclear',
  agreed: 'unclear',
  active: 'unclear',
};

const bySense: Readonly<Record<ColumnSense, States>> = {
  positive,
  positive_answered: { ...positive, default_no: 'denied' },
  negative,
  negative_state: { ...negative, subscribed: 'granted' },
  negative_marked: { ...negative, no: 'unclear' },
  negative_register: { ...negative, subscribed: 'withdrawn', active: 'withdrawn' },
  subscription_status: positive,
  // Whoever is on a black list may owe money, or may have said no.
  status: {
    unsubscribed: 'withdrawn',
    complained: 'withdrawn',
    subscribed: 'granted',
    blocked: 'unclear',
  },
  contact_status: {
    unsubscribed: 'withdrawn',
    withdrawn: 'withdrawn',
    complained: 'withdrawn',
    blocked: 'withdrawn',
    refused: 'denied',
    subscribed: 'granted',
  },
  date_given: { unsubscribed: 'withdrawn', withdrawn: 'withdrawn', refused: 'denied' },
  date_withdrawn: {
    unsubscribed: 'withdrawn',
    withdrawn: 'withdrawn',
    refused: 'withdrawn',
    yes: 'withdrawn',
    default_yes: 'withdrawn',
  },
  aside: { unsubscribed: 'withdrawn', withdrawn: 'withdrawn', complained: 'withdrawn' },
};

export function isNegative(sense: ColumnSense): boolean {
  return sense.startsWith('negative');
}

/** Null: the word says nothing about consent in such a column. */
export function stateOfWord(kind: WordKind, sense: ColumnSense): ConsentState | null {
  return bySense[sense][kind] ?? null;
}
