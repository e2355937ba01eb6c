import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { DateOrder } from '#domain/source.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import { openRows } from '#files/open-rows.ts';
import type { ReadOutcome, ReadRow, RowBatch, RowReader } from '#files/reading.ts';
import type { WritableStore } from '#store/database.ts';
import { rememberMapping } from '#store/mappings.ts';
import { addRecords } from '#store/records.ts';
import type { NewRecord } from '#store/records.ts';
import { addSetAsideRows, addSource, finishSource, removeSource } from '#store/sources.ts';
import type { NewSetAsideRow } from '#store/sources.ts';
import type { SuppressionLookup } from '#store/suppression.ts';
import type { JobDeps } from '../handler.ts';
import { dateWarnings, sameOrders, watchDateColumns } from './date-orders.ts';
import type { DateColumns } from './date-orders.ts';
import { detectorOf } from './list-detector.ts';
import type { ListToRead } from './lists-to-read.ts';
import { mapList, toRemember } from './map-list.ts';
import type { ListAnswers, MappedList } from './map-list.ts';
import { addressReaderOf, matchingKeysOf, systemOf } from './matching-keys-of.ts';
import { toCanonical } from './to-canonical.ts';

export type ImportContext = {
  readonly deps: JobDeps;
  readonly store: WritableStore;
  readonly country: string;
  readonly today: Day;
  readonly suppression: SuppressionLookup;
  /** Rows of the lists that are read already; progress counts on from there. */
  readonly rowsBefore: number;
};

export type ReadList = {
  readonly source: number;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly records: number;
  readonly empty: number;
  readonly setAside: number;
  readonly suppressed: number;
};

/** The first rows, from which columns and the order of dates are understood. */
const SAMPLE_ROWS = 2000;

/** Reads one list into the workspace, inside the transaction of the import. */
export async function readList(
  list: ListToRead,
  context: ImportContext,
): Promise<Result<ReadList, Problem>> {
  const first = await readOnce(list, context, null);
  if (!first.ok || first.value.restartWith === null) return first;
  // Cells further down proved another order of day and month than the first rows: every date is read anew.
  removeSource(context.store, first.value.source);
  return readOnce(list, context, first.value.restartWith);
}

type Attempt = ReadList & { readonly restartWith: ReadonlyMap<number, DateOrder | null> | null };

async function readOnce(
  list: ListToRead,
  context: ImportContext,
  dateOrders: ReadonlyMap<number, DateOrder | null> | null,
): Promise<Result<Attempt, Problem>> {
  const opened = await openRows(list.path, list.choice);
  if (!opened.ok) return opened;
  const reader = opened.value;
  try {
    return await readInto(list, context, reader, dateOrders);
  } finally {
    await reader.close();
  }
}

async function readInto(
  list: ListToRead,
  context: ImportContext,
  reader: RowReader,
  forced: ReadonlyMap<number, DateOrder | null> | null,
): Promise<Result<Attempt, Problem>> {
  const batches = reader.batches()[Symbol.asyncIterator]();
  const head = await takeHead(batches);
  const samples = head.flatMap(({ rows }) => rows.map(({ cells }) => cells)).slice(0, SAMPLE_ROWS);
  const answers: ListAnswers = list.request;
  const known = { resources: context.deps.resources, store: context.store };
  const mapped = mapList({ reading: reader.reading, samples }, answers, known);
  if (!mapped.ok) return mapped;
  const answered = answers.dateOrder ?? mapped.value.remembered?.dateOrder ?? null;
  const sampled = watchDateColumns(mapped.value.columns, answered);
  for (const cells of samples) sampled.add(cells);
  const dateOrders = forced ?? sampled.orders();
  const dates = watchDateColumns(mapped.value.columns, answered);
  const detect = detectorOf(
    { reading: reader.reading, mapped: mapped.value, samples, dateOrders },
    {
      ...context,
      resources: context.deps.resources,
    },
  );
  const source = addSource(
    context.store,
    newSource(reader, mapped.value, list.path, context.today),
  );
  const writer = createListWriter(context, { source, mapped: mapped.value, reader, detect, dates });
  for (const batch of head) writer.write(batch);
  for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
    writer.write(next.value);
    context.deps.job.report('reading', context.rowsBefore + writer.rows(), writer.rowsExpected());
    await context.deps.job.breathe();
  }
  const outcome = reader.finish();
  if (!outcome.ok) return outcome;
  const settled = forced !== null || sameOrders(dates.orders(), dateOrders);
  rememberAnswers(context.store, reader, answers, mapped.value);
  const ended = end(context.store, { source, outcome: outcome.value, writer, dates, answered });
  return { ok: true, value: { ...ended, restartWith: settled ? null : dates.orders() } };
}

async function takeHead(batches: AsyncIterator<RowBatch>): Promise<RowBatch[]> {
  const head: RowBatch[] = [];
  let rows = 0;
  while (rows < SAMPLE_ROWS) {
    const next = await batches.next();
    if (next.done === true) break;
    head.push(next.value);
    rows += next.value.rows.length;
  }
  return head;
}

function newSource(
  reader: RowReader,
  mapped: MappedList,
  path: string,
  today: Day,
): Parameters<typeof addSource>[1] {
  return {
    reading: reader.reading,
    profile: mapped.profile,
    columns: mapped.columns,
    dates: [],
    prelude: reader.prelude,
    path,
    sha256: '', // known when the last byte was read
    bytes: 0,
    importedOn: today,
  };
}

type ListWriter = {
  readonly write: (batch: RowBatch) => void;
  readonly rows: () => number;
  readonly rowsExpected: () => number | null;
  readonly suppressed: () => number;
};

function createListWriter(
  context: ImportContext,
  list: {
    readonly source: number;
    readonly mapped: MappedList;
    readonly reader: RowReader;
    readonly detect: (cells: readonly string[]) => RecordSignals;
    readonly dates: DateColumns;
  },
): ListWriter {
  const { store, suppression, today, rowsBefore } = context;
  const { file, sheet } = list.reader.reading;
  const system = systemOf({ profile: list.mapped.profile, file, sheet });
  const addressOf = addressReaderOf(list.mapped.columns);
  let rows = 0;
  let suppressed = 0;
  let expected: number | null = null;

  function toRecord(row: ReadRow): NewRecord | null {
    list.dates.add(row.cells);
    const signals = list.detect(row.cells);
    const hit = suppression.size === 0 ? null : suppression.find(fingerprintSubjects(signals));
    // Who was erased or said no stays out. Who was put on the list by hand comes in and is pointed out.
    if (hit !== null && hit.reason !== 'added') return null;
    return {
      row: row.row,
      content: row.content,
      signals,
      canonical: toCanonical(signals, { today, suppressed: hit !== null }),
      keys: matchingKeysOf(signals, system, addressOf(row.cells)),
    };
  }

  function write(batch: RowBatch): void {
    const records: NewRecord[] = [];
    const setAside: NewSetAsideRow[] = [...batch.setAside];
    for (const row of batch.rows) {
      const record = toRecord(row);
      if (record !== null) records.push(record);
      else setAside.push({ row: row.row, reason: 'row.suppressed', content: '' }); // nothing of it is kept
    }
    suppressed += setAside.length - batch.setAside.length;
    rows += batch.rows.length + batch.setAside.length + batch.empty;
    expected = batch.bytesRead > 0 ? Math.round((rows * batch.bytesTotal) / batch.bytesRead) : null;
    addRecords(store, list.source, records);
    if (setAside.length > 0) addSetAsideRows(store, list.source, setAside);
  }

  return {
    write,
    rows: () => rows,
    rowsExpected: () => (expected === null ? null : rowsBefore + Math.max(expected, rows)),
    suppressed: () => suppressed,
  };
}

function rememberAnswers(
  store: WritableStore,
  { reading }: RowReader,
  answers: ListAnswers,
  { remembered }: MappedList,
): void {
  const mapping = toRemember(reading.header, answers, remembered);
  if (mapping !== null) rememberMapping(store, headerSetKey(reading.header), mapping);
}

function end(
  store: WritableStore,
  list: {
    readonly source: number;
    readonly outcome: ReadOutcome;
    readonly writer: ListWriter;
    readonly dates: DateColumns;
    readonly answered: DateOrder | null;
  },
): ReadList {
  const { reading, counts, sha256, bytes } = list.outcome;
  const suppressed = list.writer.suppressed();
  const kept = {
    ...counts,
    records: counts.records - suppressed,
    setAside: counts.setAside + suppressed,
  };
  const evidence = list.dates.evidence();
  finishSource(store, list.source, {
    counts: kept,
    suppressed,
    dates: evidence,
    warnings: [
      ...reading.warnings,
      ...dateWarnings(evidence, list.answered),
      ...(suppressed === 0
        ? []
        : [{ code: 'rows.suppressed' as const, detail: String(suppressed) }]),
    ],
    sha256,
    bytes,
  });
  const { file, sheet } = reading;
  return { source: list.source, file, sheet, sha256, suppressed, ...kept };
}
