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
  readonly along: number; // children who go because their row does; among `selected`
  /** Records of children who stay with a card of their own in another list. */
  readonly parted: readonly number[];
  /** Rows that stay, without the cells of the children who go. */
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
};

export function noTies(selected: readonly number[], held: readonly number[] = []): TiedRows {
  return { selected, held: new Set(held), along: 0, parted: [], rewritten: new Map() };
}

/**
 * Who goes with whom. A row that goes takes the children along whom it alone names: without the parent nothing would be
 * left of them but a row that nobody keeps. A hold on one of a row's people is a hold on the row: the others stay too.
 * A child who goes alone takes its own cells, and nothing else.
 */
export function tieRows(
  store: ReadableStore,
  chosen: { readonly people: readonly number[]; readonly held: readonly number[] },
): TiedRows {
  const ties = listTies(store, new Set(chosen.people));
  const held = new Set(chosen.held);
  if (ties.length === 0) return { ...noTies(chosen.people), held };
  const goes = new Set(chosen.people.filter((person) => !held.has(person)));
  for (const { person, personHeld, guardian, guardianHeld } of ties) {
    if (personHeld && goes.delete(guardian)) held.add(guardian);
    if (guardianHeld && goes.delete(person)) held.add(person);
  }
  const { along, parted } = followers(ties, goes);
  for (const person of along) goes.add(person);
  const cut = ties.filter(({ person, guardian }) => goes.has(person) && !goes.has(guardian));
  return {
    selected: [...chosen.people, ...along],
    held,
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
