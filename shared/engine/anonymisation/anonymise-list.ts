import type { AnonymityNote, AnonymityOutcome, ListAnonymity } from '#domain/anonymity.ts';
import { directIdentifierRoles } from '#domain/column-role.ts';
import { foldText } from '#base/fold-text.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import type { MappedColumn } from '#domain/source.ts';
import { hierarchyOf } from './risk/hierarchies.ts';
import { shuffledValues } from './keyed.ts';
import type { KeyedHash } from './keyed.ts';
import { measureConfidential, measureTable } from './risk/measure-table.ts';
import { toQuasiTable } from './risk/quasi-table.ts';
import type { Coarsen, QuasiColumn, QuasiTable } from './risk/quasi-table.ts';
import { isLinkable, isQuasi, kindOf, stepOf } from './role-step.ts';
import { searchLattice } from './risk/search-lattice.ts';
import type { Generalisation } from './risk/search-lattice.ts';
import { suggestSteps, tellingColumns } from './risk/suggest.ts';
import type { Suggestion, Telling } from './risk/suggest.ts';

/** A row to be anonymised. `cells` as they stand, `coarse` as `anonymiseCells` left them. */
export type ListRow = {
  readonly owner: number; // number of the person
  readonly cells: readonly string[];
  readonly coarse: readonly string[];
};

export type AnonymisedList = {
  readonly rows: readonly (readonly string[])[]; // one for each that came in, in their order
  readonly measured: ListAnonymity;
  readonly tellingBefore: Telling;
  readonly tellingAfter: Telling;
  readonly suggestions: readonly Suggestion[];
};

export type ListRecipe = {
  readonly columns: readonly MappedColumn[];
  readonly recipe: AnonymisationRecipe;
  readonly hash: KeyedHash;
  readonly earlier: boolean; // rows of this list were anonymised before
};

/** The rows of one list, made coarser together until the policy's threshold holds, and measured as they then are. */
export function anonymiseList(rows: readonly ListRow[], list: ListRecipe): AnonymisedList {
  const { columns, recipe } = list;
  const quasi = quasiColumns(columns, recipe);
  const placed = withShuffled(rows, list);
  const table = tableOf({ rows, cells: placed, quasi }, list);
  const found = generalisationOf(table, recipe);
  const suppressed = new Set(found.suppressed);
  const done = placed.map((cells, at) => {
    const levels = suppressed.has(table.entryOfRow[at] ?? -1) ? null : found.levels;
    return generalised(cells, quasi, levels);
  });
  // Measured on the very cells that are written, not on what the search believes of them.
  const after = tableOf({ rows, cells: done, quasi }, list);
  const folded = rows.map(({ cells }) => cells.map(foldText));
  const before = tableOf({ rows, cells: folded, quasi: originalColumns(columns) }, list);
  const levels = quasi.map(() => 0);
  return {
    rows: done,
    measured: measuredOf({ table, found, before, after }, list),
    tellingBefore: tellingColumns(before),
    tellingAfter: tellingColumns(after),
    suggestions: suggestSteps(after, recipe.k, levels),
  };
}

function tableOf(
  {
    rows,
    cells,
    quasi,
  }: {
    readonly rows: readonly ListRow[];
    readonly cells: readonly (readonly string[])[];
    readonly quasi: readonly QuasiColumn[];
  },
  { columns, recipe }: ListRecipe,
): QuasiTable {
  const confidential = confidentialColumns(columns, recipe);
  return toQuasiTable(
    quasi,
    rows.map(({ owner }, at) => ({
      owner,
      values: quasi.map(({ index }) => cells[at]?.[index] ?? ''),
      confidential: confidential.map(({ index }) => cells[at]?.[index] ?? ''),
    })),
  );
}

function confidentialColumns(
  columns: readonly MappedColumn[],
  recipe: AnonymisationRecipe,
): readonly MappedColumn[] {
  return columns.filter(({ role }) => recipe.confidential.includes(role));
}

function measuredOf(
  {
    table,
    found,
    before,
    after,
  }: Readonly<Record<'table' | 'before' | 'after', QuasiTable>> & {
    readonly found: Generalisation;
  },
  list: ListRecipe,
): ListAnonymity {
  const { columns, recipe } = list;
  const confidential = confidentialColumns(columns, recipe);
  const measured = {
    people: table.people,
    records: table.rows,
    before: measureTable(before, recipe.k),
    after: measureTable(after, recipe.k),
    loss: found.loss,
    suppressed: found.suppressed.reduce((sum, at) => sum + (table.entries[at]?.rows ?? 0), 0),
    diversity: measureConfidential(after).map(({ distinct, entropy }, at) => ({
      role: confidential[at]?.role ?? 'ignore',
      distinct,
      entropy,
    })),
  };
  const notes = notesOf({ ...measured, exact: found.exact }, list);
  return { ...measured, outcome: outcomeOf(notes), notes };
}

function quasiColumns(
  columns: readonly MappedColumn[],
  recipe: AnonymisationRecipe,
): QuasiColumn[] {
  return columns
    .filter(({ role }) => isQuasi(role, recipe))
    .map(({ index, role }) => ({
      index,
      levels: hierarchyOf(kindOf(role), stepOf(role, recipe)),
    }));
}

const same: readonly Coarsen[] = [(value) => value];

/** What singles people out in the list as it stands: all but names, contacts and free text, which single out anyway. */
function originalColumns(columns: readonly MappedColumn[]): QuasiColumn[] {
  return columns
    .filter(({ role }) => !directIdentifierRoles.includes(role) && kindOf(role) !== 'text')
    .map(({ index }) => ({ index, levels: same }));
}

function withShuffled(
  rows: readonly ListRow[],
  { columns, recipe, hash }: ListRecipe,
): readonly (readonly string[])[] {
  const moved = columns
    .filter(({ role }) => stepOf(role, recipe).do === 'shuffle')
    .map(({ index }) => ({
      index,
      values: shuffledValues(
        (text) => hash(`column ${index}\n${text}`),
        rows.map(({ coarse }) => coarse[index] ?? ''),
      ),
    }));
  return rows.map(({ coarse }, at) =>
    moved.reduce<readonly string[]>(
      (cells, { index, values }) =>
        index < cells.length ? cells.with(index, values[at] ?? '') : cells,
      coarse,
    ),
  );
}

function generalisationOf(table: QuasiTable, recipe: AnonymisationRecipe): Generalisation {
  if (!recipe.search) {
    const levels = table.columns.map(() => 0);
    return { levels, suppressed: [], loss: 0, reached: true, exact: true };
  }
  return searchLattice(table, {
    k: recipe.k,
    l: recipe.l,
    outliers: Math.floor((table.people * recipe.outliers) / 100),
  });
}

/** `levels` null: everything that could tell the row apart goes. */
function generalised(
  cells: readonly string[],
  quasi: readonly QuasiColumn[],
  levels: readonly number[] | null,
): readonly string[] {
  const done = [...cells];
  quasi.forEach(({ index, levels: offered }, column) => {
    if (index >= done.length) return;
    const coarsen = levels === null ? undefined : offered[levels[column] ?? 0];
    done[index] = coarsen?.(done[index] ?? '') ?? '';
  });
  return done;
}

type Measured = Pick<ListAnonymity, 'people' | 'after' | 'diversity'> & { readonly exact: boolean };

function notesOf(
  { people, after, diversity, exact }: Measured,
  { columns, recipe, earlier }: ListRecipe,
): AnonymityNote[] {
  const kept = columns.filter(({ role }) => isLinkable(role, recipe));
  const cleaned = kept.some(({ role }) => stepOf(role, recipe).do === 'clean');
  const notes: readonly (readonly [AnonymityNote, boolean])[] = [
    ['few_people', people < recipe.k],
    ['small_classes', people >= recipe.k && after.small > 0],
    ['one_value', diversity.some(({ distinct }) => distinct !== null && distinct < recipe.l)],
    ['linkable', kept.some(({ role }) => stepOf(role, recipe).do !== 'clean')],
    ['free_text', cleaned],
    ['not_exact', !exact],
    ['repeated', earlier],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

const harmless: readonly AnonymityNote[] = ['not_exact', 'repeated'];

export function outcomeOf(notes: readonly AnonymityNote[]): AnonymityOutcome {
  return notes.every((note) => harmless.includes(note)) ? 'anonymous' : 'pseudonymous';
}
