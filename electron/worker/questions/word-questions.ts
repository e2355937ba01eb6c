import { channels } from '#domain/consent.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import { foldCell } from '#engine/consent/index.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { hashUnderKey } from '#store/people/matching-keys.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { listUnclearPeople } from '#store/judging/unclear-people.ts';
import type { UnclearPerson } from '#store/judging/unclear-people.ts';
import { SECONDS } from './open-question.ts';
import type { ListQuestion } from './open-question.ts';

const OVERLOOKED = 3;

type Group = {
  readonly sources: Map<number, StoredSource>;
  readonly header: string;
  readonly word: string;
  readonly folded: string;
  readonly people: Set<number>;
  cells: number;
};

/** Words about consent that nobody could read, where nothing stricter settles the channel anyway. */
export function wordQuestions(
  store: ReadableStore,
  sources: ReadonlyMap<number, StoredSource>,
): ListQuestion[] {
  const people = new Map(listUnclearPeople(store).map((person) => [person.id, person]));
  const groups = new Map<string, Group>();
  for (const record of walkRecordsOfPeople(store, people.keys())) {
    const source = sources.get(record.source);
    const person = people.get(record.person);
    if (source === undefined || person === undefined) continue;
    const unclear = record.signals.consent.filter((event) => isOpen(event, person));
    if (unclear.length === 0) continue;
    const cells = cellsOf(source.reading, record.content);
    for (const column of new Set(unclear.map(({ column: index }) => index))) {
      const group = groupOf(groups, source, { column, word: cells[column] ?? '' });
      group.people.add(record.person);
      group.cells += 1;
    }
  }
  return [...groups].map(([key, { people: those, sources: lists, ...group }]) => ({
    id: `word:${hashUnderKey(store, `word ${key}`)}`,
    kind: 'word',
    answers: ['granted', 'denied', 'withdrawn', 'never_asked', 'pending', 'no_news'],
    people: those.size,
    severity: OVERLOOKED,
    now: null,
    seconds: SECONDS.word,
    sources: [...lists.values()],
    ...group,
  }));
}

function isOpen({ state, why, column, channel }: ConsentEvent, person: UnclearPerson): boolean {
  if (state !== 'unclear' || column < 0 || !ASKED.has(why)) return false;
  const concerned = channel === null ? channels : [channel];
  return concerned.some((each) => person.consent[each] === 'unclear');
}

const ASKED: ReadonlySet<ConsentEvent['why']> = new Set([
  'consent.unclear_word',
  'consent.tacit',
  'consent.ditto',
]);

function groupOf(
  groups: Map<string, Group>,
  source: StoredSource,
  cell: { readonly column: number; readonly word: string },
): Group {
  const header = source.columns.find(({ index }) => index === cell.column)?.name ?? '';
  const folded = foldCell(cell.word);
  const key = JSON.stringify([headerSetKey(source.reading.header), header, folded]);
  const group = groups.get(key) ?? {
    sources: new Map(),
    header,
    word: cell.word,
    folded,
    people: new Set(),
    cells: 0,
  };
  groups.set(key, group);
  group.sources.set(source.id, source);
  return group;
}
