import { createHash } from 'node:crypto';

/**
 * H12: somebody who has the original list and tries everything on an "anonymised" one. `people`: whose row it is; the
 * intruder never guesses by it, it only tells afterwards which guesses were right.
 */
export type IntruderTable = {
  readonly rows: readonly (readonly string[])[];
  readonly people: readonly number[];
};

export type Findings = {
  readonly singledOut: number; // most people who are alone in a group of equal cells, over all subsets of columns
  readonly linked: number; // people found by exactly one candidate, which is theirs
  readonly inferred: number; // people all of whose group share one filled value of the confidential column
  readonly inverted: number; // cells that are a hash of a word of the dictionary
};

export type Attack = {
  readonly original: IntruderTable;
  readonly anonymised: IntruderTable;
  readonly columns: readonly number[]; // tried in every subset of up to 4
  readonly confidential?: number;
  readonly dictionary?: readonly string[];
};

const MOST_COLUMNS = 4;

export function intrude(attack: Attack): Findings {
  const { original, anonymised, columns, confidential, dictionary = [] } = attack;
  const linked = new Set<number>();
  const inferred = new Set<number>();
  let singledOut = 0;
  for (const subset of subsetsOf(columns)) {
    const groups = groupsBy(anonymised, subset);
    singledOut = Math.max(singledOut, groups.filter(({ people }) => people.size === 1).length);
    for (const person of linkedBy(original, groups, subset)) linked.add(person);
    if (confidential === undefined) continue;
    for (const { people, rows } of groups) {
      const values = new Set(rows.map((row) => anonymised.rows[row]?.[confidential] ?? ''));
      if (values.size === 1 && !values.has('')) for (const person of people) inferred.add(person);
    }
  }
  return {
    singledOut,
    linked: linked.size,
    inferred: inferred.size,
    inverted: invertHashes(anonymised, dictionary),
  };
}

/**
 * Joins two results of the same people by what is equal in both, and by the number of the row. Gives the share of rows
 * joined rightly, and the share that guessing within equal rows would give by luck.
 */
export function joinTwice(
  one: IntruderTable,
  other: IntruderTable,
): { readonly right: number; readonly byLuck: number } {
  const columns = (one.rows[0] ?? []).map((_, index) => index);
  const groups = new Map(groupsBy(other, columns).map((group) => [group.key, group]));
  let [byCells, byRow, luck] = [0, 0, 0];
  one.rows.forEach((cells, row) => {
    const person = one.people[row];
    if (other.people[row] === person) byRow += 1;
    const group = groups.get(keyOf(cells, columns));
    if (group === undefined) return;
    luck += 1 / group.people.size;
    if (group.people.size === 1 && person !== undefined && group.people.has(person)) byCells += 1;
  });
  const all = Math.max(1, one.rows.length);
  return { right: Math.max(byCells, byRow) / all, byLuck: luck / all };
}

type Group = {
  readonly key: string;
  readonly cells: readonly string[];
  readonly people: Set<number>;
  readonly rows: number[];
};

function groupsBy({ rows, people }: IntruderTable, columns: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  rows.forEach((cells, row) => {
    const key = keyOf(cells, columns);
    const group = groups.get(key) ?? { key, cells, people: new Set<number>(), rows: [] };
    group.people.add(people[row] ?? -1);
    group.rows.push(row);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function keyOf(cells: readonly string[], columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => cells[column] ?? ''));
}

function linkedBy(
  { rows, people }: IntruderTable,
  groups: readonly Group[],
  columns: readonly number[],
): number[] {
  const found: number[] = [];
  rows.forEach((cells, row) => {
    const candidates = new Set<number>();
    for (const group of groups) {
      const fits = columns.every((column) => mayBe(cells[column] ?? '', group.cells[column] ?? ''));
      if (fits) for (const person of group.people) candidates.add(person);
      if (candidates.size > 1) return;
    }
    const person = people[row];
    if (person !== undefined && candidates.has(person)) found.push(person);
  });
  return found;
}

/** Whether a coarse value can come from this one: equal, a beginning, a range or period that holds it, or nothing told. */
function mayBe(value: string, coarse: string): boolean {
  if (coarse === '' || value === coarse || value.startsWith(coarse)) return true;
  const quarter = /^(\d{4})-Q(\d)$/.exec(coarse);
  if (quarter !== null) {
    const month = Number(value.slice(5, 7));
    return value.startsWith(quarter[1] ?? '') && Math.ceil(month / 3) === Number(quarter[2]);
  }
  const range = /^(\d+)-(\d+)$/.exec(coarse);
  const number = Number.parseFloat(value);
  if (range !== null) return number >= Number(range[1]) && Math.trunc(number) <= Number(range[2]);
  return /^\d+0+$/.test(coarse) && `${Math.trunc(number)}`.startsWith(coarse.replace(/0+$/, ''));
}

function invertHashes({ rows }: IntruderTable, dictionary: readonly string[]): number {
  const known = new Set<string>();
  for (const word of dictionary) {
    for (const method of ['sha256', 'sha1', 'md5']) {
      const hash = createHash(method).update(word).digest('hex');
      for (const length of [8, 12, 16, 32, hash.length]) known.add(hash.slice(0, length));
    }
  }
  return rows.flat().filter((cell) => known.has(cell.toLowerCase())).length;
}

/** Every choice of one to four columns. */
function subsetsOf(columns: readonly number[]): number[][] {
  const subsets: number[][] = [];
  const extend = (chosen: readonly number[], from: number): void => {
    if (chosen.length > 0) subsets.push([...chosen]);
    if (chosen.length === MOST_COLUMNS) return;
    for (let at = from; at < columns.length; at += 1) {
      extend([...chosen, columns[at] ?? 0], at + 1);
    }
  };
  extend([], 0);
  return subsets;
}
