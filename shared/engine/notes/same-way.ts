import type { Channel } from '#domain/consent.ts';
import type { Group } from './hit-groups.ts';
import { isConcept, type Match } from './nearby-words.ts';
import type { NoteKind } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';

/** A refusal in the note, and the one way that it is about; null: every way. */
export type Said = { readonly group: Group; readonly channel: Channel | null };

/**
 * `too many texts, don't send any more`: what follows such a refusal directly, and says of sending no more than that it
 * is to stop, is about the same way. Whatever names a thing of its own (nothing, offers, calls) is not.
 */
export function ofSameWay(
  said: readonly Said[],
  matches: readonly Match[],
  tokens: readonly NoteToken[],
): readonly Said[] {
  return said.map((one) => {
    const { group } = one;
    if (one.channel !== null || group.isOfAllChannels || !isRefusal(group)) return one;
    if (tokens[group.from]?.breakBefore === 'sentence') return one;
    const before = said.find((other) => isRefusal(other.group) && other.group.to === group.from);
    if (before === undefined || before.channel === null) return one;
    return saysOnlyToSend(group, matches, tokens) ? { ...one, channel: before.channel } : one;
  });
}

/** A word may be of several notions: `più` is "no more" and "nothing", and then it is no thing of its own. */
function saysOnlyToSend(
  { from, to }: Group,
  matches: readonly Match[],
  tokens: readonly NoteToken[],
): boolean {
  // `send no more`, and directly behind it `of anything`.
  const end = tokens[to]?.breakBefore === 'none' ? to + 1 : to;
  const within = matches.filter((match) => match.from < end && match.to > from);
  const plain = within.filter((match) => isConcept(match, 'send') || isConcept(match, 'absolute'));
  const isPlain = (match: Match): boolean =>
    plain.some((one) => one.from === match.from && one.to === match.to);
  const named = within.some(
    (match) => THINGS.some((concept) => isConcept(match, concept)) && !isPlain(match),
  );
  return !named && plain.some((match) => isConcept(match, 'send'));
}

function isRefusal({ kind }: Group): boolean {
  return REFUSALS.has(kind);
}

const REFUSALS: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc']);
const THINGS = [
  'nothing',
  'everything',
  'ad',
  'offer',
  'messages',
  'emails',
  'email',
  'sms',
  'whatsapp',
  'post',
  'call',
  'calls',
  'contact',
  'list',
] as const;
