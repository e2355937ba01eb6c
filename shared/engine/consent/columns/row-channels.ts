import { foldText } from '#base/fold-text.ts';
import { memoise } from '#base/memoise.ts';
import {
  channels,
  isRefusal,
  isRestrictive,
  type Channel,
  type ConsentEvent,
} from '#domain/consent.ts';
import { consentFlagRoles, type ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { channelAnswerOf, type ChannelAnswer } from '../answers/channel-answer.ts';
import { channelTokens, type ChannelToken } from '../words/channel-tokens.ts';
import { foldCell, type ConsentWords } from '../words/consent-words.ts';
import { speaksOf } from '../words/header-subject.ts';
import { namesWays, permitsWays } from './ways-header.ts';

/** A list with one row for each channel: which column names the channel, and what a row's statements become by it. */
export type RowChannels = {
  readonly column: number;
  /** The rows are questions that were asked of somebody: their day is one of contact too. */
  readonly asked: boolean;
  readonly apply: (
    events: readonly ConsentEvent[],
    cell: string,
    cells?: readonly string[], // of the whole row, where it may hold several ways
  ) => ConsentEvent[];
};

/** Of the filled cells in the samples; a column of sources or of wishes holds other words too. */
const SHARE_OF_CHANNELS = 0.8;
/** A column that is something else by its role names no channel. */
const OPEN_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ignore',
  'tags',
  'status',
  'consent_source',
  'email',
  'phone',
  'consent_general',
  'consent_email',
  'consent_sms',
  'consent_phone',
]);

/** Null where no column names a channel: then a statement without one is about all of them. */
export function createRowChannels(
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
  words: ConsentWords,
): RowChannels | null {
  const aboutOf = createAboutReader(words);
  const column = columns.find(({ index, name, role }) => {
    if (!OPEN_ROLES.has(role) || !namesWays(name, words)) return false;
    if (permitsWays(name, words) && isAnswerItself(index, role, columns)) return false;
    const filled = samples.map((cells) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
    const named = filled.filter((cell) => aboutOf(cell) !== null);
    return named.length > 0 && named.length >= filled.length * SHARE_OF_CHANNELS;
  });
  if (column === undefined) return createQuestionChannels(columns, samples, words);
  const { index, name } = column;
  const numbered = numberedWays(column, columns);
  if (numbered !== null) {
    const apply: RowChannels['apply'] = (events, _cell, cells) =>
      events.flatMap((event) => {
        const ways = numbered.get(event.column);
        const isOpen = event.channel === null && ways !== undefined;
        return isOpen ? narrow(event, aboutOf(cells?.[ways] ?? '')) : [event];
      });
    return { column: index, asked: false, apply };
  }
  const inSamples = samples.map((cells) => aboutOf(cells[index] ?? ''));
  const wished = permitsWays(name, words) || areWishes(inSamples, columns, samples);
  return {
    column: index,
    asked: false,
    apply: (events, cell) => {
      const said = aboutOf(cell);
      const about = wished && said?.is === 'channels' && !said.sure ? null : said;
      const narrowed = events.flatMap((event) =>
        event.channel === null && !(wished && isRestrictive(event.state))
          ? narrow(event, about)
          : [event],
      );
      return wished ? [...narrowed, ...refusedIn(about, index)] : narrowed;
    },
  };
}

/**
 * `consents.1.channel | consents.1.status | consents.2.channel | …`: several answers in one row, each with its own way. By
 * column, where its way stands; null where the ways are not numbered.
 */
function numberedWays(
  first: MappedColumn,
  columns: readonly MappedColumn[],
): ReadonlyMap<number, number> | null {
  const place = placeIn(first);
  const group = columns.flatMap((column) => {
    const own = placeIn(column);
    return own === null || own.before !== place?.before ? [] : [own];
  });
  const ways = new Map(
    group
      .filter(({ behind }) => behind === place?.behind)
      .map(({ number, index }) => [number, index]),
  );
  if (ways.size < 2) return null;
  const answers = group.filter(({ behind }) => behind !== place?.behind);
  return new Map(answers.map(({ index, number }) => [index, ways.get(number) ?? NO_WAY]));
}

/** An answer whose way is not there: whatever it permits is a doubt. */
const NO_WAY = -1;

type NumberedName = Readonly<Record<'before' | 'number' | 'behind', string>> & {
  readonly index: number;
};

function placeIn({ index, name }: MappedColumn): NumberedName | null {
  const found = NUMBERED.exec(name);
  if (found === null) return null;
  const [, before = '', number = '', behind = ''] = found;
  return { index, before, number, behind };
}

const NUMBERED = /^(\D{1,80})(\d{1,3})(\D{1,80})$/;

/** Permitted channels are the answer, unless another column says whether anything is permitted at all. */
function isAnswerItself(
  index: number,
  role: ColumnRole,
  columns: readonly MappedColumn[],
): boolean {
  const others = columns.filter((column) => column.index !== index);
  return (
    consentFlagRoles.has(role) &&
    !others.some((other) => other.role === 'consent_general' && other.channel === null)
  );
}

/** "(no sms)" refuses them whatever the other columns say. */
function refusedIn(about: About | null, column: number): ConsentEvent[] {
  if (about?.is !== 'answer') return [];
  return [...about.answer.states]
    .filter(([, state]) => isRefusal(state))
    .map(([channel, state]) => ({ channel, state, day: null, column, why: 'consent.word' }));
}

/** A denial, an "only" or a "but" says more than which ways there are. */
function turns(token: ChannelToken): boolean {
  if (token.is === 'sign') return token.state !== 'granted';
  return token.is === 'only' || token.is === 'but';
}

/** One row for each person, and the ways that they want: these narrow what is permitted, and no refusal. */
function areWishes(
  said: readonly (About | null)[],
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
): boolean {
  const several = said.some(
    (about) => about?.is === 'answer' || (about?.is === 'channels' && about.named.length > 1),
  );
  return several && !columns.some(({ index, role }) => WHO.has(role) && isRepeated(index, samples));
}

const WHO: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['full_name', 'email', 'phone']);

function isRepeated(index: number, samples: readonly (readonly string[])[]): boolean {
  const filled = samples.map((cells) => foldText(cells[index] ?? '')).filter((cell) => cell !== '');
  return new Set(filled).size < filled.length;
}

/** What a cell of the column says that the row is about; null where it names no channel that we know. */
type About =
  /** `sure`: no word beside them that may take one back. */
  | { readonly is: 'channels'; readonly named: readonly Channel[]; readonly sure: boolean }
  | { readonly is: 'all' }
  | { readonly is: 'photo' }
  | { readonly is: 'answer'; readonly answer: ChannelAnswer };

/**
 * A refusal that names no channel that we know stays one of every channel; a permission then is none. Beside "WhatsApp
 * only, no texts" a yes permits what is named there, and a no stays one of all.
 */
function narrow(event: ConsentEvent, about: About | null): ConsentEvent[] {
  if (about === null) return event.state === 'granted' ? [toDoubt(event)] : [event];
  if (about.is === 'photo') return [];
  if (about.is === 'all') return [event];
  // A way that is none of ours ("Viber") permits none of them; its refusal stays one of all.
  if (about.is === 'channels' && (about.named.length > 0 || event.state === 'granted')) {
    return about.named.map((channel) => ({ ...event, channel }));
  }
  if (about.is === 'channels') return [event];
  if (event.state !== 'granted') return [event];
  const { states, rest } = about.answer;
  return channels.flatMap((channel) => {
    const state = states.get(channel) ?? rest;
    return state === null ? [] : [{ ...event, channel, state }];
  });
}

function toDoubt(event: ConsentEvent): ConsentEvent {
  return { ...event, state: 'unclear', why: 'consent.unclear_word' };
}

function createAboutReader(words: ConsentWords): (cell: string) => About | null {
  const known = channelsByWord(words);
  return memoise((cell) => aboutOfCell(cell, known, words), MOST_QUESTIONS);
}

/** Longer cells are texts. */
const LONGEST_SUBJECT = 60;

function aboutOfCell(
  cell: string,
  known: ReadonlyMap<string, Channel>,
  words: ConsentWords,
): About | null {
  const plain = channelsIn(cell, known);
  if (plain.length > 0) return { is: 'channels', named: plain, sure: true };
  if (cell.trim() === '' || cell.length > LONGEST_SUBJECT) return null;
  const tokens = channelTokens(cell, words);
  if (tokens.some(turns)) {
    const answer = channelAnswerOf(cell, words);
    return answer === null ? null : { is: 'answer', answer };
  }
  // "Texts with our offers": in a row of its own what else is said there takes nothing away.
  const ways = tokens.flatMap((token) => (token.is === 'channel' ? [token.named] : []));
  const sure = !tokens.some(({ is }) => is === 'unknown');
  if (ways.length > 0 && (sure || ways.flat().length > 0)) {
    return { is: 'channels', named: [...new Set(ways.flat())], sure };
  }
  if (tokens.some(({ is }) => is === 'all')) return { is: 'all' };
  return speaksOf(cell, 'photo', words) ? { is: 'photo' } : null;
}

function channelsByWord(words: ConsentWords): ReadonlyMap<string, Channel> {
  return new Map(
    channels.flatMap((channel) =>
      (words.rowChannels.get(channel) ?? []).map((word) => [foldCell(word), channel] as const),
    ),
  );
}

/** Every part of the cell must be a channel: "SMS, e-mail" names two, "not by SMS" none. */
function channelsIn(cell: string, known: ReadonlyMap<string, Channel>): readonly Channel[] {
  const whole = known.get(foldCell(cell));
  if (whole !== undefined) return [whole];
  const parts = cell.split(/[,;/|+&]/).filter((part) => part.trim() !== '');
  const named = parts.flatMap((part) => known.get(foldCell(part)) ?? []);
  return named.length === parts.length ? [...new Set(named)] : [];
}

/** A list with a row for each question: "May we call you?" beside "yes". */
function createQuestionChannels(
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
  words: ConsentWords,
): RowChannels | null {
  const asking = columns.find(
    ({ index, role }) =>
      ASKING_ROLES.has(role) &&
      areQuestions(
        samples.map((cells) => cells[index] ?? ''),
        words,
      ),
  );
  if (asking === undefined) return null;
  const knownIn = memoise((cell): ReadonlyMap<string, Channel> => {
    const [only, ...more] = channelsAsked(cell, words);
    return new Map(only === undefined || more.length > 0 ? [] : [[foldCell(cell), only]]);
  }, MOST_QUESTIONS);
  return {
    column: asking.index,
    asked: true,
    apply: (events, cell) => {
      const known = knownIn(cell);
      return events.flatMap((event) => {
        if (event.channel === null) return narrow(event, askedAbout(cell, known));
        return isOfOthers(event, asking.index, known) ? [] : [event];
      });
    },
  };
}

function askedAbout(cell: string, known: ReadonlyMap<string, Channel>): About | null {
  const named = channelsIn(cell, known);
  return named.length === 0 ? null : { is: 'channels', named, sure: true };
}

const ASKING_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ignore',
  'notes',
  'tags',
  'consent_source',
]);
const MOST_QUESTIONS = 1000;
const MOST_SAMPLES = 400;
const SHARE_OF_QUESTIONS = 0.6;

/** Questions by which way somebody may be reached. */
export function areQuestions(cells: readonly string[], words: ConsentWords): boolean {
  const filled = cells.slice(0, MOST_SAMPLES).filter((cell) => cell.trim() !== '');
  const asked = filled.filter((cell) => QUESTION.test(cell));
  if (asked.length < 2 || asked.length < filled.length * SHARE_OF_QUESTIONS) return false;
  const named = asked.filter((cell) => channelsAsked(cell, words).length > 0);
  return named.length >= asked.length * SHARE_OF_QUESTIONS;
}

const QUESTION = /^.{1,120}(?:[?？؟]|(?<=\p{Script=Greek});)\s*$/u;

function channelsAsked(cell: string, words: ConsentWords): readonly Channel[] {
  const tokens = channelTokens(cell.replace(/[?？؟;]\s*$/u, ''), words);
  return [...new Set(tokens.flatMap((token) => (token.is === 'channel' ? token.named : [])))];
}

/** "Sure, all of it", asked about e-mail: of other ways of contact only a no is heard. */
function isOfOthers(
  { column, channel, state }: ConsentEvent,
  asking: number,
  known: ReadonlyMap<string, Channel>,
): boolean {
  const [asked] = known.values();
  return column === asking + 1 && asked !== undefined && channel !== asked && !isRefusal(state);
}
