import { foldText } from '#base/fold-text.ts';
import type { ChildInRow, ChildText } from './children-in-row.ts';

/** Where one of `children` is the child of this name, birth and age as they were read; -1 where none is. */
export function findChild(
  children: readonly ChildInRow[],
  about: {
    readonly name: string | null;
    readonly number: number;
    readonly numbers: readonly number[];
  },
): number {
  const position = about.numbers.indexOf(about.number);
  const expected = children[position];
  const named = (child: ChildInRow | undefined): boolean =>
    child !== undefined && foldText(child.name ?? '') === foldText(about.name ?? '');
  if (children.length === about.numbers.length && named(expected)) return position;
  const found = children.flatMap((child, at) => (named(child) ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** The row with the cells of one child alone: what the others of the row are stays out. */
export function cellsOfChild(
  child: ChildInRow,
  cells: readonly string[],
  shown: ReadonlySet<number>,
): string[] {
  const own = new Map<number, string[]>();
  for (const { column, from, to } of child.places) {
    own.set(column, [...(own.get(column) ?? []), (cells[column] ?? '').slice(from, to)]);
  }
  return cells.map((cell, column) => {
    const parts = own.get(column);
    if (parts !== undefined) return parts.join(' ').trim();
    return shown.has(column) ? cell : '';
  });
}

/** The row without some of its children: nothing but their own parts of cells is taken out. */
export function withoutChildren(
  children: readonly ChildInRow[],
  gone: ReadonlySet<number>,
  cells: readonly string[],
): string[] {
  const changed = [...cells];
  const columns = new Set(
    children.flatMap(({ places }, at) => (gone.has(at) ? places.map(({ column }) => column) : [])),
  );
  for (const column of columns) {
    const inCell = children.flatMap(({ places }, at) =>
      places
        .filter((place) => place.column === column)
        .map((place) => ({ place, goes: gone.has(at) })),
    );
    changed[column] = cutOut(cells[column] ?? '', inCell);
  }
  return changed;
}

type Part = { readonly place: ChildText; readonly goes: boolean };

/** Clause by clause from the last one on; without one the whole cell is about children. */
function cutOut(cell: string, parts: readonly Part[]): string {
  const clauses = new Map<number, Part[]>();
  for (const part of parts) {
    const from = part.place.clause?.from ?? 0;
    clauses.set(from, [...(clauses.get(from) ?? []), part]);
  }
  let text = cell;
  for (const [, inClause] of [...clauses].sort(([a], [b]) => b - a)) {
    text = withoutThose(text, inClause);
  }
  return text === cell ? cell : text.trim();
}

/** What stays, with the words between that stood before it; where no child stays, what is no part about children. */
function withoutThose(cell: string, parts: readonly Part[]): string {
  const inOrder = [...parts].sort((a, b) => a.place.from - b.place.from);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return '';
  if (inOrder.every(({ goes }) => goes)) {
    const { clause } = first.place;
    return clause === undefined ? '' : cell.slice(0, clause.from) + cell.slice(clause.to);
  }
  if (!inOrder.some(({ goes }) => goes)) return cell;
  let text = cell.slice(0, first.place.from);
  let end = first.place.from;
  let isFirst = true;
  for (const { place, goes } of inOrder) {
    if (!goes) {
      text += isFirst ? '' : cell.slice(end, place.from);
      text += cell.slice(place.from, place.to);
      isFirst = false;
    }
    end = place.to;
  }
  return text + cell.slice(last.place.to);
}
