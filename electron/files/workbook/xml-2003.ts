import type { SheetCell } from '../sheet-cells.ts';
import { plainStyle, toNumberCell, toStyle } from './number-styles.ts';
import type { NumberStyle } from './number-styles.ts';
import { Refusal } from './refusal.ts';
import type { LoadedRow } from './sheet-source.ts';
import { isoDayCell } from './iso-day-cell.ts';
import { attributeOf, decodeXml } from './xml-text.ts';
import { XmlScanner } from './xml-scanner.ts';

export type XmlSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: LoadedRow[];
};

const MOST_COLUMNS = 16_384;

/** Names that this format has for the date formats of the system. */
const dateFormats = new Set(['Short Date', 'Medium Date', 'Long Date', 'General Date']);

/**
 * "XML Spreadsheet 2003", which many programs write under the name of `.xls`: `Worksheet`, `Row`, `Cell`, `Data`. Takes the
 * document as UTF-8, in pieces.
 */
export function createXml2003Reader(): {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => readonly XmlSheet[];
} {
  const sheets: (XmlSheet & { hidden: boolean })[] = [];
  const at = { row: 0, column: 0, open: false, ended: false };
  let cells: SheetCell[] = [];
  const styles = new Map<string, NumberStyle>();
  let styled = '';
  let style = plainStyle;
  let type = 'String';
  let text: string | null = null;
  let inVisible = false;

  const indexOr = (index: string | null, next: number): number => {
    const given = Number(index);
    return Number.isInteger(given) && given > next ? given : next;
  };
  const endCell = (): void => {
    if (text === null || text === '') return;
    const cell = toCell(text, type, style);
    while (cells.length < Math.min(at.column - 1, MOST_COLUMNS)) cells.push('');
    cells.push(cell);
  };
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name === 'Style') styled = attributeOf(tag, 'ID') ?? '';
      else if (name === 'NumberFormat') {
        const format = attributeOf(tag, 'Format') ?? '';
        styles.set(styled, toStyle(dateFormats.has(format) ? 'yyyy-mm-dd' : format));
      } else if (name === 'Worksheet') {
        sheets.push({ name: attributeOf(tag, 'Name') ?? '', hidden: false, rows: [] });
        at.row = 0;
      } else if (name === 'Row') {
        at.row = indexOr(attributeOf(tag, 'Index'), at.row + 1);
        at.column = 0;
        if (at.open) throw damaged();
        at.open = true;
        cells = [];
      } else if (name === 'Cell') {
        if (!at.open) throw damaged();
        at.column = indexOr(attributeOf(tag, 'Index'), at.column + 1);
        style = styles.get(attributeOf(tag, 'StyleID') ?? '') ?? plainStyle;
      } else if (name === 'Data') {
        type = attributeOf(tag, 'Type') ?? 'String';
        text = '';
      } else if (name === 'Visible') inVisible = true;
    },
    close(name) {
      const sheet = sheets.at(-1);
      if (name === 'Data') {
        endCell();
        text = null;
      } else if (name === 'Row') {
        if (!at.open) throw damaged();
        if (cells.length > 0) sheet?.rows.push({ row: at.row, cells });
        cells = [];
        at.open = false;
      } else if (name === 'Visible') inVisible = false;
      else if (name === 'Workbook') at.ended = true;
    },
    text(bytes, start, end) {
      if (text !== null) text += decodeXml(bytes, start, end);
      const sheet = sheets.at(-1);
      if (inVisible && sheet !== undefined)
        sheet.hidden = /Hidden/i.test(decodeXml(bytes, start, end));
    },
  });
  return {
    push: (chunk) => scanner.push(chunk),
    end() {
      scanner.end();
      if (!at.ended) throw damaged();
      return sheets;
    },
  };
}

function toCell(text: string, type: string, style: NumberStyle): SheetCell {
  switch (type) {
    case 'Number':
      return toNumberCell(text, style, false) ?? text;
    case 'DateTime':
      return isoDayCell(text) ?? text;
    case 'Boolean':
      return { t: 'b', v: text === '1', w: text === '1' ? 'TRUE' : 'FALSE' };
    default:
      return text;
  }
}

function damaged(): Refusal {
  return new Refusal('source/unreadable', { reason: 'damaged' });
}
