import { assert } from '#base/assert.ts';
import { groupBy } from '#base/group-by.ts';
import {
  childColumnsOf,
  childrenInRow,
  findChild,
  withoutChildren,
} from '#engine/dependents/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';
import type { ReadableStore } from '#store/database.ts';
import { listDependentsOfRow, listTies } from '#store/records/dependents.ts';
import type { DependentTie } from '#store/records/dependents.ts';
import { findRecord } from '#store/records/records.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';

/** What an erasure comes to where rows name children: one row, several people. */
export type TiedRows = {
  readonly selected: readonly number[];
  readonly held: ReadonlySet<number>;
  readonly restricted: ReadonlySet<number>;
  readonly along: number; // children who go because their row does; among `selected`
  /** Records of children who stay with a card of their own in another list. */
  readonly parted: readonly number[];
  /** Rows that stay, without the cells of the children who go. */
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
};

/** People as they were chosen; `restricted`: who of them stays for that, and is not held. */
export type ChosenPeople = {
  readonly people: readonly number[];
  readonly held: readonly number[];
  readonly restricted: readonly number[];
};

export function noTies({ people, held, restricted }: ChosenPeople): TiedRows {
  return {
    selected: people,
    held: new Set(held),
    restricted: new Set(restricted),
    along: 0,
    parted: [],
    rewritten: new Map(),
  };
}

/**
 * Who goes with whom. A row that goes takes the children along whom it alone names: without the parent nothing would be
 * left of them but a row that nobody keeps. What keeps one of a row's people, a hold or a restriction, keeps the row:
 * the others stay too. A child who goes alone takes its own cells, and nothing else. `restricted`: everybody whom a
 * restriction keeps, chosen or not.
 */
export function tieRows(
  store: ReadableStore,
  chosen: ChosenPeople,
  restricted: ReadonlySet<number>,
): TiedRows {
  const ties = listTies(store, new Set(chosen.people));
  if (ties.length === 0) return noTies(chosen);
  const stay = { held: new Set(chosen.held), restricted: new Set(chosen.restricted) };
  const goes = new Set(
    chosen.people.filter((person) => !stay.held.has(person) && !stay.restricted.has(person)),
  );
  for (const { person, personHeld, guardian, guardianHeld } of ties) {
    if (personHeld && goes.delete(guardian)) stay.held.add(guardian);
    if (guardianHeld && goes.delete(person)) stay.held.add(person);
    if (restricted.has(person) && goes.delete(guardian)) stay.restricted.add(guardian);
    if (restricted.has(guardian) && goes.delete(person)) stay.restricted.add(person);
  }
  const { along, parted } = followers(ties, goes);
  for (const person of along) goes.add(person);
  const cut = ties.filter(({ person, guardian }) => goes.has(person) && !goes.has(guardian));
  return {
    selected: [...chosen.people, ...along],
    ...stay,
    along: along.length,
    parted,
    rewritten: rewriteRows(store, cut),
  };
}

/** Children of rows that go: all of them where no other record tells of them, else only what the row says. */
function followers(
  ties: readonly DependentTie[],
  goes: ReadonlySet<number>,
): { readonly along: number[]; readonly parted: number[] } {
  const following = ties.filter(({ person, guardian }) => goes.has(guardian) && !goes.has(person));
  const along: number[] = [];
  const parted: number[] = [];
  for (const [person, own] of groupBy(following, (tie) => tie.person)) {
    if (own.length === own[0]?.personRecords) along.push(person);
    else parted.push(...own.map(({ record }) => record));
  }
  return { along, parted };
}

function rewriteRows(
  store: ReadableStore,
  ties: readonly DependentTie[],
): ReadonlyMap<number, Uint8Array | string> {
  const index = indexSources(store);
  const rewritten = new Map<number, Uint8Array | string>();
  for (const [rowRecord, gone] of groupBy(ties, (tie) => tie.rowRecord)) {
    rewritten.set(rowRecord, withoutThem(store, { index, rowRecord, gone }));
  }
  return rewritten;
}

function withoutThem(
  store: ReadableStore,
  about: {
    readonly index: SourceIndex;
    readonly rowRecord: number;
    readonly gone: readonly DependentTie[];
  },
): Uint8Array | string {
  const record = findRecord(store, about.rowRecord);
  assert(record !== null, 'the row of a dependent is there');
  const { reading, columns } = about.index.sourceOf(record.source);
  const cells = cellsOf(reading, record.content);
  const children = childrenInRow(childColumnsOf(columns), cells);
  const numbers = listDependentsOfRow(store, record).map(({ dependent }) => dependent);
  const places = about.gone.map(({ name, dependent }) =>
    findChild(children, { name, number: dependent, numbers }),
  );
  assert(!places.includes(-1), 'every child that goes is found in its row');
  return replaceCells(reading, record.content, withoutChildren(children, new Set(places), cells));
}
