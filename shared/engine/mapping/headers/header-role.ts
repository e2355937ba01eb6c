import type { ColumnRole } from '#domain/column-role.ts';
import { consentHeader, isClub, type HeaderReading } from './header-consent.ts';
import type { HeaderConcepts } from './header-concepts.ts';
import { momentOf } from './header-moment.ts';

type Rule = (words: HeaderConcepts) => ColumnRole | null;

/** What the words of a header add up to; null where they name nothing that we know. */
export function readHeaderWords(words: HeaderConcepts): HeaderReading | null {
  if (words.tokens.length === 0) return null;
  const { has } = words;
  if (isLabel(words)) return reading('ignore', 0.93);
  if (has('hold')) return reading('legal_hold', 0.93);
  if (has('health') && !has('consent', 'photo')) return reading('health_notes', 0.93);
  if (!isOfCard(words)) {
    const consent = consentHeader(words);
    if (consent !== null) return consent;
  }
  for (const rule of rules) {
    const role = rule(words);
    if (role !== null) return reading(role, 0.93 - (1 - words.understood) * 0.3);
  }
  return null;
}

/** "Club news by mail", "SMS club": no number of a club card. */
function isOfCard(words: HeaderConcepts): boolean {
  const { has } = words;
  return has('bankcard', 'iban') || (has('loyalty') && !has('newsletter') && !isClub(words));
}

/** "Phone 1 - Label" says what kind of phone the next column holds. */
function isLabel({ has, tokens }: HeaderConcepts): boolean {
  const names = has('phone', 'email', 'street', 'relation', 'web', 'technical');
  return has('label') && names && tokens.length > 1 && tokens.length < 5;
}

function reading(role: ColumnRole, strength: number): HeaderReading {
  return { role, channel: null, polarity: null, strength, doubtful: false };
}

const proof: Rule = ({ has }) =>
  has('source') && has('processing', 'consent', 'street') ? 'consent_source' : null;

const birth: Rule = ({ has }) => {
  if (!has('birth')) return null;
  // "Place and date of birth": both stand in the cell.
  if (has('city', 'country', 'region', 'street') && !has('date')) return 'ignore';
  return has('year') && !has('date') ? 'birth_year' : 'birth_date';
};

const death: Rule = ({ has }) => (has('deceased') ? 'status' : null);

const guardian: Rule = ({ has }) => {
  // "Opm. Lien": notes of somebody whose name is a word elsewhere.
  if (has('relation')) return has('notes') ? 'notes' : 'guardian_relationship';
  if (!has('guardian')) return null;
  return has('phone', 'whatsapp') ? 'guardian_phone' : 'guardian_name';
};

const identifiers: Rule = ({ has }) => {
  if (has('passport')) return 'passport';
  if (has('iban')) return 'iban';
  // "Recall postcards" are sent, and no number stands on them.
  const isSent = has('post') && !has('loyalty', 'bankcard', 'national');
  if (has('loyalty', 'bankcard', 'card') && !isSent) return cardOf(has);
  return has('national') && !has('web') ? 'national_id' : null;
};

/** A loyalty card's number is the shop's own key; only a bank's card is a payment card. */
function cardOf(has: HeaderConcepts['has']): ColumnRole | null {
  if (has('status') && !has('bankcard')) return 'status';
  if (has('loyalty')) {
    if (!has('card', 'id', 'bankcard')) return null;
    return has('money') ? 'total_spend' : 'record_id';
  }
  if (has('bankcard')) return has('customer') && !has('name') ? 'record_id' : 'card_number';
  if (has('national')) return 'national_id';
  return has('customer', 'id') ? 'record_id' : null;
}

const technical: Rule = ({ has }) => (has('technical') ? 'ignore' : null);

const placesOfWork = [
  'phone',
  'email',
  'street',
  'zip',
  'city',
  'country',
  'region',
  'id',
] as const;

const work: Rule = ({ has }) => {
  if (has('staff', 'company') && has('notes')) return null;
  if (has('staff', 'job')) return 'ignore';
  return has('company') && !has('full', ...placesOfWork) ? 'ignore' : null;
};

const counts: Rule = ({ has }) => {
  if (has('money')) return has('status') ? null : 'total_spend';
  if (has('count', 'total')) {
    if (has('visit', 'purchase')) return 'visits_count';
    return has('email', 'contact', 'child') ? 'ignore' : null;
  }
  return has('visit') && !has('date', 'name', 'status', 'notes', 'source', 'id')
    ? 'visits_count'
    : null;
};

/** A fax or a page; "Viber/SMS" is a way to write. */
function isNoReach(has: HeaderConcepts['has']): boolean {
  return has('fax') || (has('web') && !has('sms'));
}

const reach: Rule = ({ has }) => {
  if (isNoReach(has)) return 'ignore';
  if (has('status') && has('email', 'phone')) return 'status';
  if (has('email')) return has('visit', 'purchase', 'activity') ? null : 'email';
  if (has('phone')) return 'phone';
  if (has('whatsapp')) return has('name', 'given', 'full') ? null : 'phone';
  return has('sms') && has('id') ? 'phone' : null;
};

const names: Rule = ({ has }) => {
  if (has('full')) return 'full_name';
  if (has('given') && has('family')) return 'full_name';
  if (has('middle')) return 'middle_name';
  if (has('family')) return 'last_name';
  if (has('given')) return 'first_name';
  if (!has('name')) return null;
  return has('tags', 'reason', 'street', 'city', 'country') ? 'ignore' : 'full_name';
};

/** A word such as "state" is a place beside other words, and open when it stands alone. */
const places: Rule = ({ has, tokens }) => {
  // "Street, code, town" is a whole address.
  if (has('street') && has('city') && has('zip', 'id')) return 'address';
  if (has('zip')) return 'postcode';
  if (has('city')) return 'city';
  if (has('country')) return has('region') && tokens.length === 1 ? 'region' : 'country';
  if (has('region')) return isState(has, tokens.length) ? null : 'region';
  return namesStreet(has) ? addressOrNotes(has) : null;
};

/** "AddrNote": remarks beside an address. */
function addressOrNotes(has: HeaderConcepts['has']): ColumnRole {
  return has('notes') ? 'notes' : 'address';
}

/** "Richiamo via SMS": in Italian the way and the street are one word. */
function namesStreet(has: HeaderConcepts['has']): boolean {
  return has('street') && !has('sms', 'whatsapp');
}

function isState(has: HeaderConcepts['has'], length: number): boolean {
  return has('status') && (length === 1 || has('customer', 'subscribe', 'visit', 'purchase'));
}

/** How somebody came to know of the business says nothing about a consent. */
const heard: Rule = ({ has }) =>
  has('heard') && !has('consent', 'optin', 'processing') ? 'ignore' : null;

/** A dog has a name and a day of birth too, and neither is its owner's. */
const pets: Rule = ({ has }) =>
  has('pet') && !has('customer', 'guardian', 'phone', 'email', 'visit', 'purchase', 'last')
    ? 'ignore'
    : null;

/** "Stato scheda": the state of the card, and no number of it. */
const stateOfCard: Rule = ({ has, tokens }) => {
  const stated = has('id') && has('status') && tokens.length > 1;
  return stated && !has('age', 'gender', 'notes') ? 'status' : null;
};

const rest: Rule = ({ has, tokens }) => {
  if (has('age')) return 'age';
  if (has('gender')) return 'gender';
  if (has('notes')) return 'notes';
  if (has('id') && !has('tags', 'post')) return 'record_id';
  if (has('status')) return 'status';
  if (has('source')) return 'consent_source';
  if (has('tags')) return 'tags';
  if (has('photo')) return 'ignore';
  return has('activity') && tokens.length <= 2 ? 'status' : null;
};

const people: Rule = ({ has, tokens, understood }) => {
  const plain = tokens.length <= 2 && understood === 1;
  return plain && has('customer', 'child') && !has('date', 'count') ? 'full_name' : null;
};

const moments: Rule = (words) => momentOf(words);

const bareMoments: Rule = ({ has }) => {
  if (has('modified')) return has('staff', 'price') ? null : 'last_activity_date';
  const other = has('staff', 'name', 'status', 'tags', 'source', 'count');
  return has('created') && !other ? 'created_date' : null;
};

/** In this order: what is rarer and more specific first. */
const rules: readonly Rule[] = [
  proof,
  death,
  guardian,
  identifiers,
  pets,
  birth,
  moments,
  technical,
  work,
  counts,
  reach,
  places,
  names,
  heard,
  stateOfCard,
  rest,
  bareMoments,
  people,
];
