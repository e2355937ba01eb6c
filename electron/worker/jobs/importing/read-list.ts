import { ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import type { ListPlace } from '#domain/list-name.ts';
import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { DateOrder, SourceWarning } from '#domain/source.ts';
import { headerSetKey } from '#engine/mapping/index.ts';
import { openRows } from '#files/open-rows.ts';
import type { NextList, RowBatch, RowReader } from '#files/reading.ts';
import type { WritableStore } from '#store/database.ts';
import { rememberMapping } from '#store/records/mappings.ts';
import { addPackedRecords } from '#store/records/packed-records.ts';
import { createKeyedHash } from '#store/keyed-hash.ts';
import { readSecret } from '#store/secrets.ts';
import { addSetAsideRows, addSource, finishSource, removeSource } from '#store/records/sources.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';
import type { JobDeps } from '#worker/handler.ts';
import { dateWarnings } from './date-orders.ts';
import { endOfList } from './end-of-list.ts';
import { createListRecords } from './list-records.ts';
import type { RecordBatch, UnderstoodList } from './list-records.ts';
import { listWordsOf } from './list-words.ts';
import type { ListToRead } from './lists-to-read.ts';
import { mapList } from './map-list.ts';
import { toRemember } from './list-answers.ts';
import type { ListAnswers } from './list-answers.ts';
import type { MappedList } from './map-list.ts';
import { createBatchPacker } from './pack-batches.ts';
import { isWorthAThread, readInThread } from './read-in-thread.ts';
import { samplesOf, takeHead, withSamplesAbove } from './read-samples.ts';
import type { Samples } from './read-samples.ts';
import type { ListEnd, PackedBatch, ReadingStart } from './reading-protocol.ts';

export type ImportContext = {
  readonly deps: JobDeps;
  readonly store: WritableStore;
  readonly country: string;
  readonly today: Day;
  readonly suppression: SuppressionLookup;
  /** Rows of the lists that are read already; progress counts on from there. */
  readonly rowsBefore: number;
};

export type ReadList = ListPlace & {
  readonly source: number;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly records: number;
  readonly empty: number;
  readonly setAside: number;
  readonly suppressed: number;
  readonly listed: number;
  readonly unidentified: number;
};

/** What the list below it in the same file is read by. */
export type ReadOn = {
  readonly next: NextList | undefined;
  readonly samples: Samples; // by which the columns were understood
};

/** Reads one list into the workspace, inside the transaction of the import. */
export async function readList(
  list: ListToRead,
  context: ImportContext,
): Promise<Result<ReadList & ReadOn, Problem>> {
  const first = await readOnce(list, context, null);
  if (!first.ok || first.value.restartWith === null) return first;
  // Cells further down proved another order of day and month than the first rows: every date is read anew.
  removeSource(context.store, first.value.source);
  return readOnce(list, context, first.value.restartWith);
}

type Attempt = ReadList &
  ReadOn & { readonly restartWith: ReadonlyMap<number, DateOrder | null> | null };

async function readOnce(
  list: ListToRead,
  context: ImportContext,
  dateOrders: ReadonlyMap<number, DateOrder | null> | null,
): Promise<Result<Attempt, Problem>> {
  const opened = await openRows(list.path, list.choice, listWordsOf(context.deps.resources));
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
  const samples = samplesOf(head);
  const answers: ListAnswers = list.request;
  const known = { resources: context.deps.resources, store: context.store };
  const ofColumns = withSamplesAbove(samples, list.samplesAbove);
  const mapped = mapList({ reading: reader.reading, samples: ofColumns }, answers, known);
  if (!mapped.ok) return mapped;
  const { columns, profile, remembered, words } = mapped.value;
  const answeredOrder = answers.dateOrder ?? remembered?.dateOrder ?? null;
  const understood: UnderstoodList = {
    reading: reader.reading,
    mapped: { columns, profile, words },
    samples,
    forcedOrders: forced,
    answeredOrder,
  };
  const source = addSource(
    context.store,
    newSource(reader, mapped.value, list.path, context.today),
  );
  const writer = createListWriter(context, source);
  const inThread = isReadInThread(context, reader, head);
  if (inThread) await reader.close(); // what it holds would be held twice
  const ended = inThread
    ? await readInThread(startOf(list, context, understood), writer.take)
    : await readHere({ list: understood, reader, head, batches }, context, writer.take);
  if (!ended.ok) return ended;
  rememberAnswers(context.store, reader, answers, mapped.value);
  const kept = end(context.store, { source, end: ended.value, writer, answered: answeredOrder });
  const { restartWith } = ended.value;
  return { ok: true, value: { ...kept, samples: ofColumns, restartWith } };
}

/** Whoever is suppressed is looked up in the store, which is open in this thread. */
function isReadInThread(
  { suppression }: ImportContext,
  { reading, isCheapToReopen }: RowReader,
  [first]: readonly RowBatch[],
): boolean {
  const bytes = first?.bytesTotal ?? 0;
  const { format } = reading;
  return suppression.size === 0 && isWorthAThread({ bytes, format, isCheapToReopen });
}

function startOf(
  list: ListToRead,
  context: ImportContext,
  understood: UnderstoodList,
): ReadingStart {
  const { store, country, today, deps } = context;
  return {
    path: list.path,
    choice: list.choice,
    list: understood,
    country,
    today,
    resourcesFolder: deps.resources.folder,
    matchingKey: Uint8Array.from(readSecret(store, 'matching_key')),
  };
}

/** The same in one thread, batch by batch. */
async function readHere(
  open: {
    readonly list: UnderstoodList;
    readonly reader: RowReader;
    readonly head: readonly RowBatch[];
    readonly batches: AsyncIterator<RowBatch>;
  },
  context: ImportContext,
  take: (batch: PackedBatch) => Promise<void>,
): Promise<Result<ListEnd, Problem>> {
  const { store, suppression, country, today, deps } = context;
  const records = createListRecords(open.list, {
    country,
    today,
    resources: deps.resources,
    suppression: suppression.size === 0 ? null : suppression,
  });
  const packer = createBatchPacker(records, createKeyedHash(readSecret(store, 'matching_key')));
  const add = async (rows: RowBatch): Promise<void> => {
    const batch = packer.add(rows);
    if (batch !== null) await take(batch);
  };
  for (const rows of open.head) await add(rows);
  for (let next = await open.batches.next(); next.done !== true; next = await open.batches.next()) {
    await add(next.value);
  }
  const rest = packer.rest();
  if (rest !== null) await take(rest);
  const outcome = open.reader.finish();
  return outcome.ok ? ok(endOfList(open.list, records, outcome.value)) : outcome;
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

type Counted = Pick<
  RecordBatch,
  'suppressed' | 'suppressedAside' | 'suppressedChildren' | 'listed' | 'unidentified'
>;

type ListWriter = {
  readonly take: (batch: PackedBatch) => Promise<void>;
  readonly counted: () => Counted;
};

/** Writes what was read, counts it, and lets a cancel in after each batch. */
function createListWriter(context: ImportContext, source: number): ListWriter {
  const { store, rowsBefore, deps } = context;
  let rows = 0;
  const counted = {
    suppressed: 0,
    suppressedAside: 0,
    suppressedChildren: 0,
    listed: 0,
    unidentified: 0,
  };

  async function take(batch: PackedBatch): Promise<void> {
    addPackedRecords(store, source, batch.packed);
    if (batch.setAside.length > 0) addSetAsideRows(store, source, batch.setAside);
    counted.suppressed += batch.suppressed;
    counted.suppressedAside += batch.suppressedAside;
    counted.suppressedChildren += batch.suppressedChildren;
    counted.listed += batch.listed;
    counted.unidentified += batch.unidentified;
    rows += batch.rows;
    const { bytesRead, bytesTotal } = batch;
    const expected = bytesRead > 0 ? Math.round((rows * bytesTotal) / bytesRead) : null;
    const total = expected === null ? null : rowsBefore + Math.max(expected, rows);
    deps.job.report('reading', rowsBefore + rows, total);
    await deps.job.breathe();
  }

  return { take, counted: () => counted };
}

function rememberAnswers(
  store: WritableStore,
  { reading }: RowReader,
  answers: ListAnswers,
  { remembered, read }: MappedList,
): void {
  const mapping = toRemember(read, answers, remembered);
  if (mapping !== null) rememberMapping(store, headerSetKey(reading.header), mapping);
}

function end(
  store: WritableStore,
  list: {
    readonly source: number;
    readonly end: ListEnd;
    readonly writer: ListWriter;
    readonly answered: DateOrder | null;
  },
): ReadList & Pick<ReadOn, 'next'> {
  const { outcome, evidence } = list.end;
  const { reading, counts, sha256, bytes } = outcome;
  const counted = list.writer.counted();
  const { suppressed, suppressedAside, listed, unidentified } = counted;
  const stopped = suppressed - suppressedAside; // would have been records
  const kept = {
    ...counts,
    records: counts.records - stopped,
    setAside: counts.setAside + stopped,
  };
  finishSource(store, list.source, {
    counts: kept,
    suppressed,
    dates: evidence,
    warnings: [
      ...reading.warnings,
      ...dateWarnings(evidence, list.answered),
      ...countWarnings(counted),
    ],
    sha256,
    bytes,
  });
  const { next } = outcome;
  return {
    ...listPlaceOf(reading),
    source: list.source,
    sha256,
    suppressed,
    listed,
    unidentified,
    next,
    ...kept,
  };
}

function countWarnings(counted: Counted): SourceWarning[] {
  const { suppressed, suppressedChildren, listed, unidentified } = counted;
  const warnings: SourceWarning[] = [
    { code: 'rows.suppressed', detail: String(suppressed) },
    { code: 'rows.listed', detail: String(listed) },
    { code: 'children.suppressed', detail: String(suppressedChildren) },
    { code: 'rows.unidentified', detail: String(unidentified) },
  ];
  return warnings.filter(({ detail }) => detail !== '0');
}
