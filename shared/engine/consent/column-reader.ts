import type { Channel, ConsentEvent, ConsentState, EvidenceReason } from '#domain/consent.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import { changeOfAnswer, isMoreThanDay, tickedOtherwise, withPlainCross } from './answer-marks.ts';
import { channelsOfHeader, createChannelReader } from './channel-reader.ts';
import { foldCell, kindOfCell, type ConsentWords, type WordKind } from './consent-words.ts';
import { kindOfPhrase } from './phrase-words.ts';
import { speaksOf } from './header-subject.ts';
import { splitDecoration } from './decoration.ts';
import { isPlainRemark, kindOfAnswer, spokenOf } from './spoken-answer.ts';
import {
  isNegative,
  sensesOfOtherThings,
  stateOfWord,
  statusSenses,
  type ColumnSense,
} from './word-states.ts';

/** What the words of one column mean in one known export, by folded cell. `bounced` is a fact about delivery. */
export type ProfileWords = ReadonlyMap<string, ConsentState | 'bounced'>;

export type ConsentReaderContext = {
  /** The day that a cell names, read as an event; null where the cell is no date. */
  readonly readDay: (text: string) => Day | null;
  /** Cells of this column, to see whether people or machines filled it. May be empty. */
  readonly samples: readonly string[];
  readonly profileWords: ProfileWords | null;
  /** The other columns of the list: a bare "consent date" dates the consent that the list has. */
  readonly columns: readonly MappedColumn[];
  /** Cells of all columns of the list that ask for consent, to see with which signs people tick. */
  readonly beside?: readonly string[];
  /** The list has a row for each channel, so that its status is one of consent. */
  readonly perChannel?: boolean;
};

/** None: the cell says nothing about consent (blank, a default, a fact about delivery). Events may be shared. */
export type ConsentCellReader = (cell: string) => readonly ConsentEvent[];

/** What else a cell of a status or consent column says. */
export type CellFact = 'bounced' | 'deceased' | 'erasure_requested';

type Reading = {
  readonly state: ConsentState;
  readonly day: Day | null;
  readonly why: EvidenceReason;
};

const MEMO_LIMIT = 4096;
const flagKinds: ReadonlySet<WordKind> = new Set(['yes', 'default_yes', 'no', 'default_no']);
const flagRoles: ReadonlySet<ColumnRole> = new Set([
  'consent_general',
  'consent_email',
  'consent_sms',
  'consent_phone',
  'consent_whatsapp',
  'consent_post',
]);

/** A compiled reader for one column; null where the column's role says nothing about consent. */
export function createConsentReader(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ConsentCellReader | null {
  const sense = senseOf(column, words, context);
  if (sense === null) return null;
  const named = createChannelReader(column, sense, words, context.samples);
  // A column in which people name channels asks how they may be reached, whatever law it cites.
  const processing = named?.lists !== true && isProcessing(column, words, context);
  const memo = new Map<string, readonly ConsentEvent[]>();
  const ofHeader = channelsOfHeader(column, words);
  const readNamed = (cell: string, isPlain: boolean): readonly ConsentEvent[] | null =>
    isPlain || processing || named === null ? null : named.read(cell);
  const read = (cell: string): readonly ConsentEvent[] => {
    const sweeping = named?.sweeping(cell) ?? null;
    const plain = sweeping === null ? readPlain(cell, sense, words, context) : null;
    const byChannel = sweeping ?? readNamed(cell, plain !== undefined);
    if (byChannel !== null) {
      return byChannel.map((event) => ({ ...event, ...doubted(event, column) }));
    }
    const reading = plain === undefined ? fromDecorated(cell, sense, words, context) : plain;
    if (reading === null || (processing && !isRestrictive(reading.state))) return NO_EVENTS;
    const event = toEvent(column, doubted(reading, column), processing);
    return ofHeader === null || processing
      ? [event]
      : ofHeader.map((channel) => ({ ...event, channel }));
  };
  const crossIsNo = isNoCross(sense, context);
  const readMarks = (cell: string) => read(crossIsNo ? withPlainCross(cell) : cell);
  return (cell) => {
    if (cell === '') return NO_EVENTS;
    const known = memo.get(cell);
    if (known !== undefined) return known;
    const events = readChanged(cell, readMarks);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(cell, events);
    return events;
  };
}

const NO_EVENTS: readonly ConsentEvent[] = [];

/**
 * What an answer became is what holds. A yes is in doubt where a no came before it, because it bears no day, and where
 * what came before is no answer of the same channels: `SMS -> yes` allows no e-mail.
 */
function readChanged(cell: string, read: ConsentCellReader): readonly ConsentEvent[] {
  const change = changeOfAnswer(cell);
  const now = change === null ? NO_EVENTS : read(change.is);
  if (change === null || now.length === 0) return read(cell);
  const before = read(change.was);
  const isPlain = (channel: Channel | null): boolean =>
    before.some((event) => event.channel === channel) &&
    !before.some(({ state }) => isRestrictive(state));
  return now.map((event) =>
    event.state === 'granted' && !isPlain(event.channel)
      ? { ...event, state: 'unclear', why: 'consent.unclear_word' }
      : event,
  );
}

/** In a column whose words leave open which way it points, and of which the user is asked, a yes is none yet. */
const SURE_OF_SENSE = 0.75;

function doubted(reading: Reading, { needsAnswer, confidence, role }: MappedColumn): Reading {
  const open = needsAnswer && confidence < SURE_OF_SENSE && role !== 'status';
  const holds = !open || reading.state !== 'granted';
  return holds ? reading : { ...reading, state: 'unclear', why: 'consent.unclear_word' };
}

/** One cell of one column; for many cells of a column take `createConsentReader`. */
export function readConsentCell(
  cell: string,
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): readonly ConsentEvent[] {
  const reader = createConsentReader(column, words, context);
  return reader === null ? [] : reader(cell);
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
  if (kind !== 'yes' && kind !== 'default_yes') return null;
  if (speaksOf(column.name, 'deceased', words)) return 'deceased';
  return speaksOf(column.name, 'erasure', words) ? 'erasure_requested' : null;
}

function senseOf(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ColumnSense | null {
  if (column.role === 'opt_out' || flagRoles.has(column.role)) {
    const usual = column.role === 'opt_out' ? 'negative' : 'positive';
    if ((column.polarity ?? usual) === 'negative') return negativeSense(column, words, context);
    const answered = context.samples.some((cell) => isHumanAnswer(cell, words));
    return answered ? 'positive_answered' : 'positive';
  }
  if (column.role === 'consent_date') return 'date_given';
  if (column.role === 'consent_withdrawn_date') return 'date_withdrawn';
  return column.role === 'status' ? statusSense(column, words, context) : null;
}

/** Whether "subscribed" in such a column is a permission (it is the other answer), a refusal (of a register) or open. */
function negativeSense(
  { name }: MappedColumn,
  words: ConsentWords,
  { samples }: ConsentReaderContext,
): ColumnSense {
  if (speaksOf(name, 'register', words)) return 'negative_register';
  const isState = samples.some((cell) => kindOfCell(cell, words) === 'unsubscribed');
  return isState ? 'negative_state' : 'negative';
}

/** A status is about consent where header, cells or the known export say so; a death is no consent at all. */
function statusSense(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ColumnSense | null {
  if (speaksOf(column.name, 'deceased', words)) return null;
  if (speaksOf(column.name, 'erasure', words)) return null;
  if (context.profileWords !== null || context.perChannel === true) return 'subscription_status';
  // Where another column holds the permission, a state that never speaks of a list is that of something paid for.
  const elsewhere =
    !speaksOf(column.name, 'mailing', words) &&
    context.columns.some(({ role }) => flagRoles.has(role) || role === 'opt_out');
  const share = shareOfSubscriptions(context.samples, words);
  if (elsewhere ? share > HALF : share >= HALF) return 'subscription_status';
  if (speaksOf(column.name, 'subscription', words) && !elsewhere) return 'subscription_status';
  return speaksOf(column.name, 'reaching', words) ? 'contact_status' : 'status';
}

/** Consent to the processing of data is no permission to advertise, but its refusal is a refusal of all of it. */
function isProcessing(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): boolean {
  if (column.channel !== null || speaksOf(column.name, 'marketing', words)) return false;
  if (speaksOf(column.name, 'processing', words)) return true;
  if (column.role !== 'consent_date') return false;
  const flags = context.columns.filter((other) => flagRoles.has(other.role));
  return (
    flags.length > 0 &&
    flags.every(
      (flag) =>
        flag.channel === null &&
        speaksOf(flag.name, 'processing', words) &&
        !speaksOf(flag.name, 'marketing', words),
    )
  );
}

/** A word that the lists know, or a day; undefined where the cell is more than that. */
function readPlain(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null | undefined {
  const folded = foldCell(cell);
  if (folded === '') return null;
  const profiled = context.profileWords?.get(folded);
  if (profiled !== undefined) {
    return profiled === 'bounced' || profiled === 'unknown'
      ? null
      : { state: profiled, day: null, why: 'consent.status_word' };
  }
  const kind = kindIn(folded, words, context);
  if (kind !== undefined) return fromKind(kind, sense, null);
  const day = isMoreThanDay(cell) ? null : context.readDay(cell);
  return day === null ? undefined : fromDay(day, sense);
}

/** Under a question that asks for a yes. Under "do not call" and "unsubscribed on" a cross is the refusal. */
function isNoCross(sense: ColumnSense, { samples, beside = [] }: ConsentReaderContext): boolean {
  const asksForYes = sense === 'positive' || sense === 'positive_answered';
  return asksForYes && (tickedOtherwise(samples) || tickedOtherwise(beside));
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
  const answer = kindOfAnswer(cell, words);
  if (answer !== undefined) return fromKind(answer, sense, null);
  const remarked = fromRemark(cell, sense, words, context);
  if (remarked !== undefined) return remarked;
  const phrase = kindOfPhrase(cell, words.phrases);
  if (phrase === 'bounced') return null;
  const said = phrase === undefined ? null : fromKind(phrase, sense, null);
  return said ?? fromSpoken(cell, sense, words, context) ?? doubt(sense);
}

/** Undefined where the cell has no remark, or one that may take the answer back. */
function fromRemark(
  cell: string,
  sense: ColumnSense,
  words: ConsentWords,
  context: ConsentReaderContext,
): Reading | null | undefined {
  const parts = splitDecoration(cell);
  const kind = parts === null ? undefined : kindBefore(parts.word, words);
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

/**
 * "Revocato il", "unsubscribed on": the word before a date may end in a small one that binds them. Only what restricts
 * is understood so: "yes, not" is no yes.
 */
function kindBefore(word: string, words: ConsentWords): WordKind | undefined {
  const folded = foldCell(word);
  const known = words.kindOf.get(folded);
  if (known !== undefined) return known;
  const [bare] = folded.split(/ (?=[^ ]{1,3}$)/u);
  const kind = bare === undefined || bare === folded ? undefined : words.kindOf.get(bare);
  return kind !== undefined && RESTRICTING.has(kind) ? kind : undefined;
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

function isRestrictive(state: ConsentState): boolean {
  return state === 'withdrawn' || state === 'denied' || state === 'unclear';
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

/** People answer in words; a tick, a 1 or a TRUE may come from a machine. */
function isHumanAnswer(cell: string, words: ConsentWords): boolean {
  const kind = words.kindOf.get(foldCell(cell));
  return kind === 'yes' || kind === 'no' || kind === 'refused';
}

const HALF = 0.5;

/**
 * "Subscriber" among leads and customers is a stage; a column about a list speaks of little else. One in which mails
 * bounced or were reported is about a list too, though its people are only "active".
 */
function shareOfSubscriptions(cells: readonly string[], words: ConsentWords): number {
  const kinds = cells.filter((cell) => cell.trim() !== '').map((cell) => kindOfCell(cell, words));
  const said = new Set(kinds);
  const onOrOff = said.has('subscribed') || said.has('unsubscribed');
  const mailed = said.has('pending') && (said.has('bounced') || said.has('complained'));
  if (!onOrOff && !mailed) return 0;
  const fitting = kinds.filter((kind) => kind !== undefined && ofSubscriptions.has(kind));
  return fitting.length / kinds.length;
}

const ofSubscriptions: ReadonlySet<WordKind> = new Set<WordKind>([
  'subscribed',
  'unsubscribed',
  'pending',
  'bounced',
  'complained',
  'never_asked',
  'active',
]);
