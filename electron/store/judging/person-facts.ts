import { channels } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import { retentionTriggers } from '#domain/signal.ts';
import { marksMask } from '../codes.ts';
import { allRows, inSnapshot } from '../database.ts';
import type { Cell, ReadableStore } from '../database.ts';

/**
 * What somebody is judged by, packed as `FACTS` reads it from a row of `person`: a list of numbers, so that a million
 * people are read within half a second.
 */
export type Facts = readonly [
  id: number,
  codes: number, // three bits of consent a channel, in the order of `channels`, then the bits below
  marks: number,
  birthFrom: Day | null,
  birthTo: Day | null,
  lastVisit: Day | null,
  lastPurchase: Day | null,
  lastContact: Day | null,
  lastActivity: Day | null,
  created: Day | null,
  saidNoOn: Day | null,
  erasureOn: Day | null,
  heldUntil: Day | null, // by a list that says so; null: without an end, where a list holds the person at all
];

// Places in `Facts`.
export const FIRST_TRIGGER = 5; // of `retentionTriggers`, which follow one another
const ERASURE_ON = 11;
export const CONSENT_BITS = 3 * channels.length;
export const REACHABLE = 1 << CONSENT_BITS;
export const SAME_ROW_TWICE = REACHABLE << 1;
export const SUPPRESSED = REACHABLE << 2;

/** The columns of `Facts`, of the table or the subquery of this name. */
export function factsOf(person: string): string {
  const of = (column: string): string => `${person}.${column}`;
  const codes = [
    ...channels.map((channel, place) => `(${of(`consent_${channel}`)} << ${place * 3})`),
    `(${of('reachable')} <> 0) * ${REACHABLE}`,
    `(${of('same_row_twice')} <> 0) * ${SAME_ROW_TWICE}`,
    `(${of('suppressed')} <> 0) * ${SUPPRESSED}`,
  ];
  const days = [
    'birth_from',
    'birth_to',
    ...retentionTriggers,
    'said_no_on',
    'erasure_on',
    'held_until',
  ];
  return [of('id'), codes.join(' + '), of('marks'), ...days.map(of)].join(', ');
}

/** One after the other, rows cost half as much again as a thousand at once; more at once save nothing. */
const ROWS_A_READ = 1000;

/** Everybody after this number, in their order, until `visit` says that it has seen enough. */
export function visitFacts(
  store: ReadableStore,
  visit: (facts: Facts) => boolean | void,
  after = 0,
): void {
  visitRows<Facts>(store, `SELECT ${factsOf('person')} FROM person`, visit, after);
}

/** The same for a statement that begins with the number of the person and says nothing of order. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the row is what the statement selects; only tests check it
export function visitRows<Row extends readonly [id: number, ...rest: unknown[]]>(
  store: ReadableStore,
  select: string,
  visit: (row: Row) => boolean | void,
  after = 0,
): void {
  const page = store.database
    .prepare(`${select} WHERE person.id > ? ORDER BY person.id LIMIT ${ROWS_A_READ}`)
    .raw();
  inSnapshot(store, () => {
    let last = after;
    for (;;) {
      const rows = page.all(last) as Row[];
      for (const row of rows) if (visit(row) === true) return;
      if (rows.length < ROWS_A_READ) return;
      last = rows.at(-1)?.[0] ?? last;
    }
  });
}

/** Of these people, in their order; of whom there is no row, none. */
export function factsOfPeople(store: ReadableStore, people: readonly number[]): readonly Facts[] {
  return rawRows(
    store,
    `SELECT ${factsOf('person')} FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(people),
  );
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the row is what the statement selects; only tests check it
export function rawRows<Row extends readonly unknown[]>(
  store: ReadableStore,
  sql: string,
  ...cells: readonly Cell[]
): readonly Row[] {
  return store.database
    .prepare(sql)
    .raw()
    .all(...cells) as Row[];
}

/** Of `marks`: a list says that the person must be kept, until the day that it states if it states one. */
export const HELD_BY_LIST = marksMask(['legal_hold']);

/** Whether a hold is in force on the day, placed here or named by a list, for the person of this column. */
export function heldOn(person: string, today: Day): string {
  const listed = `SELECT 1 FROM person listed WHERE listed.id = ${person} AND listed.marks & ${HELD_BY_LIST}
    AND (listed.held_until IS NULL OR listed.held_until >= ${Math.trunc(today)})`;
  return `(${person} IN (${heldPeopleOn(today)}) OR EXISTS (${listed}))`;
}

/** Those with a hold placed here; whom a list holds is in the marks of everybody's facts, so nobody is looked for. */
export function listHeldPeople(store: ReadableStore, today: Day): ReadonlySet<number> {
  return new Set(
    allRows<{ person: number }>(store, heldPeopleOn(today)).map(({ person }) => person),
  );
}

/** Who is restricted, and since when; of several restrictions of one person the latest counts. */
export function listRestrictedSince(store: ReadableStore): ReadonlyMap<number, Day> {
  return new Map(
    rawRows<readonly [person: number, placedOn: Day]>(
      store,
      'SELECT person, max(placed_on) FROM restriction GROUP BY person',
    ),
  );
}

/** Whether the person asked to be erased, and on which day if it is known. */
export function askedOf(facts: Facts): { readonly asked: boolean; readonly askedOn: Day | null } {
  return { asked: (facts[2] & ASKED) !== 0, askedOn: facts[ERASURE_ON] };
}

const ASKED = marksMask(['erasure_requested']);

function heldPeopleOn(today: Day): string {
  const inForce = `until IS NULL OR until >= ${Math.trunc(today)}`;
  return `SELECT person FROM hold WHERE ${inForce} UNION SELECT person FROM field_hold WHERE ${inForce}`;
}
