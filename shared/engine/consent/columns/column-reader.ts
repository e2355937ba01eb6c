import { memoise } from '#base/memoise.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import {
  isRefusal,
  isRestrictive,
  type Channel,
  type ConsentEvent,
  type ConsentState,
  type EvidenceReason,
} from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import {
  changeOfAnswer,
  isMoreThanDay,
  tickedOtherwise,
  ticksWithVee,
  withPlainCross,
  withPlainTick,
} from '../words/answer-marks.ts';
import { channelsOfHeader, createChannelReader } from '../answers/channel-reader.ts';
import { foldCell, kindOfCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';
import { ofOneWay } from '../answers/one-way.ts';
import type { Reading } from '../answers/one-way.ts';
import { kindOfPhrase } from '../words/phrase-words.ts';
import { createPositionalReader } from '../answers/positional-answer.ts';
import {
  isProcessing,
  senseOf,
  type ConsentReaderContext,
  type ProfileWords,
} from './column-sense.ts';
import { speaksOf } from '../words/header-subject.ts';
import { splitDecoration } from '../words/decoration.ts';
import { endsInYes, stateOfSentence } from '../answers/sentence-answer.ts';
import { isPlainRemark, kindCutShort, kindOfAnswer, spokenOf } from '../answers/spoken-answer.ts';
import {
  isNegative,
  sensesOfOtherThings,
  stateOfWord,
  statusSenses,
  type ColumnSense,
} from '../words/word-states.ts';

/** None: the cell says nothing about consent (blank, a default, a fact about delivery). Events may be shared. */
export type ConsentCellReader = (cell: string) => readonly ConsentEvent[];

/** What else a cell of a status or consent column says. */
export type CellFact = 'bounced' | 'deceased' | 'erasure_requested';

const MEMO_LIMIT = 4096;
const flagKinds: ReadonlySet<WordKind> = new Set(['yes', 'default_yes', 'no', 'default_no']);

/** A compiled reader for one column; null where the column's role says nothing about consent. */
export function createConsentReader(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ConsentCellReader | null {
  const sense = senseOf(column, words, context);
  if (sense === null) return null;
  // "Refused" among days of which nobody knows what they are is heard, and nothing else of them.
  const refusals = onlyDates(column, sense, context);
  const named = createChannelReader(column, sense, words, context.samples);
  // A column in which people name channels asks how they may be reached, whatever law it cites.
  const processing = named?.lists !== true && isProcessing(column, words, context);
  const ofHeader = channelsOfHeader(column, words);
  const readNamed = (cell: string, isPlain: boolean): readonly ConsentEvent[] | null =>
    isPlain || processing || named === null
      ? null
      : (named.read(cell) ?? named.read(withoutDay(cell)));
  const inOrder = createPositionalReader(column, words) ?? noOrder;
  const sweep = (cell: string) => inOrder(cell) ?? named?.sweeping(cell) ?? null;
  const read = (cell: string): readonly ConsentEvent[] => {
    const sweeping = sweep(cell);
    const plain = sweeping === null ? readPlain(cell, sense, words, context) : null;
    const byChannel = sweeping ?? readNamed(cell, plain !== undefined);
    if (byChannel !== null) {
      return byChannel.map((event) => ({ ...event, ...doubted(event, column) }));
    }
    const ofOne = processing ? null : ofOneWay(cell, plain, column, words);
    if (ofOne !== null) return ofOne;
    const reading = plain === undefined ? fromDecorated(cell, sense, words, context) : plain;
    if (reading === null || (processing && !isRestrictive(reading.state))) return NO_EVENTS;
    const event = toEvent(column, doubted(reading, column), processing);
    return ofHeader === null || processing
      ? [event]
      : ofHeader.map((channel) => ({ ...event, channel }));
  };
  const crossIsNo = isNoCross(sense, context);
  const vee = ticksWithVee(column.name, [...context.samples, ...(context.beside ?? [])]);
  const readMarks = (cell: string) => {
    const ticked = vee ? withPlainTick(cell) : cell;
    return read(crossIsNo ? withPlainCross(ticked) : ticked);
  };
  const readAll: ConsentCellReader = (cell) =>
    cell === '' ? NO_EVENTS : readChanged(cell, words, (part) => readAsked(part, readMarks));
  return memoise(
    refusals ? (cell) => readAll(cell).filter(({ state }) => isRefusal(state)) : readAll,
    MEMO_LIMIT,
  );
}

/** A day that may be one of signing grants nothing, and puts nothing in doubt, where other columns hold the answers. */
function onlyDates(
  { needsAnswer, confidence }: MappedColumn,
  sense: ColumnSense,
  { columns }: ConsentReaderContext,
): boolean {
  const open = sense === 'date_given' && needsAnswer && confidence < SURE_OF_SENSE;
  return open && columns.some(({ role }) => consentFlagRoles.has(role));
}

const NO_EVENTS: readonly ConsentEvent[] = [];
const noOrder = (): null => null;

/** "All refused (08.03.2026)": the day adds nothing to a no, and a yes with it holds as long. */
function withoutDay(cell: string): string {
  const parts = splitDecoration(cell);
  return parts !== null && /^\p{N}/u.test(parts.remark) ? parts.word : '';
}

/**
 * What an answer became is what holds. A yes is in doubt where a no came before it, because it bears no day, and where
 * what came before is no answer of the same channels: `SMS -> yes` allows no e-mail.
 */
function readChanged(
  cell: string,
  words: ConsentWords,
  read: ConsentCellReader,
): readonly ConsentEvent[] {
  const change = changeOfAnswer(cell, words);
  const now = change === null ? NO_EVENTS : read(change.is);
  if (change === null || now.length === 0) return read(cell);
  const before = read(change.was);
  const isPlain = (channel: Channel | null): boolean =>
    before.some((event) => event.channel === channel) &&
    !before.some(({ state }) => isRestrictive(state));
  return now.map((event): ConsentEvent => {
    // Whoever writes that it was a yes tells that it was taken back.
    if (change.inWords && event.state === 'denied' && isPlain(event.channel)) {
      return { ...event, state: 'withdrawn' };
    }
    return event.state === 'granted' && (change.mayDeny === true || !isPlain(event.channel))
      ? { ...event, state: 'unclear', why: 'consent.unclear_word' }
      : event;
  });
}

/** `M?`: of what is written there, nothing is sure. */
function readAsked(cell: string, read: ConsentCellReader): readonly ConsentEvent[] {
  const asked = /^(.{1,60}?)\s*[?？؟]$/u.exec(cell)?.[1];
  const sure = asked === undefined ? NO_EVENTS : read(asked);
  if (sure.every(({ channel, state }) => channel === null || state === 'unclear'))
    return read(cell);
  return sure.map((event) => ({ ...event, state: 'unclear', why: 'consent.unclear_word' }));
}

/** In a column whose words leave open which way it points, and of which the user is asked, a yes is none yet. */
const SURE_OF_SENSE = 0.75;

/** Below it nobody knows what was asked (answers under no header: 0.4): a plain no is no refusal yet, but a doubt. */
const GUESSED = 0.45;

function doubted(reading: Reading, { needsAnswer, confidence, role }: MappedColumn): Reading {
  const open = needsAnswer && confidence < SURE_OF_SENSE && role !== 'status';
  const guessed = open && confidence < GUESSED && reading.why === 'consent.positive_flag';
  const holds = !open || (reading.state !== 'granted' && !guessed);
  return holds ? reading : { ...reading, state: 'unclear', why: 'consent.unclear_word' };
}

/** Delivery facts, deaths and erasure requests that a status, consent or flag column states. */
export function consentFact(
  cell: string,
  column: MappedColumn,
  words: ConsentWords,
  profileWords: ProfileWords | null,
): CellFact | null {
  const folded = foldCell(cell);
  if (folded === '') return null;
  if (profileWords?.get(folded) === 'bounced') return 'bounced';
  const kind = kindOfCell(cell, words);
  if (kind === 'bounced' || kind === 'deceased') return kind;
  const isYes = kind === 'yes' || kind === 'default_yes';
  if ((isYes || HAS_DAY.test(folded)) && speaksOf(column.name, 'deceased', words))
    return 'deceased';
  if (!isYes) return null;
  return speaksOf(column.name, 'erasure', words) ? 'erasure_requested' : null;
}

/** A day, or a year, on which somebody died. */
const HAS_DAY = /(?:19|20)\p{Nd}{2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}(?!\p{Nd})/u;

/** Greek and Cyrillic letters with which people tick: under a refusal they look like the Latin one, and refuse. */
const CROSS_OF_OTHERS = /^[χх]$/u;

/** `00000000`, `0000-00-00`: how old programs leave a day open. */
const NO_DAY = /^00(?:[ ./-]?00){2,3}(?:[ t]00:00(?::00)?)?$/;

/** A word that the lists know, or a day; undefined where the cell is more than that. */
function readPlain(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null | undefined {
  const folded = foldCell(cell);
  if (folded === '' || NO_DAY.test(folded)) return null;
  const profiled = context.profileWords?.get(folded);
  if (profiled !== undefined) {
    return profiled === 'bounced' || profiled === 'unknown'
      ? null
      : { state: profiled, day: null, why: 'consent.status_word' };
  }
  const mark = isNegative(sense) ? folded.replace(CROSS_OF_OTHERS, 'x') : folded;
  const kind = kindIn(mark, words, context);
  if (kind !== undefined) return fromKind(kind, sense, null);
  const day = isMoreThanDay(cell) ? null : context.readDay(cell);
  return day === null ? undefined : fromDay(day, sense);
}

/** Under a question that asks for a yes. Under "do not call" and "unsubscribed on" a cross is the refusal. */
function isNoCross(sense: ColumnSense, { samples, beside = [] }: ConsentReaderContext): boolean {
  return asksForYes(sense) && (tickedOtherwise(samples) || tickedOtherwise(beside));
}

function asksForYes(sense: ColumnSense): boolean {
  return sense === 'positive' || sense === 'positive_answered';
}

/** `-` is no news, unless the column is ticked with + and - only. */
function kindIn(
  folded: string,
  words: ConsentWords,
  context: ConsentReaderContext,
): WordKind | undefined {
  if (folded !== '-' && folded !== '–' && folded !== '—') return words.kindOf.get(folded);
  return context.samples.some((cell) => foldCell(cell) === '+') ? 'no' : 'unknown';
}

function fromKind(kind: WordKind, sense: ColumnSense, day: Day | null): Reading | null {
  const state = stateOfWord(kind, sense);
  if (state === null) return null;
  return { state, day, why: reasonOf(kind, state, sense) };
}

function reasonOf(kind: WordKind, state: ConsentState, sense: ColumnSense): EvidenceReason {
  if (kind === 'tacit') return 'consent.tacit';
  if (state === 'unclear') return 'consent.unclear_word';
  if (statusSenses.has(sense)) return 'consent.status_word';
  if (!flagKinds.has(kind)) return 'consent.word';
  return isNegative(sense) ? 'consent.opt_out_flag' : 'consent.positive_flag';
}

function fromDay(day: Day, sense: ColumnSense): Reading | null {
  if (statusSenses.has(sense)) return null;
  const withdrawn = isNegative(sense) || sense === 'date_withdrawn';
  return withdrawn
    ? { state: 'withdrawn', day, why: 'consent.date_withdrawn' }
    : { state: 'granted', day, why: 'consent.date_given' };
}

/** An answer in more than a word, a known word with a remark or a date beside it, or what nobody can decide. */
function fromDecorated(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null {
  if (DITTO.test(cell)) return doubt(sense);
  const answer = kindOfAnswer(cell, words);
  if (answer !== undefined) return fromKind(answer, sense, null);
  const remarked = fromRemark(cell, sense, words, context);
  if (remarked !== undefined) return remarked;
  const sentence = asksForYes(sense) ? stateOfSentence(cell, words) : null;
  if (sentence !== null) return { state: sentence, day: null, why: 'consent.word' };
  const phrase = kindOfPhrase(cell, words.phrases) ?? noAndMore(cell, words);
  if (phrase === 'bounced') return null;
  const said = phrase === undefined ? null : fromKind(phrase, sense, null);
  if (said !== null) return endsInYes(cell, words) ? doubt(sense) : said;
  return fromSpoken(cell, sense, words, context) ?? doubt(sense);
}

/** `-do-`: as in the row above, which may be a yes or a no. */
const DITTO = /^\s*[-–—]\s?(?:do|id|idem|ditto)\.?\s?[-–—]\s*$/iu;

/** "Нет и звонить не надо": after a no and an "and" a second one denies nothing of the first. */
function noAndMore(cell: string, { kindOf, phrases }: ConsentWords): 'refused' | undefined {
  const [first, , rest] = /^(\S+)\s(\S+)\s(.{1,60})$/u.exec(cell.trim())?.slice(1) ?? [];
  if (first === undefined || rest === undefined || kindOf.get(foldCell(first)) !== 'no')
    return undefined;
  const more = kindOfPhrase(rest, phrases);
  return more !== undefined && RESTRICTING.has(more) ? 'refused' : undefined;
}

/** Undefined where the cell has no remark, or one that may take the answer back. */
function fromRemark(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null | undefined {
  const parts = splitDecoration(cell);
  const kind =
    parts === null
      ? undefined
      : (kindBefore(parts.word, words, asksForYes(sense)) ?? kindOfStump(cell, words));
  if (parts === null || kind === undefined) return undefined;
  if (kind === 'bounced' || kind === 'unknown') return null;
  const day = context.readDay(parts.remark);
  const reading = fromKind(kind, sense, day);
  if (reading === null) return isNegative(sense) ? null : doubt(sense);
  const holds = isRestrictive(reading.state) || day !== null;
  return holds || isPlainRemark(parts.remark, words) ? reading : undefined;
}

/**
 * "Нет, не надо", "ja, nur Gruppe": more is said than the answer. A no stays one and so does a yes to a refusal; a yes
 * to a permission holds only where what follows takes nothing back, and a no to a refusal is a doubt.
 */
function fromSpoken(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null {
  const spoken = spokenOf(cell, words);
  if (spoken === null) return null;
  const day = context.readDay(DAY_IN_WORDS.exec(spoken.rest)?.[0] ?? '');
  const reading = fromKind(spoken.kind, sense, day);
  if (reading === null) return null;
  return isRestrictive(reading.state) || isPlainRemark(spoken.rest, words) ? reading : null;
}

const DAY_IN_WORDS = /\d[\d.\-/]*\d/u;

/** "Cof. 12.03.2025": before a day three letters and their full stop tell enough. */
function kindOfStump(cell: string, words: ConsentWords): WordKind | undefined {
  const stump = STUMP.exec(cell.trim())?.[0];
  const kind = stump === undefined ? undefined : kindCutShort(stump, words, STUMP);
  return kind !== undefined && RESTRICTING.has(kind) ? kind : undefined;
}

const STUMP = /^\p{L}{3,14}\.(?=\s|$)/u;

/**
 * "Revocato il", "unsubscribed on": the word before a date may end in a small one that binds them. Only what restricts
 * is understood so, and a no to a question ("NO il 15/9"): "yes, not" is no yes.
 */
function kindBefore(word: string, words: ConsentWords, asked: boolean): WordKind | undefined {
  const folded = foldCell(word);
  const known = words.kindOf.get(folded) ?? kindBeforeRemark(folded, words);
  if (known !== undefined) return known;
  const [bare] = folded.split(/ (?=[^ ]{1,3}$)/u);
  const kind = bare === undefined || bare === folded ? undefined : words.kindOf.get(bare);
  if (kind === undefined) return undefined;
  return RESTRICTING.has(kind) || (asked && kind === 'no') ? kind : undefined;
}

/** "Ja DOI 12.4.21", "yes signed 3/2/20": how it was said stands between the answer and its day. */
function kindBeforeRemark(folded: string, words: ConsentWords): WordKind | undefined {
  const [answer, remark, ...more] = folded.split(' ');
  if (answer === undefined || remark === undefined || more.length > 0) return undefined;
  return words.remarks.has(remark) ? words.kindOf.get(answer) : undefined;
}

const RESTRICTING: ReadonlySet<WordKind> = new Set<WordKind>([
  'refused',
  'unsubscribed',
  'withdrawn',
  'complained',
]);

function doubt(sense: ColumnSense): Reading | null {
  if (sensesOfOtherThings.has(sense)) return null;
  return { state: 'unclear', day: null, why: 'consent.unclear_word' };
}

function toEvent(column: MappedColumn, reading: Reading, processing: boolean): ConsentEvent {
  return {
    channel: processing ? null : column.channel,
    state: reading.state,
    day: reading.day,
    column: column.index,
    why: reading.why,
  };
}
