import { groupBy } from '#base/group-by.ts';
import { channels } from '#domain/consent.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import type { MappedColumn } from '#domain/source.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { hashUnderKey } from '#store/people/matching-keys.ts';
import type { CanonicalRecord } from '#store/records/stored-record.ts';
import { walkWholeRecords } from '#store/records/rewrite-records.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { openRereading, understandingOf } from '../jobs/importing/reread-source.ts';
import type { Resources } from '../resources.ts';
import { understandAnswer } from './understand-answer.ts';
import { SECONDS } from './open-question.ts';
import type { ListQuestion } from './open-question.ts';

type About = {
  readonly store: ReadableStore;
  readonly params: PolicyParameters;
  readonly resources: Resources;
};

/** Rows of one list that are read both ways; of longer ones the share is taken for the whole. */
const MOST_ROWS = 4000;
const OVERLOOKED = 3;
const MIDDLING = 2;

/** Columns and dates that two readings are possible of, where it makes a difference which one is right. */
export function listQuestions(about: About, sources: readonly StoredSource[]): ListQuestion[] {
  const alike = groupBy(sources, ({ reading }) => headerSetKey(reading.header));
  return [...alike.values()].flatMap((lists) => {
    const [first] = lists;
    if (first === undefined) return [];
    const columns = first.columns.filter(({ needsAnswer }) => needsAnswer);
    const asked = columns.map((column) => columnQuestion(about, lists, column));
    return [...asked, ...(hasOpenDates(first) ? [dateQuestion(about, lists)] : [])].filter(
      ({ people }) => people > 0,
    );
  });
}

export function hasOpenDates({ dates }: StoredSource): boolean {
  return dates.some((each) => each.order === null && each.undecided > 0 && each.for === 0);
}

function columnQuestion(
  about: About,
  sources: readonly StoredSource[],
  column: MappedColumn,
): ListQuestion {
  const answers = answersFor(column);
  return {
    ...columnAsked(about.store, sources, column),
    ...sumUp(sources, (source) => reachOf(about, source, { header: column.name, answers })),
  };
}

type Asked = Omit<ListQuestion, keyof Reach>;

function columnAsked(
  store: ReadableStore,
  sources: readonly StoredSource[],
  column: MappedColumn,
): Asked {
  return {
    id: idOf(store, sources, `column ${column.name}`),
    kind: 'column',
    answers: answersFor(column),
    severity: column.polarity === null ? MIDDLING : OVERLOOKED,
    seconds: SECONDS.column,
    sources,
    header: column.name,
    word: null,
    folded: null,
    now: null,
  };
}

/** A column with a polarity is about consent. */
function answersFor({ polarity }: MappedColumn): readonly QuestionAnswer[] {
  return polarity === null ? ['as_read', 'ignore'] : ['positive', 'negative', 'ignore'];
}

function dateQuestion(about: About, sources: readonly StoredSource[]): ListQuestion {
  return {
    ...datesAsked(about.store, sources),
    ...sumUp(sources, (source) => reachOf(about, source, { header: '', answers: ORDERS })),
  };
}

const ORDERS: readonly QuestionAnswer[] = ['DMY', 'MDY'];

function datesAsked(store: ReadableStore, sources: readonly StoredSource[]): Asked {
  return {
    id: idOf(store, sources, 'dates'),
    kind: 'date_order',
    answers: ORDERS,
    severity: MIDDLING,
    seconds: SECONDS.date_order,
    sources,
    header: '',
    word: null,
    folded: null,
    now: null,
  };
}

/**
 * Columns of consent that were understood, and orders of dates that were answered, not proven: another reading of them can
 * be tried. Who hangs on it is found when it is tried.
 */
export function settledQuestions(
  store: ReadableStore,
  sources: readonly StoredSource[],
): ListQuestion[] {
  const alike = groupBy(sources, ({ reading }) => headerSetKey(reading.header));
  return [...alike.values()].flatMap((lists) => {
    const [first] = lists;
    if (first === undefined) return [];
    const columns = first.columns.flatMap((column): ListQuestion[] =>
      column.polarity === null || column.needsAnswer
        ? []
        : [{ ...columnAsked(store, lists, column), now: column.polarity, people: 0, cells: 0 }],
    );
    const now = answeredOrder(first);
    return now === null
      ? columns
      : [...columns, { ...datesAsked(store, lists), now, people: 0, cells: 0 }];
  });
}

/** Null where the dates themselves prove an order, or none is known. */
function answeredOrder({ dates }: StoredSource): QuestionAnswer | null {
  if (dates.some((each) => each.for > 0)) return null;
  const answered = dates.find(({ order, undecided }) => order !== null && undecided > 0)?.order;
  return answered === 'DMY' || answered === 'MDY' ? answered : null;
}

type Reach = { readonly people: number; readonly cells: number };

function sumUp(sources: readonly StoredSource[], reach: (source: StoredSource) => Reach): Reach {
  return sources
    .map(reach)
    .reduce((sum, each) => ({ people: sum.people + each.people, cells: sum.cells + each.cells }), {
      people: 0,
      cells: 0,
    });
}

/** How many people are judged differently under one of the answers than under another. */
function reachOf(
  { store, params, resources }: About,
  source: StoredSource,
  { header, answers }: { readonly header: string; readonly answers: readonly QuestionAnswer[] },
): Reach {
  const now = understandingOf(store, source);
  const readers = answers.map((answer) =>
    openRereading(store, source, understandAnswer(now, { header, answer }), resources),
  );
  const index = source.columns.find(({ name }) => name === header)?.index ?? -1;
  const people = new Set<number>();
  let [rows, cells] = [0, 0];
  for (const record of walkWholeRecords(store, source.id)) {
    rows += 1;
    if (rows > MOST_ROWS) break;
    if (index >= 0 && (cellsOf(source.reading, record.content)[index] ?? '') === '') continue;
    cells += 1;
    const read = readers.map((reader) => verdictOf(reader.read(record).canonical, params));
    if (new Set(read).size > 1) people.add(record.person);
  }
  const scale = Math.max(1, source.recordsLeft / Math.max(1, Math.min(rows, MOST_ROWS)));
  return { people: Math.round(people.size * scale), cells: Math.round(cells * scale) };
}

/** What a policy would see of the record, in one text. */
function verdictOf(canonical: CanonicalRecord, params: PolicyParameters): string {
  const { birth, consent, triggers, marks } = canonical;
  const adult = params.lastAdultBirth;
  const age = birth === null ? '' : `${birth.from > adult}${birth.to > adult}`;
  const days = params.retentionTriggers.flatMap((trigger) => triggers[trigger] ?? []);
  const fallback =
    params.retentionFallback === null ? undefined : triggers[params.retentionFallback];
  const since = days.length > 0 ? Math.max(...days) : fallback;
  const clock =
    since === undefined
      ? ''
      : `${since <= params.lastExpiredTrigger}${since <= params.lastDueSoonTrigger}`;
  const said = channels.map((channel) => consent[channel]).join(',');
  return `${age} ${clock} ${said} ${[...marks].toSorted().join(',')}`;
}

function idOf(store: ReadableStore, sources: readonly StoredSource[], about: string): string {
  const headers = headerSetKey(sources[0]?.reading.header ?? []);
  return `list:${hashUnderKey(store, `${about} ${headers}`)}`;
}
