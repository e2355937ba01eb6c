import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import type { ColumnContent } from './column-content.ts';
import { contactShape, contentRole } from './content-role.ts';
import { contradiction } from './contradiction.ts';
import type { HeaderReading } from './header-consent.ts';
import { channelsNamed } from './header-consent.ts';
import { listsChannels } from './named-channels.ts';
import { polarityOf, type ReadHeader } from './header-reading.ts';
import type { Verdict } from './cell-verdict.ts';

export type Decision = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  readonly confidence: number;
  readonly needsAnswer: boolean;
};

type Check = (content: ColumnContent, header: ReadHeader) => Verdict;

const agrees: Verdict = { kind: 'agrees' };
const silent: Verdict = { kind: 'silent' };
/** Fewer filled cells prove nothing against a header. */
const ENOUGH = 2;

/** Header and cells together. A claim that the cells contradict gives way to what they show. */
export function decideColumn(header: ReadHeader, content: ColumnContent): Decision {
  const reading = header.reading;
  if (listsChannels(header, content)) return openConsent;
  if (reading === null) return byContent(header, content);
  const verdict = verdictOf(header, content);
  if (verdict.kind === 'otherwise') {
    const { role, sure } = verdict;
    const isAddress = role === 'email' || role === 'phone';
    return isAddress && isRefusal(reading)
      ? refusedAddresses(reading, { role, sure })
      : byCells(verdict, reading.channel);
  }
  const { role, channel, polarity, strength, doubtful } = reading;
  const raised = verdict.kind === 'agrees' ? strength + 0.04 : strength - 0.03;
  const confidence = round(Math.min(0.99, raised));
  return {
    role,
    channel,
    polarity,
    confidence,
    needsAnswer: doubtful || (matters(role) && confidence < 0.75),
  };
}

/** "Unsubscribed" over addresses: they are those of people who said no. */
function refusedAddresses(
  { channel, doubtful }: HeaderReading,
  { role, sure }: { readonly role: 'email' | 'phone'; readonly sure: number },
): Decision {
  return { role, channel, polarity: 'negative', confidence: sure, needsAnswer: doubtful };
}

function isRefusal({ role }: HeaderReading): boolean {
  return role === 'opt_out' || role === 'consent_withdrawn_date';
}

function byCells(
  { role, channel, sure, ask }: Extract<Verdict, { kind: 'otherwise' }>,
  ofHeader: Channel | null,
): Decision {
  return {
    role,
    channel: channel ?? (role === 'consent_withdrawn_date' ? ofHeader : null),
    polarity: polarityOf(role),
    confidence: sure,
    needsAnswer: ask ?? false,
  };
}

/** A refusal in it holds, and a yes waits for the answer of the user. */
const openConsent: Decision = {
  role: 'consent_general',
  channel: null,
  polarity: 'positive',
  confidence: 0.6,
  needsAnswer: true,
};

function verdictOf(header: ReadHeader, content: ColumnContent): Verdict {
  const role = header.reading?.role ?? 'ignore';
  const address = addressesAlone(role, content);
  if (address !== null) return address;
  if (content.filled < ENOUGH) return silent;
  const settled = settleRivals(header, content);
  if (settled !== null) return settled;
  if (header.fromProfile && role === 'ignore') return agrees;
  const check = checks[role] ?? dateCheck(role) ?? (() => silent);
  const named = firstOrLast(role, header, content);
  if (named !== null) return { kind: 'otherwise', role: named, sure: 0.85 };
  return contradiction(role, content) ?? check(content, header);
}

/** "Billing First", "Contact Last": of names, not of days. */
function firstOrLast(
  role: ColumnRole,
  { concepts: { tokens, has } }: ReadHeader,
  content: ColumnContent,
): ColumnRole | null {
  if (!role.endsWith('_date') || has('date', 'visit')) return null;
  if (content.shape('name_word', 'name_words') < 0.8 || content.days > 0.1) return null;
  if (tokens.includes('first')) return 'first_name';
  return tokens.includes('last') ? 'last_name' : null;
}

/** One header, two roles (`state`, `estado`, `отписан`): the cells know. */
function settleRivals(header: ReadHeader, content: ColumnContent): Verdict | null {
  const roles = new Set<ColumnRole>([header.reading?.role ?? 'ignore', ...header.rivals]);
  const place = placeIn(roles);
  if (place !== null && (roles.has('status') || header.concepts.has('status'))) {
    return statusOrPlace(place, content);
  }
  if (!roles.has('consent_withdrawn_date')) return null;
  const channel = header.reading?.channel ?? null;
  if (content.days > 0.5) {
    return { kind: 'otherwise', role: 'consent_withdrawn_date', channel, sure: 0.94 };
  }
  return roles.has('opt_out') ? { kind: 'otherwise', role: 'opt_out', channel, sure: 0.93 } : null;
}

function placeIn(roles: ReadonlySet<ColumnRole>): 'region' | 'country' | null {
  if (roles.has('region')) return 'region';
  return roles.has('country') ? 'country' : null;
}

function statusOrPlace(place: 'region' | 'country', content: ColumnContent): Verdict {
  const stateWords = content.says('active', 'inactive', 'blocked', 'deceased');
  const status = content.answers + stateWords + content.flags > 0.3;
  return status
    ? { kind: 'otherwise', role: 'status', sure: 0.9 }
    : { kind: 'otherwise', role: place, sure: 0.85 };
}

function byContent(header: ReadHeader, content: ColumnContent): Decision {
  const counted = countsOrSums(header, content);
  if (counted !== null) return counted;
  const reached = content.filled >= ENOUGH ? flagsOfChannel(header, content) : null;
  if (reached !== null) return reached;
  const found = contentRole(content, header.meaningless || header.concepts.has('date'));
  const isOpenFlag = found.role === 'ignore' && found.ask;
  const asked = isOpenFlag || (matters(found.role) && (found.sure < 0.8 || found.ask));
  return {
    role: found.role,
    channel: null,
    polarity: polarityOf(found.role),
    confidence: round(found.sure),
    needsAnswer: asked,
  };
}

function countsOrSums({ concepts }: ReadHeader, content: ColumnContent): Decision | null {
  const { has, understood } = concepts;
  const countable = has('visit', 'purchase') || (has('count') && understood === 1);
  if (countable && content.shape('small_number') > 0.8) return decided('visits_count', 0.75);
  return has('total') && content.shape('money') > 0.6 ? decided('total_spend', 0.8) : null;
}

/** "Letters", "SMS Reminders": a yes or no under the name of a way of contact, or under a question about sending. */
function flagsOfChannel({ concepts }: ReadHeader, content: ColumnContent): Decision | null {
  if (content.flags + content.answers < 0.8 || content.counts > 0) return null;
  const { has, understood } = concepts;
  if (has('date', 'count', 'status', 'id', 'block', 'technical')) return null;
  const named = channelsNamed(concepts).filter((channel) => channel !== 'phone' || has('call'));
  if (!asksToReach(concepts, named.length)) return null;
  const only = named.length === 1 ? (named[0] ?? null) : null;
  const negative = has('neg');
  const permits: ColumnRole = only === null ? 'consent_general' : `consent_${only}`;
  return {
    role: negative ? 'opt_out' : permits,
    channel: only,
    polarity: negative ? 'negative' : 'positive',
    confidence: understood === 1 ? 0.85 : 0.7,
    needsAnswer: understood < 1,
  };
}

/** One channel is named; or several in a question, or none in one about sending. */
function asksToReach({ has }: ReadHeader['concepts'], channels: number): boolean {
  if (channels === 1) return true;
  if (channels > 1) return has('messenger', 'question');
  return has('question') && has('send', 'newsletter', 'marketing', 'reminder', 'contact');
}

function decided(role: ColumnRole, confidence: number): Decision {
  return { role, channel: null, polarity: polarityOf(role), confidence, needsAnswer: false };
}

/** Roles on which a verdict rests: a doubt about them is worth a question. */
function matters(role: ColumnRole): boolean {
  return (
    /^(?:consent_|opt_out|birth_|email$|phone$|age$|last_|created_date|status$|card_number)/.test(
      role,
    ) &&
    role !== 'consent_source' &&
    role !== 'consent_photo'
  );
}

function round(confidence: number): number {
  return Math.round(Math.max(0.05, confidence) * 100) / 100;
}

const flagCheck: Check = (content, header) => {
  const shown = notFlags(content);
  if (shown !== null) return shown;
  if (content.days > 0.5) return datedFlag(header);
  const known =
    content.flags + content.answers + content.says('active', 'inactive', 'blocked', 'unknown');
  if (known > 0.6) return agrees;
  if (content.counts > 0.6) return { kind: 'otherwise', role: 'ignore', sure: 0.75, ask: true };
  const role = header.reading?.role ?? 'ignore';
  const channel = header.reading?.channel ?? null;
  return { kind: 'otherwise', role, channel, sure: known > 0.2 ? 0.75 : 0.55, ask: true };
};

/** An address is no flag and no day, and a single one shows it. */
function addressesAlone(role: ColumnRole, content: ColumnContent): Verdict | null {
  const asked = role.startsWith('consent_') || role === 'opt_out' || role.endsWith('_date');
  const isAddress = content.filled > 0 && content.shape('email') === 1;
  return asked && isAddress ? { kind: 'otherwise', role: 'email', sure: 0.95 } : null;
}

/** Addresses under a header that sounds like consent: "E-mail for mailings", "SMS". */
function notFlags(content: ColumnContent): Verdict | null {
  if (content.shape('email') > 0.5) return { kind: 'otherwise', role: 'email', sure: 0.95 };
  // "Telegram" above @names is where somebody is found, and no permission.
  if (content.shape('handle', 'url') > 0.5)
    return { kind: 'otherwise', role: 'ignore', sure: 0.85 };
  const phones = content.shape('phone') > 0.5 && content.distinct > 0.5;
  return phones ? { kind: 'otherwise', role: 'phone', sure: 0.93 } : null;
}

/** A date in place of a flag; under a bare "subscribed" it is only the day on which the record was made. */
function datedFlag({ reading, concepts: { has } }: ReadHeader): Verdict {
  if (reading?.role === 'opt_out') {
    if (!has('optout', 'withdraw')) return agrees;
    return {
      kind: 'otherwise',
      role: 'consent_withdrawn_date',
      channel: reading.channel,
      sure: 0.92,
    };
  }
  const asked = has('consent', 'optin', 'accept', 'newsletter', 'marketing');
  return asked ? agrees : { kind: 'otherwise', role: 'created_date', sure: 0.85 };
}

const contactCheck =
  (shape: 'email' | 'phone'): Check =>
  (content, header) => {
    if (content.shape(shape) > 0.4) return agrees;
    const other = shape === 'email' ? 'phone' : 'email';
    if (content.shape(other) > 0.6) return { kind: 'otherwise', role: other, sure: 0.93 };
    if (content.flags + content.answers > 0.6) return consentByChannel(header, shape);
    const handle = shape === 'phone' && !header.concepts.has('phone') && !header.fromProfile;
    return { kind: 'otherwise', role: handle ? 'ignore' : shape, sure: 0.7 };
  };

function consentByChannel(header: ReadHeader, shape: 'email' | 'phone'): Verdict {
  const { has } = header.concepts;
  // "Viber/SMS": of the two only one is a channel of ours.
  if (has('sms') && has('messenger') && !has('whatsappname'))
    return { kind: 'otherwise', role: 'consent_sms', channel: 'sms', sure: 0.85 };
  if (has('whatsapp'))
    return {
      kind: 'otherwise',
      role: 'consent_whatsapp',
      channel: 'whatsapp',
      sure: 0.85,
      ask: true,
    };
  if (has('sms'))
    return { kind: 'otherwise', role: 'consent_sms', channel: 'sms', sure: 0.85, ask: true };
  const role = shape === 'email' ? 'consent_email' : 'consent_phone';
  return { kind: 'otherwise', role, channel: shape, sure: 0.85, ask: true };
}

const birthCheck: Check = (content) => {
  if (content.shape('birth_day', 'yearless_day', 'other_day') > 0.4) return agrees;
  if (content.shape('year') > 0.6) return { kind: 'otherwise', role: 'birth_year', sure: 0.93 };
  if (content.shape('small_number') > 0.8)
    return { kind: 'otherwise', role: 'age', sure: 0.8, ask: true };
  return silent;
};

const birthYearCheck: Check = (content) => {
  if (content.shape('birth_day') > 0.6 && content.shape('year') < 0.3)
    return { kind: 'otherwise', role: 'birth_date', sure: 0.93 };
  return content.shape('year') > 0.5 ? agrees : silent;
};

const nameCheck: Check = (content, header) => {
  const role = header.reading?.role ?? 'ignore';
  if (content.shape('email') > 0.6) return { kind: 'otherwise', role: 'email', sure: 0.9 };
  if (role === 'guardian_name' && content.shape('phone') > 0.6)
    return { kind: 'otherwise', role: 'guardian_phone', sure: 0.92 };
  if (content.shape('phone') > 0.8 && content.distinct > 0.5)
    return { kind: 'otherwise', role: 'phone', sure: 0.85 };
  if (content.shape('name_word', 'name_words') > 0.5) return agrees;
  const reached = contactShape(content);
  if (reached !== null) return { kind: 'otherwise', role: reached.role, sure: reached.sure };
  const { has } = header.concepts;
  const named = header.fromProfile || has('name', 'given', 'family', 'full', 'guardian', 'middle');
  return named ? silent : { kind: 'otherwise', role: 'ignore', sure: 0.6 };
};

const cardCheck: Check = (content) => {
  if (content.shape('card') > 0.4) return agrees;
  return content.filled >= 3 ? { kind: 'otherwise', role: 'record_id', sure: 0.8 } : silent;
};

/** Keys are all written in one way; of telephone numbers some have spaces, dashes or a plus and some have none. */
const SOME_PLAIN = 0.7;

const idCheck: Check = (content, header) => {
  if (header.fromProfile) return content.shape('email') > 0.6 ? silent : agrees;
  if (content.shape('card') > 0.6)
    return { kind: 'otherwise', role: 'card_number', sure: 0.85, ask: true };
  if (content.shape('email') > 0.6) return { kind: 'otherwise', role: 'email', sure: 0.93 };
  if (content.shape('phone') > 0.8 && content.shape('number', 'card') < SOME_PLAIN) {
    return { kind: 'otherwise', role: 'phone', sure: 0.85 };
  }
  if (content.distinct > 0.9) return agrees;
  // Garbled letters can hold a short word by chance: what hardly anybody has of their own is no number of a person.
  const byChance = header.concepts.understood < 0.5 && content.distinct < 0.5;
  return byChance ? { kind: 'otherwise', role: 'ignore', sure: 0.6 } : silent;
};

/** "Utente" is the patient, and the first word of the patient's number. */
const nationalCheck: Check = (content, { fromProfile, concepts }) => {
  const named = !fromProfile && content.shape('name_words') > 0.6 && content.distinct > 0.5;
  if (!named) return silent;
  return { kind: 'otherwise', role: concepts.has('customer') ? 'full_name' : 'ignore', sure: 0.8 };
};

const dateFlagCheck: Check = (content, header) => {
  if (content.days > 0.4) return agrees;
  if (content.flags > 0.6) {
    const role = header.reading?.role === 'consent_withdrawn_date' ? 'opt_out' : 'consent_general';
    return {
      kind: 'otherwise',
      role,
      channel: header.reading?.channel ?? null,
      sure: 0.8,
      ask: true,
    };
  }
  return silent;
};

const countCheck: Check = (content) => {
  if (content.shape('money') > 0.6 && content.shape('number') < 0.3) {
    return { kind: 'otherwise', role: 'total_spend', sure: 0.9 };
  }
  if (content.shape('number') > 0.5) return agrees;
  return content.shape('number', 'money') < 0.2
    ? { kind: 'otherwise', role: 'ignore', sure: 0.6 }
    : silent;
};

/** Photos are no role of ours; a yes or no about them is. */
const ignoreCheck: Check = (content, header) => {
  const reached = header.concepts.has('messenger') ? flagsOfChannel(header, content) : null;
  if (reached !== null) {
    const { role, channel, confidence, needsAnswer } = reached;
    return { kind: 'otherwise', role, channel, sure: confidence, ask: needsAnswer };
  }
  return header.concepts.has('photo') && content.flags + content.answers > 0.6
    ? { kind: 'otherwise', role: 'consent_photo', sure: 0.85 }
    : silent;
};

function dateCheck(role: ColumnRole): Check | null {
  if (!role.endsWith('_date')) return null;
  return (content) => {
    if (content.days > 0.4) return agrees;
    if (content.shape('small_number') > 0.7)
      return { kind: 'otherwise', role: 'ignore', sure: 0.7 };
    return silent;
  };
}

/** "Vaccination reminders", answered with yes and no, are no word about anybody's health. */
const healthCheck: Check = (content, { concepts }) =>
  concepts.has('reminder') && content.flags > 0.8
    ? { kind: 'otherwise', role: 'ignore', sure: 0.75 }
    : silent;

const checks: Partial<Record<ColumnRole, Check>> = {
  consent_general: flagCheck,
  consent_email: flagCheck,
  consent_sms: flagCheck,
  consent_phone: flagCheck,
  consent_whatsapp: flagCheck,
  consent_post: flagCheck,
  opt_out: flagCheck,
  email: contactCheck('email'),
  phone: contactCheck('phone'),
  birth_date: birthCheck,
  birth_year: birthYearCheck,
  first_name: nameCheck,
  last_name: nameCheck,
  full_name: nameCheck,
  guardian_name: nameCheck,
  card_number: cardCheck,
  visits_count: countCheck,
  ignore: ignoreCheck,
  health_notes: healthCheck,
  record_id: idCheck,
  national_id: nationalCheck,
  consent_date: dateFlagCheck,
  consent_withdrawn_date: dateFlagCheck,
};
