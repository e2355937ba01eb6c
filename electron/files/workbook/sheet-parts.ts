import type { SetAsideReason, SourceReading } from '#domain/source.ts';
import { MOST_LISTS } from '../reading.ts';
import type { ReadRow, SetAsideRow } from '../reading.ts';
import { fitToWidth } from '../rows/classify-row.ts';
import type { RowClassifier } from '../rows/classify-row.ts';
import type { ListBorder, ListWatch } from '../rows/watch-lists.ts';
import { ownTexts, spreadRefusals, withinList } from './merged-cells.ts';
import type { AnswerColumns } from './merged-cells.ts';
import { storeCells, textOfCell } from './sheet-cells.ts';
import type { LoadedRow, SheetWalk } from './sheet-source.ts';

export type Pieces = ReturnType<SheetWalk['pieces']>;

/** Rows that were taken for the header's sake, and the share of the sheet that they are. */
export type Held = { readonly rows: readonly LoadedRow[]; readonly share: number };

/** `ahead`: the rows that follow, as far as a look ahead may need them; fewer only at the end of the sheet. */
export type SheetPart = {
  readonly rows: readonly LoadedRow[];
  readonly ahead: readonly LoadedRow[];
  readonly share: number;
};

const BATCH_ROWS = 500;

/** All rows in parts, each with the first ones that follow it. */
export async function* inParts(
  held: Held,
  pieces: Pieces,
  ahead: number,
): AsyncGenerator<SheetPart> {
  let waiting: readonly LoadedRow[] = held.rows;
  let { share } = held;
  for (;;) {
    const whole = waiting.length - ahead;
    for (let from = 0; from < whole; from += BATCH_ROWS) {
      yield partOf(waiting, { from, to: Math.min(whole, from + BATCH_ROWS), ahead, share });
    }
    waiting = whole > 0 ? waiting.slice(whole) : waiting;
    const piece = await pieces.next();
    if (piece.done === true) break;
    waiting = [...waiting, ...piece.value.rows];
    ({ share } = piece.value);
  }
  if (waiting.length > 0) yield partOf(waiting, { from: 0, to: waiting.length, ahead, share });
}

function partOf(
  rows: readonly LoadedRow[],
  cut: { from: number; to: number; ahead: number; share: number },
): SheetPart {
  const { from, to, ahead, share } = cut;
  return { rows: rows.slice(from, to), ahead: rows.slice(to, to + ahead), share };
}

type SheetJudge = (
  texts: readonly string[],
  ahead: (distance: number) => readonly string[] | null,
) => 'record' | 'empty' | SetAsideReason | ListBorder;

export function createSheetJudge(about: {
  readonly classify: RowClassifier;
  readonly watch: ListWatch | null;
  readonly reading: SourceReading;
}): SheetJudge {
  const { classify, watch, reading } = about;
  let isBeyond = false; // the rows belong to a list that is not read
  return (texts, ahead) => {
    const verdict = classify(texts, null);
    if (isBeyond) return verdict === 'empty' ? verdict : 'row.other_list';
    const found = watch?.(texts, ahead) ?? null;
    if (found === null) return verdict;
    if (typeof found === 'string') return verdict === 'record' ? found : verdict;
    if ((reading.below?.number ?? 1) < MOST_LISTS) return found;
    isBeyond = true;
    return 'row.other_list';
  };
}

type Frame = {
  readonly judge: SheetJudge;
  readonly offset: number; // from the row of the sheet to the number of the row
  readonly width: number;
  readonly firstRow: number; // of the list, by the sheet
  readonly answers: AnswerColumns | null; // null: nobody knows the words
};

/** Where another list begins, by the rows of the sheet. */
export type SheetBorder = ListBorder & { readonly row: number; readonly rowsFrom: number };

type SheetBatch = {
  readonly rows: ReadRow[];
  readonly setAside: SetAsideRow[];
  readonly merged: number; // cells of the rows that stand in a row above
  readonly border: SheetBorder | null;
};

export function toBatch(
  part: readonly LoadedRow[],
  ahead: readonly LoadedRow[],
  { judge, offset, width, firstRow, answers }: Frame,
): SheetBatch {
  const rows: ReadRow[] = [];
  const setAside: SetAsideRow[] = [];
  const rowAt = (index: number): LoadedRow | undefined =>
    index < part.length ? part[index] : ahead[index - part.length];
  let merged = 0;
  for (const [index, { row: sheetRow, cells: found, beyond, beside }] of part.entries()) {
    const row = sheetRow + offset;
    const verdict =
      beyond === true
        ? 'row.too_many_cells'
        : judge(ownTexts(found), (distance) => ownTextsOf(rowAt(index + distance)));
    if (verdict === 'empty') continue;
    if (typeof verdict === 'object') {
      const last = rowAt(index + verdict.rows - 1)?.row ?? sheetRow;
      const rowsFrom = verdict.rows === 0 ? sheetRow : last + 1;
      return { rows, setAside, merged, border: { ...verdict, row: sheetRow, rowsFrom } };
    }
    const own = withinList(found, sheetRow, firstRow);
    const isSpread = verdict === 'record' && beside !== undefined && answers !== null;
    const { cells, spread } = isSpread
      ? spreadRefusals(own, beside, answers)
      : { cells: own, spread: 0 };
    const content = storeCells(cells);
    if (verdict === 'record') {
      merged += spread;
      merged += cells.filter((cell) => typeof cell !== 'string' && cell.below !== undefined).length;
      rows.push({ row, cells: fitToWidth(cells.map(textOfCell), width), content });
    } else setAside.push({ row, reason: verdict, content });
  }
  return { rows, setAside, merged, border: null };
}

function ownTextsOf(row: LoadedRow | undefined): string[] | null {
  return row === undefined ? null : ownTexts(row.cells);
}
