import type { ColumnRole } from '#domain/column-role.ts';
import { agrees, silent, type Verdict } from '../cells/cell-verdict.ts';
import { flagsOfChannel } from './channel-flags.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import { contactShape } from '../cells/content-role.ts';
import { channelsNamed } from '../headers/header-consent.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

type Check = (content: ColumnContent, header: ReadHeader) => Verdict;

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
export function addressesAlone(role: ColumnRole, content: ColumnContent): Verdict | null {
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
    const answered = content.flags + content.answers;
    // "Newsletter by mail - history": with no address at all fewer answers tell.
    const none = content.shape('email', 'phone') === 0 && answered >= 0.5;
    if (answered > 0.6 || none) return openWhereUnknown(consentByChannel(header, shape), header);
    const handle = shape === 'phone' && !header.concepts.has('phone') && !header.fromProfile;
    return { kind: 'otherwise', role: handle ? 'ignore' : shape, sure: 0.7 };
  };

/** "XNR phone": an abbreviation that no list knows may be a register of refusals, or "do not". */
function openWhereUnknown(verdict: Verdict, { concepts, fromProfile }: ReadHeader): Verdict {
  if (fromProfile || concepts.understood === 1 || verdict.kind !== 'otherwise') return verdict;
  if (!concepts.tokens.some((token) => ABBREVIATION.test(token) && !WAY.has(token))) return verdict;
  return { ...verdict, sure: Math.min(verdict.sure, OPEN), ask: true };
}

const ABBREVIATION = /^[bcdfghjklmnpqrstvwxz]{3,5}$/;
const WAY: ReadonlySet<string> = new Set(['sms', 'mms', 'tlf', 'tfn', 'tlfn', 'tfnr']);
/** A yes under it is none before the user has said so. */
const OPEN = 0.65;

function consentByChannel(header: ReadHeader, shape: 'email' | 'phone'): Verdict {
  const { has } = header.concepts;
  // "Viber/SMS": of the two only one is a channel of ours.
  if (has('sms') && has('messenger') && !has('whatsappname'))
    return { kind: 'otherwise', role: 'consent_sms', channel: 'sms', sure: 0.85 };
  // "SMS/WhatsApp": the answer is one for both.
  const reached = channelsNamed(header.concepts).filter((one) => one !== 'phone' || has('call'));
  if (reached.length > 1)
    return { kind: 'otherwise', role: 'consent_general', channel: null, sure: 0.85 };
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
  // "Date of birth (or identity number)".
  if (concepts.has('birth') && content.days > 0.5)
    return { kind: 'otherwise', role: 'birth_date', sure: 0.9 };
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

/** "Reserva: R-2201": every row has its own, of letters and digits. */
const BOOKINGS = 0.9;

const countCheck: Check = (content, header) => {
  if (isKey(content, header)) return { kind: 'otherwise', role: 'record_id', sure: 0.8 };
  if (content.shape('money') > 0.6 && content.shape('number') < 0.3) {
    return { kind: 'otherwise', role: 'total_spend', sure: 0.9 };
  }
  if (content.shape('number') > 0.5) return agrees;
  return content.shape('number', 'money') < 0.2
    ? { kind: 'otherwise', role: 'ignore', sure: 0.6 }
    : silent;
};

function isKey(content: ColumnContent, { concepts }: ReadHeader): boolean {
  const booked = concepts.has('visit') && !concepts.has('count', 'total', 'last');
  return (
    booked &&
    content.shape('code', 'text') > BOOKINGS &&
    content.words <= 1 &&
    content.distinct > BOOKINGS
  );
}

/** "Last paid fee" above days. `12.50` is no day without a year there, but a sum. */
const moneyCheck: Check = ({ shape }) =>
  shape('birth_day', 'recent_day', 'other_day') > 0.6
    ? { kind: 'otherwise', role: 'last_purchase_date', sure: 0.9 }
    : silent;

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

const checks: Readonly<Partial<Record<ColumnRole, Check>>> = {
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
  total_spend: moneyCheck,
  ignore: ignoreCheck,
  health_notes: healthCheck,
  record_id: idCheck,
  national_id: nationalCheck,
  consent_date: dateFlagCheck,
  consent_withdrawn_date: dateFlagCheck,
};

/** What the cells say to a header that claims this role. */
export function checkOf(role: ColumnRole): Check {
  return checks[role] ?? dateCheck(role) ?? (() => silent);
}
