import type { Day } from '#domain/day.ts';
import { buildNotePhrases, type NotePhrases } from './note-phrases.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NotesData } from './notes-data.ts';
import { createChannels } from './note-channel.ts';
import { findFrames, type FrameHit } from './find-frames.ts';
import { groupsOf, type Group } from './hit-groups.ts';
import { ofSameWay } from './same-way.ts';
import { isConcept, nearby, type Match, type Nearby } from './nearby-words.ts';
import { guardOf } from './note-guards.ts';
import { createLikelySigns } from './likeness/likely-signs.ts';
import { readLikenessModel } from './likeness/likeness-model.ts';
import { statedDay } from './stated-day.ts';
import { createNoteWords, type NoteWords } from './note-words.ts';
import type { NoteToken } from './note-tokens.ts';
import type { NoteKind, NoteSign } from './note-sign.ts';

/**
 * What a note says, in the order of the note. Longer notes are read up to 64 K characters. `labels`: short words set in a
 * row, which are like no sentence.
 */
export type NotesReader = (
  note: string,
  today: Day,
  manner?: 'prose' | 'labels',
) => readonly NoteSign[];

type PhraseMatchOf = Match & { readonly pattern: NotePattern & { readonly use: 'phrase' } };

const LONGEST_NOTE = 65_536;
const SHORTEST_NOTE = 2;
const none: readonly NoteSign[] = [];

/** Compiles the phrases once. The reader never throws and takes time in proportion to the note. */
export function createNotesReader(data: NotesData): NotesReader {
  const built = buildNotePhrases(data);
  const wordsOf = createNoteWords(built);
  const signsOf = createSigns(built);
  const likely =
    data.likeness === null ? null : createLikelySigns(readLikenessModel(data.likeness));
  return (whole, today, manner = 'prose') => {
    if (whole.length < SHORTEST_NOTE) return none;
    const note = whole.length > LONGEST_NOTE ? whole.slice(0, LONGEST_NOTE) : whole;
    const words = wordsOf(note, today);
    const signs = signsOf(words, today);
    return likely === null || manner === 'labels' ? signs : likely(signs, words);
  };
}

/** What the phrases and frames find. */
function createSigns(built: NotePhrases): (words: NoteWords, today: Day) => readonly NoteSign[] {
  const { frames, kin } = built;
  return ({ tokens, matches }, today) => {
    const found = [...phraseHits(matches, tokens), ...findFrames(matches, tokens, frames)];
    const hits = built.doubted(found, tokens).toSorted((one, other) => one.from - other.from);
    if (hits.length === 0) return none;
    const near = nearby({ matches, tokens, frames }, hits);
    const channelOf = createChannels(matches, tokens, frames.channelOf);
    const said = groupsOf(hits, kin).map((group) => ({ group, channel: channelOf(group) }));
    const signs = ofSameWay(said, matches, tokens).map(({ group, channel }) =>
      withChannel(toSign(group, tokens, near, today), channel),
    );
    return signs.filter((sign) => !signs.some((wider) => contains(wider, sign)));
  };
}

/** `do not contact her by phone` is `do not call`. */
function withChannel(sign: Omit<NoteSign, 'channel'>, channel: NoteSign['channel']): NoteSign {
  const isCall = sign.kind === 'dnc' && channel === 'phone';
  return { ...sign, kind: isCall ? 'dnc_call' : sign.kind, channel };
}

/**
 * `not to be written to or called` is one refusal of all contact: what stands inside it says nothing more, nor does a
 * refusal of calls that shares words with it.
 */
function contains(wider: NoteSign, { kind, certain, at, length }: NoteSign): boolean {
  if (wider.channel !== null || !wider.certain || !certain) return false;
  if (!impliedBy[wider.kind]?.has(kind)) return false;
  const [from, to] = [wider.at, wider.at + wider.length];
  if (kind === 'dnc_call') return from < at + length && to > at;
  return from <= at && to >= at + length;
}

/** Whose data go gets no letters: `take me off your systems`. */
const impliedBy: Readonly<Partial<Record<NoteKind, ReadonlySet<NoteKind>>>> = {
  dnc: new Set(['dnc_call', 'withdrew']),
  erase: new Set(['withdrew']),
};

function isPhrase(match: Match, tokens: readonly NoteToken[]): match is PhraseMatchOf {
  const { pattern } = match;
  if (pattern.use !== 'phrase') return false;
  return !pattern.whole || (match.from === 0 && match.to === tokens.length);
}

const ofWriting = ['send', 'messages', 'sms', 'emails', 'writes'];
const ofCalling = ['call', 'calls', 'rings'];

/** A row with a negation in it asks for something: `send no texts`; one of writing and calling is of all channels. */
function phraseHits(matches: readonly Match[], tokens: readonly NoteToken[]): readonly FrameHit[] {
  const startsOf = (concepts: readonly string[]): ReadonlySet<number> =>
    new Set(
      matches
        .filter((match) => concepts.some((concept) => isConcept(match, concept)))
        .map(({ from }) => from),
    );
  const [writing, calling] = [startsOf(ofWriting), startsOf(ofCalling)];
  const negations = negationsOf(matches, tokens);
  return matches
    .filter((match) => isPhrase(match, tokens))
    .filter(({ from, to }) => (negations.get(from) ?? to) >= to)
    .map(({ from, to, pattern: { kind, language } }) => ({
      from,
      to,
      kind,
      language,
      isRequest: false,
      isAsked: negations.has(from),
      isDoubtful: false,
      isOfAllChannels: kind === 'dnc' && holdsOne(writing, from, to) && holdsOne(calling, from, to),
    }));
}

/**
 * By the word they begin with, where the comma behind them stands: in `do not call, write` and in `calling is not wanted,
 * write` nothing is said against writing. Infinity where none follows.
 */
function negationsOf(
  matches: readonly Match[],
  tokens: readonly NoteToken[],
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const match of matches) {
    if (!isConcept(match, 'neg')) continue;
    const breaks = tokens[match.to]?.breakBefore ?? 'none';
    const end = breaks === 'none' ? Number.POSITIVE_INFINITY : match.to;
    ends.set(match.from, Math.min(ends.get(match.from) ?? end, end));
  }
  return ends;
}

function holdsOne(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (starts.has(at)) return true;
  return false;
}

function toSign(
  hit: Group,
  tokens: readonly NoteToken[],
  near: Nearby,
  today: Day,
): Omit<NoteSign, 'channel'> {
  const guard = guardOf(hit, tokens, near);
  const first = tokens[hit.from];
  const last = tokens[hit.to - 1];
  const at = first?.at ?? 0;
  return {
    kind: hit.kind,
    certain: guard === null,
    guard,
    by: 'words',
    day: statedDay(tokens, hit, today),
    at,
    length: (last?.end ?? at) - at,
  };
}
