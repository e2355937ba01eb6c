import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel } from '#domain/consent.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import { contentRole, unnamedAnswers } from '../cells/content-role.ts';
import { contradiction } from '../cells/contradiction.ts';
import type { HeaderReading } from '../headers/header-consent.ts';
import { askedByCells } from './named-channels.ts';
import { polarityOf, type ReadHeader } from '../headers/header-reading.ts';
import { agrees, silent, type Verdict } from '../cells/cell-verdict.ts';
import { flagsOfChannel, flagsOfList, flagsOfPost, flagsOfReaching } from './channel-flags.ts';
import type { Decision } from './decision.ts';
import { addressesAlone, checkOf } from './role-checks.ts';

/** Fewer filled cells prove nothing against a header. */
const ENOUGH = 2;

/** Header and cells together. A claim that the cells contradict gives way to what they show. */
export function decideColumn(header: ReadHeader, content: ColumnContent): Decision {
  const decision = decide(header, content);
  return decision.role === 'ignore' && areRemarks(header, content)
    ? { ...decided('notes', 0.7), needsAnswer: false }
    : decision;
}

/** Sentences for which nothing else was found are read, whatever stands above them. */
function areRemarks(header: ReadHeader, { sentences, filled, distinct }: ColumnContent): boolean {
  if (header.fromProfile || sentences * filled < ENOUGH || distinct < SOME_DISTINCT) return false;
  // What a header says that it is (a firm, a trade, an article) may be called in three words too.
  const told = header.reading?.role === 'ignore' && header.concepts.understood === 1;
  return sentences >= (told ? MOST_SENTENCES : SOME_SENTENCES);
}

const SOME_SENTENCES = 0.3;
const MOST_SENTENCES = 0.6;
const SOME_DISTINCT = 0.3;

function decide(header: ReadHeader, content: ColumnContent): Decision {
  const reading = header.reading;
  const asked = askedByCells(header, content);
  if (asked !== null) return asked;
  if (reading === null) return byContent(header, content);
  const ofPost = flagsOfPost(header, content) ?? flagsOfList(header, content);
  if (ofPost !== null) return ofPost;
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

function verdictOf(header: ReadHeader, content: ColumnContent): Verdict {
  const role = header.reading?.role ?? 'ignore';
  const address = addressesAlone(role, content);
  if (address !== null) return address;
  if (content.filled < ENOUGH) return silent;
  const settled = settleRivals(header, content);
  if (settled !== null) return settled;
  if (header.fromProfile && role === 'ignore') return agrees;
  const check = checkOf(role);
  if (isStateOfSubscription(role, header, content)) {
    return { kind: 'otherwise', role: 'consent_general', sure: 0.85 };
  }
  const named = firstOrLast(role, header, content);
  if (named !== null) return { kind: 'otherwise', role: named, sure: 0.85 };
  return datedWay(header, content) ?? contradiction(role, content) ?? check(content, header);
}

/** "WhatsApp list since": days in place of flags, and no numbers. Whether a day permits, the user is asked. */
function datedWay(
  { reading, concepts: { has } }: ReadHeader,
  content: ColumnContent,
): Verdict | null {
  if (reading?.role !== 'phone' || !has('sms', 'whatsapp') || has('last', 'phone')) return null;
  if (content.days < MOST_DAYS || content.shape('phone', 'number') > 0) return null;
  const channel = has('whatsapp') ? 'whatsapp' : 'sms';
  return { kind: 'otherwise', role: `consent_${channel}`, channel, sure: 0.7, ask: true };
}

const MOST_DAYS = 0.4;

/** "الاشتراك" is the day of joining, or whether somebody has: over "subscribed" and "cancelled" it asks the second. */
function isStateOfSubscription(
  role: ColumnRole,
  { concepts: { has } }: ReadHeader,
  { days, answers, says }: ColumnContent,
): boolean {
  if (role !== 'created_date' || !has('subscribe') || days > 0) return false;
  return answers >= SUBSCRIBED && says('subscribed', 'unsubscribed') > 0;
}

const SUBSCRIBED = 0.6;

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
  const unlikeAnyPlace = content.says('deceased', 'unsubscribed', 'blocked') > 0;
  const status = unlikeAnyPlace || content.answers + stateWords + content.flags > 0.3;
  return status
    ? { kind: 'otherwise', role: 'status', sure: 0.9 }
    : { kind: 'otherwise', role: place, sure: 0.85 };
}

function byContent(header: ReadHeader, content: ColumnContent): Decision {
  const counted = countsOrSums(header, content);
  if (counted !== null) return counted;
  const reached =
    content.filled >= ENOUGH
      ? (flagsOfChannel(header, content) ?? flagsOfReaching(header, content))
      : null;
  if (reached !== null) return reached;
  const unnamed = header.meaningless ? unnamedAnswers(content) : null;
  const found = unnamed ?? contentRole(content, header.meaningless || header.concepts.has('date'));
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
