import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
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

/** Role, channel and polarity of a header about consent; null where it is about something else. */
export function consentHeader(words: HeaderConcepts): HeaderReading | null {
  const { has } = words;
  if (has('last') && !has('consent', 'optin', 'optout')) return null; // the last message sent
  const permission = speaksOfPermission(words);
  const refusal = speaksOfRefusal(words);
  if (!permission && !refusal) return null;
  if (has('reason')) return plain('ignore', 0.85);
  if (has('photo') && !has('marketing', 'newsletter', 'email', 'sms', 'call')) {
    return plain('consent_photo', 0.93);
  }
  if (has('fax')) return plain('ignore', 0.9);
  if (has('source') && !refusal) return plain('consent_source', 0.9);
  const channel = channelOf(words);
  if (isDated(words)) return datedConsent(words, refusal, channel);
  if (refusal) return { role: 'opt_out', channel, polarity: 'negative', strength: isMuddled(words) ? 0.6 : 0.93, doubtful: isMuddled(words) };
  const role = channel === null ? 'consent_general' : flagRole[channel];
  return { role, channel, polarity: 'positive', strength: strengthOf(words), doubtful: has('guardian') };
}

function speaksOfPermission({ has }: HeaderConcepts): boolean {
  if (has('consent', 'optin') || (has('photo') && has('accept'))) return true;
  const reach = has('email', 'sms', 'call', 'whatsapp', 'post', 'marketing', 'newsletter', 'contact', 'send', 'phone');
  if (has('accept') && reach) return true;
  if (has('newsletter') && !has('street', 'notes')) return true;
  if (has('subscribe')) return !has('created', 'id') || has('newsletter', 'email', 'sms');
  return has('marketing') && !has('money', 'purchase', 'staff', 'source', 'count', 'tags', 'reason');
}

function speaksOfRefusal({ has, tokens }: HeaderConcepts): boolean {
  if (has('hold') || has('health')) return false;
  if (has('optout', 'suppress')) return true;
  const about = has('consent', 'optin', 'subscribe', 'newsletter', 'marketing', 'processing', 'accept');
  const reach = has('call', 'send', 'email', 'sms', 'whatsapp', 'post', 'phone', 'contact');
  if (has('neg') && (about || reach)) return true;
  if (has('withdraw', 'refuse') && (about || reach || has('date') || tokens.length === 1)) {
    return !has('visit', 'purchase');
  }
  return has('block') && (about || tokens.length === 1 || has('call', 'send', 'email', 'sms'));
}

/** The one channel that is named; several or none: every channel. */
function channelOf(words: HeaderConcepts): Channel | null {
  const { has } = words;
  const named: Channel[] = [];
  if (has('whatsapp')) named.push('whatsapp');
  if (has('sms')) named.push('sms');
  if (has('email')) named.push('email');
  if (has('post') && !has('email')) named.push('post');
  if (has('call') || (has('phone') && !has('sms', 'whatsapp'))) named.push('phone');
  if (named.length === 1) return named[0] ?? null;
  if (named.length > 1) return null;
  return null;
}

function isDated(words: HeaderConcepts): boolean {
  return words.has('date') && !words.has('accept');
}

function datedConsent(
  words: HeaderConcepts,
  refusal: boolean,
  channel: Channel | null,
): HeaderReading | null {
  if (refusal) {
    return { role: 'consent_withdrawn_date', channel, polarity: null, strength: 0.93, doubtful: false };
  }
  const certain = words.has('consent', 'optin', 'newsletter', 'marketing');
  if (!certain) return plain('created_date', 0.8); // "subscription date" is when the record was made
  return { role: 'consent_date', channel, polarity: null, strength: 0.92, doubtful: false };
}

/** Two denials in one header ("do not unsubscribe"), or a block that may be one from booking. */
function isMuddled({ has, tokens }: HeaderConcepts): boolean {
  if (has('block') && tokens.length === 1) return true;
  if (has('neg') && has('optout')) return tokens.length > 3;
  return has('neg') && has('withdraw', 'refuse', 'block') && !has('consent');
}

function strengthOf({ has, understood }: HeaderConcepts): number {
  const base = has('consent', 'optin', 'accept') ? 0.95 : 0.85;
  return base - (1 - understood) * 0.15;
}

function plain(role: ColumnRole, strength: number): HeaderReading {
  return { role, channel: null, polarity: null, strength, doubtful: false };
}
