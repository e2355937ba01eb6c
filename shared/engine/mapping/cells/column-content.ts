import type { WordKind } from '#engine/consent/index.ts';
import type { CellFacts, CellReader } from './cell-facts.ts';
import type { CellShape } from './cell-shapes.ts';

/** What the cells of one column look like. Shares are of the filled cells, 0 to 1. */
export type ColumnContent = {
  readonly filled: number;
  readonly distinct: number; // share of filled cells that differ
  readonly words: number; // words in a cell, on average
  readonly sentences: number; // cells that are no name, day, number or address, but words
  readonly shape: (...shapes: readonly CellShape[]) => number;
  readonly says: (...kinds: readonly WordKind[]) => number;
  readonly days: number;
  readonly flags: number; // yes, no, 1, 0 ...
  readonly answers: number; // words of consent and subscription, but no plain yes and no
  readonly birthSpread: number; // years between the oldest and the youngest birth-like day
  readonly counts: number; // whole numbers other than 0 and 1
  readonly genders: number;
  readonly countries: number;
  readonly namedChannels: number; // answers that name ways of contact
  readonly distinctChannels: number; // how many ways they name
  readonly namesBesideMail: boolean; // one of them is no e-mail
  readonly givenNames: number; // cells in which a word is a common given name
};

const CELL_LIMIT = 400;

/** Reads the first cells. */
export function measureColumn(cells: readonly string[], read: CellReader): ColumnContent {
  const filled = firstFilled(cells, CELL_LIMIT);
  const facts = filled.map(read);
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  const shareOf = (holds: (fact: CellFacts) => boolean): number => share(countOf(facts, holds));
  const shape = (...wanted: readonly CellShape[]): number =>
    shareOf(({ shapes }) => wanted.some((one) => shapes.includes(one)));
  const says = (...wanted: readonly WordKind[]): number =>
    shareOf(({ kind }) => kind !== undefined && wanted.includes(kind));
  return {
    filled: filled.length,
    distinct: share(new Set(filled).size),
    words: share(facts.reduce((sum, { words }) => sum + words, 0)),
    sentences: shareOf(({ sentence }) => sentence),
    shape,
    says,
    days: shape('birth_day', 'recent_day', 'other_day', 'yearless_day'),
    flags: says('yes', 'default_yes', 'no', 'default_no'),
    answers: says(
      'agreed',
      'subscribed',
      'refused',
      'unsubscribed',
      'withdrawn',
      'pending',
      'never_asked',
      'complained',
      'bounced',
      'tacit',
    ),
    birthSpread: birthSpread(facts),
    genders: shareOf(({ gender }) => gender),
    countries: shareOf(({ country }) => country),
    namedChannels: shareOf(({ namesChannels }) => namesChannels),
    distinctChannels: new Set(facts.flatMap(({ channels }) => channels)).size,
    namesBesideMail: facts.some(({ channels }) => channels.some((one) => one !== 'email')),
    givenNames: shareOf(({ givenName }) => givenName),
    counts: shareOf(({ count }) => count),
  };
}

function firstFilled(cells: readonly string[], most: number): string[] {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    filled.push(cell);
    if (filled.length === most) break;
  }
  return filled;
}

function countOf(facts: readonly CellFacts[], holds: (fact: CellFacts) => boolean): number {
  let count = 0;
  for (const fact of facts) if (holds(fact)) count += 1;
  return count;
}

/** From the oldest to the youngest year that a cell names. */
function birthSpread(facts: readonly CellFacts[]): number {
  let [oldest, youngest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { year } of facts) {
    if (year === null) continue;
    oldest = Math.min(oldest, year);
    youngest = Math.max(youngest, year);
  }
  return Math.max(0, youngest - oldest);
}
