import type { Result } from '#base/result.ts';
import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { Identifiers } from '#engine/suppression/index.ts';
import { openRows } from '#files/open-rows.ts';
import { choiceBelow } from '#files/reading.ts';
import type { ReadChoice, ReadOutcome, RowBatch, RowReader } from '#files/reading.ts';
import type { ReadableStore } from '#store/database.ts';
import type { JobContext } from '#worker/handler.ts';
import type { Resources } from '#worker/resources.ts';
import { watchDateColumns } from './date-orders.ts';
import { detectorOf } from './list-detector.ts';
import { listWordsOf } from './list-words.ts';
import { findEveryList } from './lists-to-read.ts';
import { looseContacts } from './loose-contacts.ts';
import { mapList } from './map-list.ts';
import { systemOf } from './matching-keys-of.ts';

const noAnswers = { columns: [], profile: null, dateOrder: null } as const;
const SAMPLE_ROWS = 2000;

export type ContactRowsAbout = {
  readonly store: ReadableStore;
  readonly resources: Resources;
  readonly job: JobContext;
  readonly country: string;
  readonly today: Day;
};

type Visit = (row: number, identifiers: Identifiers) => void;

/**
 * Walks the rows of a file for what people are known by: of every sheet, and of lists that stand below one another.
 * Nothing is stored. Where no column holds e-mails or phones (one value a line, no header), each cell is looked at for one;
 * another list than the first that has no names either is then no list of people. Rows are counted from below the first header of their sheet.
 */
export async function walkContactRows(
  path: string,
  about: ContactRowsAbout,
  visit: Visit,
): Promise<Result<{ readonly rows: number }, Problem>> {
  const words = listWordsOf(about.resources);
  const lists = await findEveryList(path, words);
  if (!lists.ok) return lists;
  let rows = 0;
  for (const [at, first] of lists.value.entries()) {
    let above: number | null = null; // lines above the rows of the first list of the sheet
    for (let choice: ReadChoice | null = first; choice !== null;) {
      const isFirst: boolean = at === 0 && above === null;
      const opened = await openRows(path, choice, words);
      if (!opened.ok) return opened;
      const header: number = opened.value.reading.headerRow ?? 0;
      above ??= header;
      const shift = header - above;
      const order: ListOrder = { isFirst, visit: (row, signals) => visit(row + shift, signals) };
      const walked: Awaited<ReturnType<typeof walkList>> = await walkList(
        opened.value,
        about,
        order,
      );
      if (!walked.ok) return walked;
      rows += walked.value.counts.rowsRead;
      choice = walked.value.next === undefined ? null : choiceBelow(choice, walked.value.next);
    }
  }
  return { ok: true, value: { rows } };
}

type ListOrder = { readonly isFirst: boolean; readonly visit: Visit };

async function walkList(
  reader: RowReader,
  about: ContactRowsAbout,
  { isFirst, visit }: ListOrder,
): Promise<Result<ReadOutcome, Problem>> {
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
    const detect = contactsReader(
      { reading: reader.reading, mapped: mapped.value, samples },
      about,
    );
    const { columns } = mapped.value;
    const isRead = isFirst || namesContacts(columns) || namesPeople(columns);
    const visitAll = (batch: RowBatch): void => {
      if (isRead) for (const { row, cells } of batch.rows) visit(row, detect(cells));
    };
    for (const batch of head) visitAll(batch);
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      visitAll(next.value);
      about.job.report('checking', next.value.bytesRead, next.value.bytesTotal);
      await about.job.breathe();
    }
    return reader.finish();
  } finally {
    await reader.close();
  }
}

function contactsReader(
  list: Omit<Parameters<typeof detectorOf>[0], 'dateOrders'>,
  about: ContactRowsAbout,
): (cells: readonly string[]) => Identifiers {
  const { columns, profile } = list.mapped;
  const hasContacts = namesContacts(columns);
  if (!hasContacts && !namesPeople(columns)) return (cells) => looseContacts(cells, about.country);
  const read = detectorOf({ ...list, dateOrders: watchDateColumns(columns, null).orders() }, about);
  const system = systemOf({ profile, ...list.reading }); // whoever is known by the row id of a program or a file
  return (cells) => {
    const { own } = read(cells, ''); // who it is, not what was answered
    if (hasContacts) return { ...own, system };
    const { emails, phones } = looseContacts(cells, about.country);
    return { ...own, system, emails, phones };
  };
}

function namesContacts(columns: readonly MappedColumn[]): boolean {
  return columns.some(({ role }) => role === 'email' || role === 'phone');
}

function namesPeople(columns: readonly MappedColumn[]): boolean {
  return columns.some(({ role }) => role === 'full_name' || role === 'last_name');
}
