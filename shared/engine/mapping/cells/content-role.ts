import type { ColumnRole } from '#domain/column-role.ts';
import type { ColumnContent } from './column-content.ts';

export type ContentRole = {
  readonly role: ColumnRole;
  readonly sure: number;
  readonly ask: boolean;
};

/**
 * What the cells alone tell. Under a header that names nothing every role may be guessed; under one that
 * names something unknown only what cannot be anything else, and free text, which must be read.
 */
export function contentRole(content: ColumnContent, meaningless: boolean): ContentRole {
  if (content.filled === 0) return { role: 'ignore', sure: meaningless ? 0.9 : 0.8, ask: false };
  return (
    plainShapes(content) ??
    knownWords(content) ??
    (meaningless ? guess(content) : guessDay(content)) ??
    leftover(content, meaningless)
  );
}

/** Cells that word lists know, under a header that they do not. */
function knownWords(content: ColumnContent): ContentRole | null {
  if (content.filled < FEW) return null;
  if (content.genders > 0.9 && content.flags < 0.5 && !isRunOfCodes(content)) {
    return { role: 'gender', sure: 0.8, ask: false };
  }
  if (areCountries(content)) return { role: 'country', sure: 0.8, ask: false };
  return content.givenNames < 0.5 ? null : knownNames(content);
}

/** "Sí" and "No" are answers before they are codes of countries. */
function areCountries(content: ColumnContent): boolean {
  return content.countries > 0.85 && content.flags < 0.5;
}

function knownNames(content: ColumnContent): ContentRole | null {
  const whole = content.shape('name_words') > 0.6 && content.words < 4;
  if (whole && content.distinct > 0.5) return { role: 'full_name', sure: 0.8, ask: false };
  const single = content.shape('name_word') > 0.7 && content.distinct > 0.25;
  return single ? { role: 'first_name', sure: 0.75, ask: false } : null;
}

/** Single letters that differ a lot are codes, not genders. */
function isRunOfCodes(content: ColumnContent): boolean {
  return content.distinct * content.filled > MOST_GENDERS;
}

/** A date under a header that nobody knows: births can be told from other days, which may be any event. */
function guessDay(content: ColumnContent): ContentRole | null {
  return content.days > 0.7 && content.filled >= FEW ? guessDate(content) : null;
}

const FEW = 3;
const MOST_GENDERS = 6;

function plainShapes(content: ColumnContent): ContentRole | null {
  if (content.shape('email') > 0.6) return { role: 'email', sure: 0.93, ask: false };
  if (content.shape('iban') > 0.6) return { role: 'iban', sure: 0.95, ask: false };
  if (content.shape('card') > 0.6) return { role: 'card_number', sure: 0.9, ask: false };
  const phones = content.shape('phone') > 0.8 && content.distinct > 0.7 && content.days < 0.2;
  if (phones && content.shape('number', 'money') < 0.9)
    return { role: 'phone', sure: 0.88, ask: false };
  const reached = contactShape(content);
  if (reached !== null) return reached;
  const told = content.says('subscribed', 'unsubscribed');
  if (told > 0.5) return { role: 'status', sure: 0.7, ask: true };
  return null;
}

/** E-mail addresses and telephones under one header, as in a list of those who left: what most of the cells are. */
export function contactShape(content: ColumnContent): ContentRole | null {
  const [emails, phones] = [content.shape('email'), content.shape('phone')];
  if (emails + phones < 0.85 || emails < 0.2 || content.distinct < 0.7) return null;
  return { role: emails >= phones ? 'email' : 'phone', sure: 0.8, ask: false };
}

function guess(content: ColumnContent): ContentRole | null {
  const distinct = content.distinct > 0.7;
  if (content.days > 0.7) return guessDate(content);
  if (content.shape('phone') > 0.8 && distinct) return { role: 'phone', sure: 0.85, ask: false };
  return guessName(content, distinct) ?? guessKey(content);
}

/**
 * Answers under no question: they may be those of a consent, which nobody sees but the user. The least certain of
 * all guesses, so that a plain yes or no is a doubt, and only a word that speaks for itself is a refusal.
 */
export function unnamedAnswers(content: ColumnContent): ContentRole | null {
  const answered = content.flags + content.answers > MOST_ANSWERS && content.counts === 0;
  return answered ? { role: 'consent_general', sure: UNNAMED_ANSWERS, ask: true } : null;
}

const MOST_ANSWERS = 0.6;
const UNNAMED_ANSWERS = 0.4;

/** Births lie far apart and long ago; which event the days of the last years stand for, nobody can see. */
function guessDate(content: ColumnContent): ContentRole {
  const births = content.shape('birth_day') > 0.8 && content.birthSpread > 18;
  return births
    ? { role: 'birth_date', sure: 0.75, ask: true }
    : { role: 'last_activity_date', sure: 0.5, ask: true };
}

function guessName(content: ColumnContent, distinct: boolean): ContentRole | null {
  if (content.shape('name_words') > 0.6 && distinct && content.words < 4) {
    return { role: 'full_name', sure: 0.8, ask: false };
  }
  const given = content.shape('name_word') > 0.7 && content.distinct > 0.4;
  return given ? { role: 'first_name', sure: 0.5, ask: false } : null;
}

function guessKey(content: ColumnContent): ContentRole | null {
  const key = content.shape('number') > 0.9 && content.distinct > 0.95 && content.filled > 4;
  return key ? { role: 'record_id', sure: 0.75, ask: false } : null;
}

/** A yes or no without a name may be a consent, so it is a question. */
function leftover(content: ColumnContent, meaningless: boolean): ContentRole {
  if (content.words >= 3 && content.distinct > 0.3) return { role: 'notes', sure: 0.7, ask: false };
  const flags = meaningless && content.filled >= FEW && content.flags > 0.8 && content.counts === 0;
  return flags
    ? { role: 'ignore', sure: 0.5, ask: true }
    : { role: 'ignore', sure: 0.6, ask: false };
}
