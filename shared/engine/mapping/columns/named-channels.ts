import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel } from '#domain/consent.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import type { Decision } from './decision.ts';
import { channelsNamed } from '../headers/header-consent.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

/** Headers that say less than such cells do. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignore', 'notes', 'tags', 'full_name']);
/** What a question is taken for by one of its words: "SMS on the day of the course?". */
const MISTAKEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...OPEN,
  'phone',
  'email',
  'last_visit_date',
  'last_activity_date',
  'created_date',
  'health_notes',
]);
const ENOUGH = 3;
const MOST = 0.6;
const SOME = 0.3;

/**
 * A header that asks, or cells that answer: "How would you like to hear from us?" over "email is fine", "rather not". Null
 * where the header says of itself what its column is.
 */
export function askedByCells(header: ReadHeader, content: ColumnContent): Decision | null {
  if (header.fromProfile || content.filled < ENOUGH) return null;
  return listsChannels(header, content) ?? asksForOne(header, content);
}

/**
 * "Comms pref: email only / all / no SMS": cells that name ways of contact and refuse some of them are about consent,
 * under whatever header. Whether what they name is a permission or a habit, only the user knows, unless the header asks.
 */
function listsChannels(header: ReadHeader, content: ColumnContent): Decision | null {
  const { has } = header.concepts;
  const asks = has('preference', 'accept', 'send', 'how') && !has('source', 'last');
  const answered = (asks || has('question', 'contact')) && isAnswered(content);
  if (!answered && content.namedChannels < (has('how') ? SOME : MOST)) return null;
  const role = roleOf(header);
  if (!(has('question') ? MISTAKEN : OPEN).has(role)) return ofOthers(role, content);
  const refuses = content.says('refused', 'unsubscribed', 'withdrawn') > 0;
  if (!asks && !refuses) return unasked(role);
  return decided(null, isSure(header, refuses) ? SURE : OPEN_TO_BOTH);
}

/** "Preferred contact" over ways: nobody's name, and a habit that permits nothing. */
function unasked(role: ColumnRole): Decision | null {
  if (role !== 'full_name') return null;
  return {
    role: 'consent_source',
    channel: null,
    polarity: null,
    confidence: 0.75,
    needsAnswer: false,
  };
}

function roleOf({ reading }: ReadHeader): ColumnRole {
  return reading === null ? 'ignore' : reading.role;
}

/** A header that asks; or one about contact under which some refuse it. */
function isSure({ concepts: { has } }: ReadHeader, refuses: boolean): boolean {
  return has('question', 'accept', 'how') || (refuses && has('preference', 'contact'));
}

function isAnswered(content: ColumnContent): boolean {
  return content.namedChannels >= SOME && content.answers + content.flags >= MOST;
}

/** "May be reached by": calls are named by its verb, and other ways by its cells. */
function ofOthers(
  role: ColumnRole,
  { namedChannels, distinctChannels }: ColumnContent,
): Decision | null {
  const ofOne = role === 'consent_phone' || role === 'consent_email';
  return ofOne && namedChannels >= MOST && distinctChannels > 2 ? decided(null, SURE) : null;
}

/** "How about a text now and then?": a question that names one channel, and is answered. */
function asksForOne({ reading, concepts }: ReadHeader, content: ColumnContent): Decision | null {
  if (!concepts.has('question') || (reading !== null && !MISTAKEN.has(reading.role))) return null;
  if (content.answers + content.flags < MOST || content.counts > 0) return null;
  const named = channelsNamed(concepts).filter((one) => one !== 'phone' || concepts.has('call'));
  const [channel, ...others] = named;
  return channel === undefined || others.length > 0 ? null : decided(channel, SURE);
}

/** A yes counts, and the user is asked whether it does. */
const SURE = 0.8;
/** A refusal holds, and a yes waits for the answer of the user. */
const OPEN_TO_BOTH = 0.6;

function decided(channel: Channel | null, confidence: number): Decision {
  return {
    role: channel === null ? 'consent_general' : `consent_${channel}`,
    channel,
    polarity: 'positive',
    confidence,
    needsAnswer: true,
  };
}
