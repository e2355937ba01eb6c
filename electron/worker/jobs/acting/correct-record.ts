import { randomUUID } from 'node:crypto';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import { partOfColumn } from '#domain/card-part.ts';
import { toIsoDay } from '#domain/day.ts';
import { toPersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { WritableStore } from '#store/database.ts';
import { findRecord, walkSourceRecords } from '#store/records/records.ts';
import type { NewRecord, StoredRecord } from '#store/records/stored-record.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { readSettings } from '#store/settings.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { toValueSearch } from '#store/needles/value-search.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { JobDeps } from '#worker/handler.ts';
import { openOutputFolder } from '#worker/outputs/outputs.ts';
import { readChosenPolicy } from '#worker/policies.ts';
import { draftReceipt } from './batch-order.ts';
import type { BatchOrder } from './batch-order.ts';
import { commitRewrite } from './commit-rewrite.ts';
import { systemOf } from '../importing/matching-keys-of.ts';
import { planDisposition } from './plan-disposition.ts';
import { createRewriter } from './rewrite-record.ts';
import { goneValuesOf } from './rewritten-batch.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';
import { finishCommitted } from './run-disposition.ts';
import { findEarlierOutputs } from './stage-outputs.ts';
import { valuesToTakeOut } from './values-to-erase.ts';

type Correction = Input<'record/correct'>;

/** One cell set anew: its row is read again, its people are judged again, and what stood there is erased and searched for. */
export async function correctRecord(
  deps: JobDeps,
  store: WritableStore,
  input: Correction,
): Promise<Result<Output<'record/correct'>, Problem>> {
  const chosen = readChosenPolicy(deps.resources, store, deps.clock.today);
  if (!chosen.ok) return chosen;
  const found = findCell(store, input);
  if (!found.ok) return found;
  const { record, source } = found.value;
  const people = [toPersonId(record.person)];
  const planned = planDisposition(store, { kinds: [], people, except: [] }, 'correct');
  if (!planned.ok) return planned;
  const rewritten = rewrite(store, deps, { ...found.value, value: input.value });
  const batch = randomUUID();
  const order: BatchOrder = {
    batch,
    input: toRunInput(input, people),
    plan: { ...planned.value, records: 1, bySource: [{ source: source.id, records: 1 }] },
    chosen: chosen.value,
    anonymised: null,
    rewritten,
    undoUntil: null,
  };
  const folder = openOutputFolder(null, {
    workspacePath: store.path,
    label: `${toIsoDay(chosen.value.params.today)} ${batch.slice(0, 8)}`,
  });
  if (!folder.ok) return folder;
  const typed = [folder.value, input.reason, ...(input.by === null ? [] : [input.by])];
  const values = valuesToTakeOut(store, { ...rewritten, goes: planned.value.goes }, typed);
  const search = toValueSearch(values.index, searchOptions(store));
  const draft = draftReceipt(store, order, {
    inOwnWords: values.inOwnWords,
    inRowsOfOthers: values.inRowsOfOthers,
    kinds: null,
    search,
    earlierOutputs: findEarlierOutputs(store, search),
  });
  const { language } = input;
  const committed = await commitRewrite(store, deps, {
    order,
    pending: { batch, folder: folder.value, files: [], draft: null, language },
    values,
    draft,
    rewritten,
    disposition: 'correct',
  });
  if (!committed.ok) return committed;
  const done = await finishCommitted(deps, store, committed.value);
  if (!done.ok) return done;
  return ok({ batch, state: done.value.state, outputs: done.value.outputs });
}

type FoundCell = {
  readonly record: StoredRecord;
  readonly source: StoredSource;
  readonly column: StoredSource['columns'][number];
};

function findCell(store: WritableStore, input: Correction): Result<FoundCell, Problem> {
  const source = indexSources(store).sources[input.source];
  const column = source?.columns.find(({ name }) => name === input.column);
  if (source === undefined || column === undefined) return failed(problem('record/unknown'));
  for (const { id, row } of walkSourceRecords(store, source.id)) {
    if (row < input.row) continue;
    const record = row === input.row ? findRecord(store, id) : null;
    if (record === null) break;
    const standing = cellsOf(source.reading, record.content)[column.index] ?? '';
    return standing === input.value
      ? failed(problem('record/unchanged'))
      : ok({ record, source, column });
  }
  return failed(problem('record/unknown'));
}

function rewrite(
  store: WritableStore,
  deps: JobDeps,
  { record, source, column, value }: FoundCell & { readonly value: string },
): RewrittenBatch {
  const changes = new Map([[column.index, value]]);
  const about = { country: readSettings(store).country, resources: deps.resources };
  const after = markReturned(store, source, createRewriter(store, source, about)(record, changes));
  const before = cellsOf(source.reading, record.content)[column.index] ?? '';
  return {
    records: new Map([[record.id, after]]),
    goneValues: goneValuesOf(source, record, { after, cells: changes }),
    suppress: [],
    cells: 1,
    samples: [
      {
        person: record.person,
        source: source.id,
        row: record.row,
        column: column.name,
        part: partOfColumn(column),
        before,
        after: value,
      },
    ],
  };
}

/** What is typed by hand can bring back somebody who was erased, as a list can: they are pointed out. */
function markReturned(
  store: WritableStore,
  { profile, reading }: StoredSource,
  record: NewRecord,
): NewRecord {
  const { signals, canonical } = record;
  const system = systemOf({ profile, ...reading });
  const hit = openSuppressionLookup(store).find(fingerprintSubjects({ ...signals, system }));
  return hit === null ? record : { ...record, canonical: { ...canonical, suppressed: true } };
}

function toRunInput(
  { reason, by, language }: Correction,
  people: readonly ReturnType<typeof toPersonId>[],
): BatchOrder['input'] {
  return {
    selection: { kinds: [], people: [...people], except: [] },
    do: 'correct',
    confirmedPeople: 1,
    output: null,
    exportAs: null,
    cleanedCopies: false,
    by,
    reason,
    until: null,
    language,
  };
}
