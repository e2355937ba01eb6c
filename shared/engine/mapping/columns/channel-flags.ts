import type { ColumnRole } from '#domain/column-role.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import type { Decision } from './decision.ts';
import { channelsNamed, isTickedForNo } from '../headers/header-consent.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

/** "Letters", "SMS Reminders": a yes or no under the name of a way of contact, or under a question about sending. */
export function flagsOfChannel({ concepts }: ReadHeader, content: ColumnContent): Decision | null {
  const { has, understood } = concepts;
  if (!isAnswered({ concepts }, content)) return null;
  if (has('date', 'count', 'status', 'id', 'block', 'technical')) return null;
  const named = channelsNamed(concepts).filter((channel) => channel !== 'phone' || has('call'));
  if (!asksToReach(concepts, named.length)) return null;
  const only = named.length === 1 ? (named[0] ?? null) : null;
  const negative = has('neg') || isTickedForNo(concepts);
  const permits: ColumnRole = only === null ? 'consent_general' : `consent_${only}`;
  return {
    role: negative ? 'opt_out' : permits,
    channel: only,
    polarity: negative ? 'negative' : 'positive',
    confidence: understood === 1 ? 0.85 : 0.7,
    needsAnswer: understood < 1,
  };
}

/**
 * "Можно писать", "Messages", "Se puede escribir" over yes and no: about reaching somebody, by no way that is named. A no
 * holds, and the user is asked whether a yes is a permission: it may say that somebody has written.
 */
export function flagsOfReaching(
  { concepts: { has, understood } }: ReadHeader,
  { flags, answers, counts, says }: ColumnContent,
): Decision | null {
  if (flags + answers < MOST_FLAGS || counts > 0) return null;
  if (says('subscribed', 'unsubscribed') > 0) return null; // words that need no header
  const isPermission = understood === 1 && has('accept');
  if (!(isPermission || has(...ofReaching)) || has(...ofOtherThings)) return null;
  const negative = has('neg');
  return {
    role: negative ? 'opt_out' : 'consent_general',
    channel: null,
    polarity: negative ? 'negative' : 'positive',
    confidence: OPEN_TO_BOTH,
    needsAnswer: true,
  };
}

const MOST_FLAGS = 0.8;
const OPEN_TO_BOTH = 0.6;
const ofReaching = ['write', 'send', 'contact', 'call'] as const;
const ofOtherThings = ['date', 'count', 'status', 'id', 'block', 'technical', 'last'] as const;

/** Under a question, and under the mere name of a way, people also answer in other words than yes and no. */
function isAnswered(
  { concepts: { has, understood, tokens } }: Pick<ReadHeader, 'concepts'>,
  { flags, answers, counts, shape }: ColumnContent,
): boolean {
  const isBare = tokens.length === 1 && shape('phone', 'email', 'code', 'number') === 0;
  const enough = understood === 1 && (isBare || has('question')) ? 0.5 : 0.8;
  return flags + answers >= enough && counts === 0;
}

/** One channel is named; or several in a question, or none in one about sending. */
function asksToReach({ has }: ReadHeader['concepts'], channels: number): boolean {
  if (channels === 1) return true;
  if (channels > 1) return has('messenger', 'question');
  return has('question') && has('send', 'newsletter', 'marketing', 'reminder', 'contact');
}

/** "Text list", "WhatsApp-Gruppe": who is on it, said with yes and no, is told whether messages may come. */
export function flagsOfList(header: ReadHeader, content: ColumnContent): Decision | null {
  const { reading, concepts } = header;
  // "Call for the yearly check", "les SMS" (lessons are "les" elsewhere): answers under a way of contact count no visits.
  const ofVisits = reading?.role === 'visits_count' && content.filled >= FEW;
  if (ofVisits) return flagsOfChannel(header, content);
  // "Mesaj atılsın mı": what asks in Turkish is short for a middle initial in English.
  if (reading?.role === 'middle_name' && content.filled >= FEW)
    return flagsOfReaching(header, content);
  if (reading?.role !== 'tags' || concepts.has('phone') || content.filled < FEW) return null;
  return channelsNamed(concepts).length === 1 ? flagsOfChannel(header, content) : null;
}

/** "郵便", "Post" over yes and no: whether letters may be sent, and no code of a place. */
export function flagsOfPost(
  { reading, concepts: { has } }: ReadHeader,
  content: ColumnContent,
): Decision | null {
  if (reading?.role !== 'postcode' || content.filled < FEW) return null;
  if (content.flags + content.answers < 0.8 || content.counts > 0 || has('id')) return null;
  return {
    role: 'consent_post',
    channel: 'post',
    polarity: 'positive',
    confidence: 0.8,
    needsAnswer: false,
  };
}

const FEW = 3;
