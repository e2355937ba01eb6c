import { sortedBy } from '#base/sorted-by.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { ConsentState, EvidenceReason } from '#domain/consent.ts';
import type { Evidence, FindingKind } from '#domain/finding.ts';
import { rangeOf } from '#domain/partial-date.ts';
import { retentionTriggers } from '#domain/signal.ts';
import type { ActivitySignal, MarkKind, RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';

/** One record of a person with what was read from it. `list`: name of its file or sheet, which may speak too. */
export type RecordWithSignals = {
  readonly source: number; // from 0
  readonly row: number; // from 1
  readonly list: string;
  readonly columns: readonly Pick<MappedColumn, 'index' | 'name' | 'role'>[];
  readonly cells: readonly string[];
  readonly signals: RecordSignals;
};

type Cell = { readonly column: number; readonly why: EvidenceReason };
type FindCells = (record: RecordWithSignals, all: readonly RecordWithSignals[]) => readonly Cell[];

const REFUSALS: readonly ConsentState[] = ['withdrawn', 'denied'];
const CONTACT_ROLES: readonly ColumnRole[] = ['email', 'phone'];
const CONSENT_ROLES: readonly ColumnRole[] = [...consentFlagRoles, 'opt_out'];
/** What names the person of a row, best first. */
const NAMING_ROLES: readonly ColumnRole[] = [
  'record_id',
  'email',
  'phone',
  'full_name',
  'first_name',
];

const cellsOf: Readonly<Record<FindingKind, FindCells>> = {
  consent_withdrawn: ({ signals }) =>
    signals.consent.filter(({ state }) => REFUSALS.includes(state)),
  consent_missing: silentCells,
  erasure_requested: marksOf('erasure_requested'),
  minor: ageCells,
  may_be_minor: ageCells,
  over_retention: latestActivity,
  suppressed_returned: (record) => cellsOfRoles(record, CONTACT_ROLES, 'suppression.match'),
  deceased: marksOf('deceased'),
  special_category: marksOf('special_category'),
  forbidden_data: marksOf('payment_card', 'password'),
  identity_number: marksOf('identity_number', 'iban'),
  invalid_contact: marksOf('invalid_email', 'invalid_phone'),
  duplicate: repeatedRow,
};

/**
 * The cells that a finding rests on, in the order of source, row and column, each with its literal value and the reason
 * why it counts. All that is needed to reach the verdict again is among them: every refusal; every birth cell, or the
 * hints where no cell tells a birth; the latest day of each retention trigger.
 */
export function evidenceFor(kind: FindingKind, records: readonly RecordWithSignals[]): Evidence[] {
  const ordered = sortedBy(
    sortedBy(records, ({ row }) => row),
    ({ source }) => source,
  );
  return ordered.flatMap((record) =>
    distinct(sortedBy(cellsOf[kind](record, ordered), ({ column }) => column)).map((cell) =>
      toEvidence(record, cell),
    ),
  );
}

/** A statement of the list itself (its name) has no column: its value is the name of the list. What the row below says stands in no cell of this one. */
function toEvidence(record: RecordWithSignals, { column, why }: Cell): Evidence {
  const mapped = record.columns.find(({ index }) => index === column);
  return {
    source: record.source,
    row: record.row,
    column: mapped?.name ?? '',
    value: why === 'consent.row_below' ? '' : valueOf(record, mapped),
    why,
  };
}

function valueOf(
  { cells, list }: RecordWithSignals,
  mapped: { readonly index: number } | undefined,
): string {
  return mapped === undefined ? list : (cells[mapped.index] ?? '');
}

function distinct(cells: readonly Cell[]): Cell[] {
  const seen = new Set<string>();
  return cells.filter(({ column, why }) => {
    const key = `${column} ${why}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function marksOf(...kinds: readonly MarkKind[]): FindCells {
  return ({ signals }) => signals.marks.filter(({ kind }) => kinds.includes(kind));
}

/** What says nothing: the consent cells as they stand, or the contacts where the list has no consent column. */
function silentCells(record: RecordWithSignals): readonly Cell[] {
  const spoken = record.signals.consent;
  const silent = cellsOfRoles(record, CONSENT_ROLES, 'consent.no_answer', { blanks: true }).filter(
    ({ column }) => spoken.every((event) => event.column !== column),
  );
  const cells = [...spoken, ...silent];
  return cells.length > 0 ? cells : cellsOfRoles(record, CONTACT_ROLES, 'consent.no_answer');
}

/** Birth dates and ages; the hints only where no record of the person tells a birth. */
function ageCells(record: RecordWithSignals, all: readonly RecordWithSignals[]): readonly Cell[] {
  if (all.some(({ signals }) => tellsBirth(signals))) {
    const { birth, age } = record.signals;
    const dated = birth !== null && rangeOf(birth.date) !== null ? [birth] : [];
    return age === null ? dated : [...dated, { column: age.column, why: 'birth.age' }];
  }
  return marksOf('minor_hint', 'guardian')(record, all);
}

function tellsBirth({ birth, age }: RecordSignals): boolean {
  return age !== null || (birth !== null && rangeOf(birth.date) !== null);
}

/** For each trigger the cell with its latest day over all records; of equal days the first. */
function latestActivity(
  record: RecordWithSignals,
  all: readonly RecordWithSignals[],
): readonly Cell[] {
  return retentionTriggers.flatMap((trigger): Cell[] => {
    const latest = latestOf(
      all.flatMap(({ signals }) => signals.activity.filter((signal) => signal.trigger === trigger)),
    );
    return latest !== null && record.signals.activity.includes(latest)
      ? [{ column: latest.column, why: `activity.${trigger}` }]
      : [];
  });
}

function latestOf(signals: readonly ActivitySignal[]): ActivitySignal | null {
  let latest: ActivitySignal | null = null;
  for (const signal of signals) {
    if (latest === null || signal.day > latest.day) latest = signal;
  }
  return latest;
}

/** The cell that names the person in each row of a source that has the person more than once. */
function repeatedRow(
  record: RecordWithSignals,
  all: readonly RecordWithSignals[],
): readonly Cell[] {
  if (all.filter(({ source }) => source === record.source).length < 2) return [];
  for (const role of NAMING_ROLES) {
    const cells = cellsOfRoles(record, [role], 'match.duplicate_row');
    if (cells.length > 0) return cells.slice(0, 1);
  }
  return [];
}

function cellsOfRoles(
  record: RecordWithSignals,
  roles: readonly ColumnRole[],
  why: EvidenceReason,
  { blanks } = { blanks: false },
): readonly Cell[] {
  return record.columns
    .filter(({ role, index }) => roles.includes(role) && (blanks || record.cells[index]?.trim()))
    .map(({ index }) => ({ column: index, why }));
}
