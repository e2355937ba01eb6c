import type { SheetCell } from '../sheet-cells.ts';
import { isoDayCell } from '../iso-day-cell.ts';
import { limits } from '#files/limits.ts';
import { addMerged } from '../merged-cells.ts';
import type { Merged } from '../merged-cells.ts';
import { plainStyle, toNumberCell, toStyle } from '../number-styles.ts';
import type { NumberStyle } from '../number-styles.ts';
import { Refusal } from '../refusal.ts';
import type { LoadedRow } from '../sheet-source.ts';
import { attributeOf, decodeXml } from '../xml-text.ts';
import type { TagBytes } from '../xml-scanner.ts';
import { XmlScanner } from '../xml-scanner.ts';

export type XmlSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly LoadedRow[];
  readonly merges: readonly Merged[];
};

type OpenSheet = XmlSheet & {
  hidden: boolean;
  readonly rows: LoadedRow[];
  readonly merges: Merged[];
};

const MOST_COLUMNS = 16_384;

/** Names that this format has for the date formats of the system. */
const dateFormats = new Set(['Short Date', 'Medium Date', 'Long Date', 'General Date']);

/**
 * "XML Spreadsheet 2003", which many programs write under the name of `.xls`: `Worksheet`, `Row`, `Cell`, `Data`. Takes
 * the document as UTF-8, in pieces.
 */
export class Xml2003Reader {
  readonly #scanner: XmlScanner;
  readonly #sheets: OpenSheet[] = [];
  readonly #styles = new Map<string, NumberStyle>();
  #styled = ''; // id of the style that is described
  #row = 0;
  #column = 0;
  #across = 0; // columns that the last cell reaches over; the next cell stands behind them
  #cells: SheetCell[] = [];
  #style = plainStyle;
  #type = 'String';
  #text: string | null = null;
  #inRow = false;
  #inVisible = false;
  #ended = false;

  constructor() {
    this.#scanner = new XmlScanner({
      open: (name, tag) => this.#open(name, tag),
      close: (name) => this.#close(name),
      text: (bytes, start, end) => this.#addText(decodeXml(bytes, start, end)),
    });
  }

  push(chunk: Buffer): void {
    this.#scanner.push(chunk);
  }

  end(): readonly XmlSheet[] {
    this.#scanner.end();
    if (!this.#ended) throw damaged();
    return this.#sheets;
  }

  #open(name: string, tag: TagBytes): void {
    switch (name) {
      case 'Style':
        this.#styled = attributeOf(tag, 'ID') ?? '';
        break;
      case 'NumberFormat':
        this.#addStyle(attributeOf(tag, 'Format') ?? '');
        break;
      case 'Worksheet':
        this.#sheets.push({
          name: attributeOf(tag, 'Name') ?? '',
          hidden: false,
          rows: [],
          merges: [],
        });
        this.#row = 0;
        break;
      case 'Row':
        if (this.#inRow) throw damaged();
        this.#openRow(attributeOf(tag, 'Index'));
        break;
      case 'Cell':
        if (!this.#inRow) throw damaged();
        this.#column = indexOr(attributeOf(tag, 'Index'), this.#column + this.#across + 1);
        this.#across = spanOf(attributeOf(tag, 'MergeAcross'));
        this.#addMerged(spanOf(attributeOf(tag, 'MergeDown')));
        this.#style = this.#styles.get(attributeOf(tag, 'StyleID') ?? '') ?? plainStyle;
        break;
      case 'Data':
        this.#type = attributeOf(tag, 'Type') ?? 'String';
        this.#text = '';
        break;
      case 'Visible':
        this.#inVisible = true;
        break;
      default:
    }
  }

  #close(name: string): void {
    switch (name) {
      case 'Data':
        this.#endCell();
        break;
      case 'Row':
        this.#closeRow();
        break;
      case 'Visible':
        this.#inVisible = false;
        break;
      case 'Workbook':
        this.#ended = true;
        break;
      default:
    }
  }

  #addText(text: string): void {
    const sheet = this.#sheets.at(-1);
    if (this.#text !== null) this.#text += text;
    else if (this.#inVisible && sheet !== undefined) sheet.hidden = /Hidden/i.test(text);
  }

  #addStyle(format: string): void {
    this.#styles.set(this.#styled, toStyle(dateFormats.has(format) ? 'yyyy-mm-dd' : format));
  }

  #openRow(index: string | null): void {
    this.#row = indexOr(index, this.#row + 1);
    this.#column = 0;
    this.#across = 0;
    this.#cells = [];
    this.#inRow = true;
  }

  #addMerged(down: number): void {
    const [top, column] = [this.#row, this.#column - 1];
    const merged = { top, bottom: top + down, column, last: column + this.#across };
    const sheet = this.#sheets.at(-1);
    if (sheet !== undefined && (down > 0 || this.#across > 0)) addMerged(sheet.merges, merged);
  }

  #closeRow(): void {
    if (!this.#inRow) throw damaged();
    this.#inRow = false;
    if (this.#cells.length === 0) return;
    this.#sheets.at(-1)?.rows.push({ row: this.#row, cells: this.#cells });
  }

  #endCell(): void {
    const text = this.#text;
    this.#text = null;
    if (text === null || text === '') return;
    while (this.#cells.length < Math.min(this.#column - 1, MOST_COLUMNS)) this.#cells.push('');
    this.#cells.push(this.#toCell(text));
  }

  #toCell(text: string): SheetCell {
    switch (this.#type) {
      case 'Number':
        return toNumberCell(text, this.#style, false) ?? text;
      case 'DateTime':
        return isoDayCell(text) ?? text;
      case 'Boolean':
        return { t: 'b', v: text === '1', w: text === '1' ? 'TRUE' : 'FALSE' };
      default:
        return text;
    }
  }
}

/** Rows or columns beside its own over which a cell reaches. */
function spanOf(given: string | null): number {
  const span = Number(given ?? 0);
  return Number.isInteger(span) && span > 0 ? Math.min(span, limits.rowsPerSheet) : 0;
}

/** Indices count from 1 and go up; any other one is none. */
function indexOr(index: string | null, next: number): number {
  const given = Number(index);
  return Number.isInteger(given) && given > next ? given : next;
}

/** Rows and cells that are not nested as they should be: what is read would not be what stands there. */
function damaged(): Refusal {
  return new Refusal('source/unreadable', { reason: 'damaged' });
}
