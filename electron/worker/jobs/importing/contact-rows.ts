import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import { normaliseEmails, normalisePhones } from '#engine/detection/index.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import type { RowBatch } from '#files/reading.ts';
import type { ReadableStore } from '#store/database.ts';
import type { JobContext } from '#worker/handler.ts';
import type { Resources } from '#worker/resources.ts';
import { watchDateColumns } from './date-orders.ts';
import { detectorOf } from './list-detector.ts';
import { mapList } from './map-list.ts';

type ContactSignals = Pick<RecordSignals, 'emails' | 'phones' | 'name'> &
  Partial<Pick<RecordSignals, 'birth'>>;

const noAnswers = { columns: [], profile: null, dateOrder: null } as const;
const SAMPLE_ROWS = 2000;

export type ContactRowsAbout = {
  readonly store: ReadableStore;
  readonly resources: Resources;
  readonly job: JobContext;
  readonly country: string;
  readonly today: Day;
};

/**
 * Walks the rows of a file for the e-mails, phones and names in them; nothing is stored. A list without a column of
 * e-mails or phones (one value a line, no header) is read cell by cell.
 */
export async function walkContactRows(
  path: string,
  about: ContactRowsAbout,
  visit: (row: number, signals: ContactSignals) => void,
): Promise<Result<{ readonly rows: number }, Problem>> {
  const opened = await openRows(path, freeChoice);
  if (!opened.ok) return opened;
  const reader = opened.value;
  try {
    const batches = reader.batches()[Symbol.asyncIterator]();
    const head: RowBatch[] = [];
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      head.push(next.value);
      if (head.reduce((sum, { rows }) => sum + rows.length, 0) >= SAMPLE_ROWS) break;
    }
    const samples = head.flatMap(({ rows }) => rows.map(({ cells }) => cells));
    const mapped = mapList({ reading: reader.reading, samples }, noAnswers, about);
    if (!mapped.ok) return mapped;
    const dateOrders = watchDateColumns(mapped.value.columns, null).orders();
    const list = { reading: reader.reading, mapped: mapped.value, samples, dateOrders };
    const read = detectorOf(list, about);
    const detect = namesContacts(mapped.value.columns)
      ? (cells: readonly string[]) => read(cells).own
      : (cells: readonly string[]) => looseContacts(cells, about.country);
    const visitAll = (batch: RowBatch): void => {
      for (const { row, cells } of batch.rows) visit(row, detect(cells));
    };
    for (const batch of head) visitAll(batch);
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      visitAll(next.value);
      about.job.report('reading', next.value.bytesRead, next.value.bytesTotal);
      await about.job.breathe();
    }
    const outcome = reader.finish();
    return outcome.ok ? { ok: true, value: { rows: outcome.value.counts.rowsRead } } : outcome;
  } finally {
    await reader.close();
  }
}

function namesContacts(columns: readonly MappedColumn[]): boolean {
  return columns.some(({ role }) => role === 'email' || role === 'phone');
}

/** Whatever is an e-mail or a phone in any of the cells. */
export function looseContacts(
  cells: readonly string[],
  country: string,
): Pick<RecordSignals, 'emails' | 'phones' | 'name'> {
  const emails = cells.flatMap((cell) => normaliseEmails(cell).emails);
  const phones = cells.flatMap((cell) =>
    cell.includes('@') ? [] : normalisePhones(cell, country).phones,
  );
  return { emails, phones, name: { first: null, middle: null, last: null, full: null } };
}
