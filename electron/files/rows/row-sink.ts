import type { SetAsideReason, SourceCounts } from '#domain/source.ts';
import type { ReadRow, RowBatch, SetAsideRow } from '../reading.ts';

type Item = {
  readonly row: number;
  readonly cells: string[] | null; // null: set aside
  readonly reason: SetAsideReason;
  content: Buffer;
};

/**
 * Numbers rows and fills batches. Blank lines belong to the row before them (at the start of the list, to the
 * row after them), so that the contents of all rows, one after another, are the file. The last row is held
 * back until it is known what follows it.
 */
export type RowSink = {
  readonly addRecord: (cells: string[], content: Buffer) => void;
  readonly addSetAside: (reason: SetAsideReason, content: Buffer) => void;
  readonly addBlank: (content: Buffer) => void;
  readonly addGap: (content: Buffer) => void; // bytes that are no row at all
  readonly take: (final: boolean) => Pick<RowBatch, 'rows' | 'setAside' | 'empty'>;
  readonly counts: () => SourceCounts;
  readonly trailer: () => Buffer;
};

/** `before`: rows under the same header that stand above the first of these. */
export function createRowSink(before: number): RowSink {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  let items: Item[] = [];
  let blanks: Buffer[] = []; // after the last item, or before the first
  let emptyInBatch = 0;

  function settleBlanks(): void {
    const last = items.at(-1);
    if (last === undefined || blanks.length === 0) return;
    last.content = Buffer.concat([last.content, ...blanks]);
    blanks = [];
  }

  function add(cells: string[] | null, reason: SetAsideReason, content: Buffer): void {
    counts.rowsRead += 1;
    settleBlanks();
    const whole = blanks.length === 0 ? content : Buffer.concat([...blanks, content]);
    blanks = [];
    items.push({ row: before + counts.rowsRead, cells, reason, content: whole });
  }

  return {
    addRecord(cells, content) {
      add(cells, 'row.not_a_person', content);
      counts.records += 1;
    },
    addSetAside(reason, content) {
      add(null, reason, content);
      counts.setAside += 1;
    },
    addBlank(content) {
      counts.rowsRead += 1;
      counts.empty += 1;
      emptyInBatch += 1;
      blanks.push(content);
    },
    addGap(content) {
      blanks.push(content);
    },
    take(final) {
      settleBlanks();
      if (blanks.length > 1) blanks = [Buffer.concat(blanks)]; // lets go of the chunks behind them
      const ready = final ? items : items.slice(0, -1);
      items = final ? [] : items.slice(-1);
      const empty = emptyInBatch;
      emptyInBatch = 0;
      return { ...toRows(ready), empty };
    },
    counts: () => ({ ...counts }),
    trailer: () => Buffer.concat(blanks),
  };
}

function toRows(items: readonly Item[]): { rows: ReadRow[]; setAside: SetAsideRow[] } {
  const rows: ReadRow[] = [];
  const setAside: SetAsideRow[] = [];
  for (const { row, cells, reason, content } of items) {
    if (cells === null) setAside.push({ row, reason, content });
    else rows.push({ row, cells, content });
  }
  return { rows, setAside };
}
