import type { ColumnRole } from '#domain/column-role.ts';
import { channels, type Channel, type Polarity } from '#domain/consent.ts';
import type { HeaderConcepts } from './header-concepts.ts';

export type HeaderReading = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  /** How sure the words alone are, 0 to 1. */
  readonly strength: number;
  /** The words leave open which of two readings is meant. */
  readonly doubtful: boolean;
};

const flagRole: Readonly<Record<Channel, ColumnRole>> = {
  email: 'consent_email',
  sms: 'consent_sms',
  phone: 'consent_phone',
  whatsapp: 'consent_whatsapp',
  post: 'consent_post',
};

/** Ways to reach somebody, as notions of a header. */
const reaching = ['email', 'sms', 'call', 'whatsapp', 'post', 'phone', 'contact', 'send'] as const;
const advertising = ['marketing', 'newsletter'] as const;

/** Role, channel and polarity of a header about consent; null where it is about something else. */
export function consentHeader(words: HeaderConcepts): HeaderReading | null {
  if (isAboutOtherThings(words)) return null;
  const refusal = speaksOfRefusal(words);
  if (!refusal && !speaksOfPermission(words)) return signedForm(words);
  const { has } = words;
  const channel = channelOf(words);
  if (isReason(has) && has('optout', 'suppress')) return optOut(words, channel);
  const aside = besideConsent(has, refusal);
  if (aside !== null) return aside;
  if (isDated(words, refusal) && (refusal || !has('accept')))
    return datedConsent(words, refusal, channel);
  return refusal ? optOut(words, channel) : permission(words, channel);
}

function isDated({ has }: HeaderConcepts, refusal: boolean): boolean {
  if (has('date') || (has('signed') && has('dated'))) return true;
  return has('modified') && has('consent', 'optin') && !refusal;
}

/** "Date form signed": most likely of the consent that was asked for on paper, and nobody but the user knows. */
function signedForm({ has }: HeaderConcepts): HeaderReading | null {
  if (!has('signed') || !has('date', 'dated')) return null;
  return { role: 'consent_date', channel: null, polarity: null, strength: 0.7, doubtful: true };
}

/** Whoever has one for leaving left. "Shall we text you our campaigns?" asks, and names none. */
function isReason(has: HeaderConcepts['has']): boolean {
  return has('reason') && !has('question');
}

/** Reasons, sources, photos and faxes: about consent, but no permission to write or to call. */
function besideConsent(has: HeaderConcepts['has'], refusal: boolean): HeaderReading | null {
  if (isReason(has)) return plain('ignore', 0.85);
  // To be analysed, or handed on to partners, is not to be written to.
  if (has('profiling') && !has(...advertising)) return plain('ignore', 0.88);
  // A consent to be treated, driven or taken on a trip is one of another matter, and refuses no message either.
  const reaches = has(
    ...advertising,
    'email',
    'sms',
    'call',
    'whatsapp',
    'post',
    'send',
    'contact',
  );
  const told = reaches || has('optout', 'suppress');
  if (has('otherpurpose', 'health') && !told) return plain('ignore', 0.88);
  const photo = has('photo') && !has('email', 'sms', 'call', ...advertising);
  if (photo) return { ...plain('consent_photo', 0.93), polarity: 'positive' };
  if (has('fax')) return plain('ignore', 0.9);
  return refusal ? null : besidePermission(has);
}

function besidePermission(has: HeaderConcepts['has']): HeaderReading | null {
  // Until when a consent holds is neither the day on which it was given nor the one on which it ended.
  if (has('term')) return plain('ignore', 0.8);
  // "Type of consent" names the channel or the form, row by row.
  if (has('label') && !has(...advertising)) return plain('ignore', 0.8);
  // "Wants offers by WhatsApp" asks; "consent obtained by" tells where from.
  const asks = has('accept') && has('email', 'sms', 'call', 'whatsapp', 'post') && !has('consent');
  return has('source') && !asks ? plain('consent_source', 0.9) : null;
}

/** The last message that was sent, and the address to which mailings go, are no consent. */
function isAboutOtherThings({ has }: HeaderConcepts): boolean {
  if (has('consent', 'optin', 'optout')) return false;
  return (
    has('last') || (has('zip', 'city', 'country', 'region', 'street') && !has('accept', 'neg'))
  );
}

function speaksOfPermission(words: HeaderConcepts): boolean {
  const { has } = words;
  if (has('consent', 'optin')) return true;
  return isClub(words) || speaksOfSending(words);
}

function speaksOfSending(words: HeaderConcepts): boolean {
  const { has } = words;
  if (isOfReminders(words)) return has(...reaching) && !has('date', 'count', 'notes', 'status');
  if (has('accept')) return has('photo', 'processing', ...reaching, ...advertising);
  if (has('periodical')) return !has('photo', 'id', 'date', 'count', 'notes', 'status');
  if (has('newsletter')) return !has('notes') && !has('phone');
  if (has('subscribe')) return isSubscription(words);
  if (has('call') && words.tokens.length <= 2) return isBareCall(words);
  return (
    has('marketing') && !has('money', 'purchase', 'staff', 'source', 'count', 'tags', 'reason')
  );
}

/** "Would you like offers and reminders?" asks for the offers too. */
function isOfReminders({ has }: HeaderConcepts): boolean {
  return has('reminder') && !(has('accept') && has(...advertising));
}

/** "SMS club", "E-mail club": whoever is in it gets such messages. */
export function isClub({ has }: HeaderConcepts): boolean {
  if (has('card', 'bankcard', 'id', 'money', 'count', 'date', 'created', 'last')) return false;
  return has('loyalty', 'club') && has('sms', 'email', 'whatsapp') && !has('phone');
}

/** Where a word for entering is one for the day of it too, "subscription to offers" is none. */
function isSubscription({ has }: HeaderConcepts): boolean {
  return (
    has('email', 'sms') ||
    (has(...advertising) && !has('date')) ||
    !has('created', 'id', 'tags', 'money', 'next', 'count')
  );
}

/** "Call": yes or no. "Call notes" and "last call" are something else. */
function isBareCall({ has }: HeaderConcepts): boolean {
  return !has('date', 'count', 'notes', 'status', 'id', 'name', 'tags');
}

function speaksOfRefusal(words: HeaderConcepts): boolean {
  const { has } = words;
  if (has('optout', 'suppress')) return true;
  const about = has('consent', 'optin', 'subscribe', 'processing', 'accept', ...advertising);
  const alone = standsAlone(words);
  const reach = has(...reaching);
  if (denies(words)) return about || reach;
  if (has('withdraw', 'refuse'))
    return !has('visit', 'purchase') && (about || reach || alone || has('date'));
  return has('block') && (about || alone || has('call', 'send', 'email', 'sms'));
}

function denies(words: HeaderConcepts): boolean {
  return words.has('neg') || isTickedForNo(words);
}

/** "Newsletter - tick if NO"; of "tick if yes, blank if no" the first holds. */
export function isTickedForNo({ has }: HeaderConcepts): boolean {
  return has('ifno') && !has('ifyes');
}

/** "Retras la": a small word that waits for the day adds nothing. */
function standsAlone({ has, tokens }: HeaderConcepts): boolean {
  return tokens.length === 1 || (tokens.length === 2 && has('glue'));
}

/** The channels that a header names. "Viber/SMS": of the two only one is a channel of ours. */
export function channelsNamed(words: HeaderConcepts): readonly Channel[] {
  const { has } = words;
  const named: Readonly<Record<Channel, boolean>> = {
    email: has('email'),
    // "WhatsApp messages": the word for any message is no text message.
    sms: has('sms') && !(has('whatsappname') && has('anymessage') && !names(words, 'sms')),
    phone: has('call') || (has('phone') && !has('sms', 'whatsapp')),
    whatsapp: has('whatsapp') && !(has('messenger') && has('sms') && !has('whatsappname')),
    post: has('post') && !has('email'),
  };
  return channels.filter((channel) => named[channel]);
}

function names({ tokens }: HeaderConcepts, word: string): boolean {
  return tokens.some((token) => token.startsWith(word));
}

/** The one channel that is named; several or none: every channel. A newsletter comes by e-mail. */
function channelOf(words: HeaderConcepts): Channel | null {
  const { has } = words;
  // "Neither call nor write": writing comes by any other way.
  if (has('call') && has('write') && !has('email', 'sms', 'whatsapp')) return null;
  const named = channelsNamed(words);
  // "How may we send you our news?" asks for the way, which its cells name.
  if (named.length === 0) return has('mailletter') && !has('how') ? 'email' : null;
  return named.length === 1 ? (named[0] ?? null) : null;
}

function datedConsent(
  { has, understood }: HeaderConcepts,
  refusal: boolean,
  channel: Channel | null,
): HeaderReading {
  if (refusal) {
    return {
      role: 'consent_withdrawn_date',
      channel,
      polarity: null,
      strength: 0.93,
      doubtful: false,
    };
  }
  // "Subscription date" is when the record was made; a date of consent is called one.
  if (!has('consent', 'optin', ...advertising)) return plain('created_date', 0.8);
  // A word that we do not know may be the one that says that it ended.
  const doubtful = understood < 1;
  const strength = doubtful ? 0.6 : 0.92;
  return { role: 'consent_date', channel, polarity: null, strength, doubtful };
}

function optOut(words: HeaderConcepts, channel: Channel | null): HeaderReading {
  const doubtful = isMuddled(words);
  return {
    role: 'opt_out',
    channel,
    polarity: 'negative',
    strength: doubtful ? 0.6 : 0.93,
    doubtful,
  };
}

function permission(words: HeaderConcepts, channel: Channel | null): HeaderReading {
  const { has, understood } = words;
  const base = has('consent', 'optin', 'accept') ? 0.95 : 0.85;
  return {
    role: channel === null ? 'consent_general' : flagRole[channel],
    channel,
    polarity: 'positive',
    strength: base - (1 - understood) * 0.15,
    doubtful: isOpen(words),
  };
}

/** Two denials in one header ("do not unsubscribe"), or a block that may be one from booking. */
function isMuddled(words: HeaderConcepts): boolean {
  const { has, tokens } = words;
  const alone = tokens.length === 1;
  if (has('block') || has('withdraw')) {
    if (alone) return !has('optout');
  }
  if (!has('neg')) return false;
  if (isTickedForNo(words)) return true;
  return has('optout') ? tokens.length > 3 : has('withdraw', 'refuse', 'block') && !has('consent');
}

/** A parent's consent, or a word beside "newsletter" that we do not know and that may turn it round. */
function isOpen({ has, understood }: HeaderConcepts): boolean {
  return has('guardian') || (understood < 1 && !has('consent', 'optin', 'accept'));
}

function plain(role: ColumnRole, strength: number): HeaderReading {
  return { role, channel: null, polarity: null, strength, doubtful: false };
}
