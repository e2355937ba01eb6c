import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { ConsentState } from '#domain/consent.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { MappedColumn, SourceReading } from '#domain/source.ts';
import { applyAnswers, headerSetKey, mapColumns, proveColumns } from '#engine/mapping/index.ts';
import type { ColumnProof } from '#engine/mapping/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findMapping } from '#store/records/mappings.ts';
import { listWordAnswers } from '#store/judging/question-answers.ts';
import type { RememberedMapping } from '#store/records/mappings.ts';
import type { Resources } from '#worker/resources.ts';
import { recallAnswers } from './list-answers.ts';
import type { ListAnswers } from './list-answers.ts';

export type MappedList = {
  readonly columns: readonly MappedColumn[];
  readonly profile: string | null;
  readonly remembered: RememberedMapping | null;
  /** The columns as they were understood, before any answer. */
  readonly read: readonly MappedColumn[];
  /** What speaks for the roles, counted when it is asked for. */
  readonly prove: () => readonly ColumnProof[];
  /** What the user said that words mean, by header and folded cell. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, ConsentState>>;
};

/** Roles whose cells are dates, in which day and month may stand in either order. */
const dateRoles: ReadonlySet<ColumnRole> = new Set([
  'birth_date',
  'child_birth_date',
  'created_date',
  'last_visit_date',
  'last_activity_date',
  'last_purchase_date',
  'last_contact_date',
  'consent_date',
  'consent_withdrawn_date',
]);

export function isDateColumn(column: MappedColumn): boolean {
  return dateRoles.has(column.role);
}

/**
 * Understands the columns of a list: by header and cells, then what was answered for a list with these headers
 * before, then what is answered now. Problem: `source/column-unknown`.
 */
export function mapList(
  list: { readonly reading: SourceReading; readonly samples: readonly (readonly string[])[] },
  answers: ListAnswers,
  known: { readonly resources: Resources; readonly store: ReadableStore | null },
): Result<MappedList, Problem> {
  const { reading, samples } = list;
  const { header } = reading;
  const unknown = answers.columns.find(({ index }) => index >= header.length);
  if (unknown !== undefined) {
    return failed(
      problem('source/column-unknown', { file: reading.file, column: unknown.index + 1 }),
    );
  }
  const all = known.resources.profiles();
  const named = all.filter(({ id }) => id === answers.profile);
  if (answers.profile !== null && named.length === 0) {
    return failed(problem('input/invalid', { field: 'profile' }));
  }
  const input = {
    header,
    samples,
    titles: reading.titles ?? [],
    fileName: ownName(reading.file),
    sheet: reading.heading?.refuses === true ? reading.heading.text : reading.sheet,
    vocabulary: known.resources.vocabulary(),
    profiles: named.length > 0 ? named : all,
  };
  const mapped = mapColumns(input);
  const remembered = known.store === null ? null : findMapping(known.store, headerSetKey(header));
  const recalled = recallAnswers(mapped.columns, remembered);
  const columns = applyAnswers(recalled, answers.columns);
  return {
    ok: true,
    value: {
      columns,
      profile: mapped.profile,
      remembered,
      read: mapped.columns,
      prove: () => proveColumns(input, columns),
      words: known.store === null ? new Map() : listWordAnswers(known.store, headerSetKey(header)),
    },
  };
}

/** Of `export.zip/unsubscribed.csv` the name of the list itself: it may say what the list is about. */
export function ownName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
