import type { ColumnRole } from '#domain/column-role.ts';
import { isRestrictive } from '#domain/consent.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { MarkKind, RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';

type Row = { readonly cells: readonly string[]; readonly signals: RecordSignals };

/**
 * Of a row in a list of people with names. `named`: a person. `below`: nothing but a second number or address, a
 * remark, or both; it may belong to the person above, and nobody can tell. `own`: whatever else has no name.
 */
export type RowPlace = 'named' | 'below' | 'own';

export type RowsBelow = {
  readonly placeOf: (row: Row) => RowPlace;
  /** What a row below a person leaves in doubt of that person. */
  readonly doubtsOf: (row: Row) => readonly ConsentEvent[];
};

const MOSTLY_NAMED = 0.9;
const FEW_CELLS = 2;

const NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'full_name',
  'first_name',
  'last_name',
]);
const CONTACTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['email', 'phone']);
const REMARKS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['notes', 'tags']);

/** Null where rows without a name are people like the others: the list has no names, or often lacks them. */
export function createRowsBelow(
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
): RowsBelow | null {
  const of = (roles: ReadonlySet<ColumnRole>): readonly number[] =>
    columns.flatMap(({ role, index }) => (roles.has(role) ? [index] : []));
  const names = of(NAMES);
  const isNamed = (cells: readonly string[]): boolean => names.some((at) => isFilled(cells[at]));
  const full = samples.filter((cells) => countFilled(cells) > FEW_CELLS);
  const named = full.filter(isNamed).length;
  if (names.length === 0 || named === 0 || named < full.length * MOSTLY_NAMED) return null;
  const contacts = new Set(of(CONTACTS));
  const remarks = new Set(of(REMARKS));
  /** Columns in which an answer is no rest of the row above: each row has its own. */
  const answered = new Set(
    columns.flatMap(({ index }) =>
      full.filter((cells) => isFilled(cells[index])).length >= full.length * MOSTLY_NAMED
        ? [index]
        : [],
    ),
  );
  return {
    placeOf({ cells, signals }) {
      if (isNamed(cells)) return 'named';
      const says = (at: number): boolean =>
        remarks.has(at) ||
        (!answered.has(at) && restrictions(signals).some(({ column }) => column === at));
      const isRest = cells.every((cell, at) => !isFilled(cell) || contacts.has(at) || says(at));
      return isRest ? 'below' : 'own';
    },
    doubtsOf: ({ signals }) => restrictions(signals).map(toDoubt),
  };
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function countFilled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (isFilled(cell) ? count + 1 : count), 0);
}

/** Whoever asks to be forgotten, or is dead, is written to in no way. */
const OF_ALL_WAYS: ReadonlySet<MarkKind> = new Set<MarkKind>(['erasure_requested', 'deceased']);

/** What the cells themselves say against writing; a line above the list says it of the person above as well. */
function restrictions({ consent, marks }: RecordSignals): readonly ConsentEvent[] {
  const said = consent.filter(({ state, column }) => column >= 0 && isRestrictive(state));
  const marked = marks
    .filter(({ kind, column }) => column >= 0 && OF_ALL_WAYS.has(kind))
    .map(({ column, day }): ConsentEvent => ({
      channel: null,
      state: 'unclear',
      day,
      column,
      why: 'consent.row_below',
    }));
  return [...said, ...marked];
}

function toDoubt({ channel, column }: ConsentEvent): ConsentEvent {
  return { channel, state: 'unclear', day: null, column, why: 'consent.row_below' };
}

/** The row above with these doubts, each once: it may have them already. */
export function withDoubts(
  consent: readonly ConsentEvent[],
  doubts: readonly ConsentEvent[],
): readonly ConsentEvent[] {
  const known = new Set<string>();
  const all = [...consent.filter(isFromBelow), ...doubts].filter(({ channel, column }) => {
    const key = `${channel ?? ''} ${column}`;
    return !known.has(key) && known.add(key) !== undefined;
  });
  return all.length === 0 ? consent : [...consent.filter((event) => !isFromBelow(event)), ...all];
}

/** It is in no cell of the row itself, and stays when the row below is gone. */
function isFromBelow({ why }: ConsentEvent): boolean {
  return why === 'consent.row_below';
}
