import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { foldText } from '#base/fold-text.ts';

/** The columns about one child, or about the children of one cell; indices of the list. */
export type ChildGroup = {
  readonly names: readonly number[];
  readonly births: readonly number[];
  readonly ages: readonly number[];
  /** Columns of the names of others, which may add children to them. */
  readonly beside?: readonly number[];
  /** Columns of remarks, which may name children where nothing else of the row does. */
  readonly remarks?: readonly number[];
  /** With `remarks`: the columns of the name of the one on the card. */
  readonly own?: readonly number[];
};
export type ChildColumns = readonly ChildGroup[];

type Kind = 'names' | 'births' | 'ages';

const kinds: Readonly<Partial<Record<ColumnRole, Kind>>> = {
  child_name: 'names',
  child_birth_date: 'births',
  child_age: 'ages',
};

/** No card has room for more; a larger number in a header is a year or an article. */
const HIGHEST_NUMBER = 20;

/**
 * Columns that belong together: by the number in their header ("Kind 2", "children.1.name"), else the first of each
 * header with the first of the others. A header without a number beside numbered ones is about the first child. Where no
 * column is about children, the names may tell of them.
 */
export function childColumnsOf(columns: readonly MappedColumn[]): ChildColumns {
  const groups = new Map<number, Record<Kind, number[]>>();
  const seen = new Map<string, number>();
  for (const { index, name, role } of columns) {
    const kind = kinds[role];
    if (kind === undefined) continue;
    const number = numberIn(name) ?? nthOf(name, seen);
    const group = groups.get(number) ?? { names: [], births: [], ages: [] };
    group[kind].push(index);
    groups.set(number, group);
  }
  const told =
    groups.size === 0
      ? besideNames(columns)
      : [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
  return [...told, ...inRemarks(columns)];
}

const NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'full_name',
  'first_name',
  'last_name',
]);

function besideNames(columns: readonly MappedColumn[]): ChildColumns {
  const beside = columns.filter(({ role }) => NAMES.has(role)).map(({ index }) => index);
  return beside.length === 0 ? [] : [{ names: [], births: [], ages: [], beside }];
}

const REMARKS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['notes', 'tags']);

function inRemarks(columns: readonly MappedColumn[]): ChildColumns {
  const indicesOf = (roles: ReadonlySet<ColumnRole>): readonly number[] =>
    columns.filter(({ role }) => roles.has(role)).map(({ index }) => index);
  const remarks = indicesOf(REMARKS);
  const own = indicesOf(NAMES);
  return remarks.length === 0 ? [] : [{ names: [], births: [], ages: [], remarks, own }];
}

function numberIn(header: string): number | null {
  for (const [digits] of header.matchAll(/\d+/g)) {
    if (Number(digits) <= HIGHEST_NUMBER) return Number(digits);
  }
  return null;
}

/** The same header once more is about the next child. */
function nthOf(header: string, seen: Map<string, number>): number {
  const key = foldText(header);
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return nth;
}
