import type { ColumnRole } from '#domain/column-role.ts';
import { consentHeader, type HeaderReading } from './header-consent.ts';
import type { HeaderConcepts } from './header-concepts.ts';

type Rule = (has: HeaderConcepts['has']) => ColumnRole | null;

/** What the words of a header add up to; null where they name nothing that we know. */
export function readHeaderWords(words: HeaderConcepts): HeaderReading | null {
  if (words.tokens.length === 0) return null;
  const { has } = words;
  if (isLabel(words)) return reading('ignore', 0.93);
  if (has('hold')) return reading('legal_hold', 0.93);
  const medical = has('health') && !has('consent');
  if (medical) return reading('health_notes', 0.93);
  if (!has('bankcard', 'iban', 'loyalty')) {
    const consent = consentHeader(words);
    if (consent !== null) return consent;
  }
  for (const rule of rules) {
    const role = rule(has);
    if (role !== null) return reading(role, 0.93 - (1 - words.understood) * 0.3);
  }
  return null;
}

function isLabel({ has, tokens }: HeaderConcepts): boolean {
  const names = has('phone', 'email', 'street', 'relation', 'web', 'technical');
  return has('label') && names && tokens.length > 1 && tokens.length < 5;
}

function reading(role: ColumnRole, strength: number): HeaderReading {
  return { role, channel: null, polarity: null, strength, doubtful: false };
}

const birth: Rule = (has) => {
  if (!has('birth')) return null;
  if (has('city', 'country', 'region', 'street')) return 'ignore';
  return has('year') && !has('date') ? 'birth_year' : 'birth_date';
};

const deathOrLeftover: Rule = (has) => (has('deceased') ? 'status' : null);

const guardian: Rule = (has) => {
  if (has('relation')) return 'guardian_relationship';
  if (!has('guardian')) return null;
  return has('phone', 'whatsapp') ? 'guardian_phone' : 'guardian_name';
};

const identifiers: Rule = (has) => {
  if (has('passport')) return 'passport';
  if (has('iban')) return 'iban';
  if (has('loyalty') && has('card', 'id', 'bankcard')) return has('money') ? 'total_spend' : 'record_id';
  if (has('bankcard')) return has('customer') && !has('name') ? 'record_id' : 'card_number';
  if (has('national') && !has('web')) return 'national_id';
  return has('card') && has('customer', 'id') ? 'record_id' : null;
};

/** The past, not the next appointment or the end of a membership. */
const moments: Rule = (has) => {
  const dated = has('last', 'date');
  if (has('next') && has('visit', 'purchase', 'date', 'contact')) return 'ignore';
  if (has('initial') && has('visit', 'purchase', 'contact', 'activity')) return 'created_date';
  if (has('count') || !dated) return null;
  if (has('money') && !has('date')) return null;
  if (has('visit')) return has('created') && !has('last') ? 'created_date' : 'last_visit_date';
  if (has('purchase')) return 'last_purchase_date';
  if (has('last') && has('contact', 'send', 'call', 'email', 'sms', 'newsletter')) return 'last_contact_date';
  if (has('modified', 'activity')) return 'last_activity_date';
  if (has('contact') && has('date') && !has('created')) return 'last_contact_date';
  if (has('created') && has('date')) return 'created_date';
  return has('customer', 'initial') && has('date') && has('created') ? 'created_date' : null;
};

const bareMoments: Rule = (has) => {
  if (has('modified') && !has('staff', 'price')) return 'last_activity_date';
  return has('created') && !has('staff', 'name', 'status', 'tags', 'source', 'count') ? 'created_date' : null;
};

const counts: Rule = (has) => {
  if (has('count', 'total') && has('visit', 'purchase') && !has('money')) {
    return has('visit') || has('count') || has('total') ? 'visits_count' : null;
  }
  if (has('money')) return 'total_spend';
  return has('visit') && !has('date', 'name', 'status', 'notes', 'source') ? 'visits_count' : null;
};

const staffAndWork: Rule = (has) => {
  if (has('staff')) return 'ignore';
  if (has('job')) return 'ignore';
  return has('company') && !has('phone', 'email', 'street', 'zip', 'city', 'country', 'region', 'id') ? 'ignore' : null;
};

const reach: Rule = (has) => {
  if (has('fax', 'web')) return 'ignore';
  if (has('email') && !has('visit', 'purchase', 'count', 'activity')) return has('status') ? 'status' : 'email';
  if (has('phone')) return 'phone';
  if (has('whatsapp')) return 'phone';
  return null;
};

const names: Rule = (has) => {
  if (has('middle')) return 'middle_name';
  if (has('full')) return 'full_name';
  if (has('given') && has('family')) return 'full_name';
  if (has('family')) return 'last_name';
  if (has('given')) return 'first_name';
  if (has('name') && has('technical', 'tags', 'street', 'city', 'country')) return 'ignore';
  return has('name') ? 'full_name' : null;
};

const technical: Rule = (has) => (has('technical') ? 'ignore' : null);

/** Bundesland is a region though it ends like a country. */
function placeOf(has: HeaderConcepts['has']): ColumnRole {
  return has('region') ? 'region' : 'country';
}

const places: Rule = (has) => {
  if (has('zip')) return 'postcode';
  if (has('city')) return 'city';
  if (has('region', 'country') && !has('status')) return placeOf(has);
  return has('street') ? 'address' : null;
};

const rest: Rule = (has) => {
  if (has('age')) return 'age';
  if (has('gender')) return 'gender';
  if (has('notes')) return 'notes';
  if (has('id') && !has('tags')) return 'record_id';
  if (has('status')) return 'status';
  if (has('source')) return 'consent_source';
  if (has('tags')) return 'tags';
  if (has('photo')) return 'ignore';
  return has('activity') ? 'status' : null;
};

const people: Rule = (has) => (has('customer', 'child') && !has('date', 'count') ? 'full_name' : null);

/** In this order: what is rarer and more specific first. */
const rules: readonly Rule[] = [
  deathOrLeftover,
  guardian,
  identifiers,
  birth,
  moments,
  technical,
  staffAndWork,
  counts,
  reach,
  places,
  names,
  rest,
  bareMoments,
  people,
];
