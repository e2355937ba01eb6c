import { cellsOf } from '#files/rows/cells-of.ts';
import { openMemory } from '#files/open-file.ts';
import { openContent } from '#files/open-list.ts';
import { freeChoice } from '#files/reading.ts';
import type { ReadOutcome, ReadRow, SetAsideRow } from '#files/reading.ts';

/** What is wrong with how a file was read; null: it was refused with a problem, or everything is accounted for. */
export async function findFault(bytes: Buffer): Promise<string | null> {
  const opened = await openContent(openMemory(bytes, 'list'), null);
  if (!opened.ok) return null;
  const reader = await opened.value.open(freeChoice, null);
  if (!reader.ok) return null;
  const rows: ReadRow[] = [];
  const aside: SetAsideRow[] = [];
  let empty = 0;
  for await (const batch of reader.value.batches()) {
    rows.push(...batch.rows);
    aside.push(...batch.setAside);
    empty += batch.empty;
  }
  const outcome = reader.value.finish();
  if (!outcome.ok) return null;
  return (
    findMiscount(outcome.value, { rows, aside, empty }) ??
    findLoss(outcome.value, [...rows, ...aside], bytes) ??
    findOtherCells(outcome.value, rows)
  );
}

type Taken = {
  readonly rows: readonly ReadRow[];
  readonly aside: readonly SetAsideRow[];
  readonly empty: number;
};

function findMiscount({ counts }: ReadOutcome, { rows, aside, empty }: Taken): string | null {
  const { rowsRead, records, setAside } = counts;
  if (rowsRead !== records + counts.empty + setAside) return `counts ${JSON.stringify(counts)}`;
  if (records !== rows.length || setAside !== aside.length || counts.empty !== empty) {
    return `counted ${JSON.stringify(counts)}, given ${rows.length} ${aside.length} ${empty}`;
  }
  const numbers = [...rows, ...aside].map(({ row }) => row);
  if (new Set(numbers).size !== numbers.length) return 'a number comes twice';
  return numbers.some((row) => row < 1 || row > rowsRead) ? 'a number is out of range' : null;
}

/** Text lists and cards give back every byte of the file. */
function findLoss(
  { reading, prelude, trailer }: ReadOutcome,
  rows: readonly (ReadRow | SetAsideRow)[],
  bytes: Buffer,
): string | null {
  const inBytes = ['csv', 'tsv', 'vcard'].includes(reading.format) && reading.file === 'list';
  if (!inBytes) return null;
  const contents = [...rows]
    .sort((a, b) => a.row - b.row)
    .map(({ content }) => (typeof content === 'string' ? Buffer.from(content) : content));
  const all = Buffer.concat([prelude, ...contents, trailer]);
  return all.equals(bytes) ? null : `bytes lost: ${bytes.length} in, ${all.length} out`;
}

/** A kept row is read later as it was read first. */
function findOtherCells({ reading }: ReadOutcome, rows: readonly ReadRow[]): string | null {
  for (const { row, cells, content } of rows) {
    const again = cellsOf(reading, content);
    if (again.length !== cells.length || again.some((cell, index) => cell !== cells[index])) {
      return `row ${row} reads ${JSON.stringify(cells)}, later ${JSON.stringify(again)}`;
    }
  }
  return null;
}
