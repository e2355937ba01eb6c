import { limits } from '#files/limits.ts';
import type { SheetCell } from '../sheet-cells.ts';
import { isLongNumber } from '../typed-cells.ts';
import { readCellTag, readRowTag } from './cell-tag.ts';
import type { CellTag } from './cell-tag.ts';
import { isoDayCell } from '../iso-day-cell.ts';
import { plainStyle, toNumberCell } from '../number-styles.ts';
import type { NumberStyle } from '../number-styles.ts';
import { addMerged, mergedOf } from '../merged-cells.ts';
import type { Merged } from '../merged-cells.ts';
import { Refusal } from '../refusal.ts';
import { newTally } from '../sheet-source.ts';
import type { LoadedRow, SheetTally } from '../sheet-source.ts';
import type { SharedStrings } from './streamed-strings.ts';
import { attributeOf, decodeCellText, decodeXml } from '../xml-text.ts';
import type { TagBytes } from '../xml-scanner.ts';
import { XmlScanner } from '../xml-scanner.ts';

export type SheetContext = {
  readonly strings: SharedStrings;
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
};

/** A cell whose text was not read yet, and what stands in its place until then. */
type WaitingCell = { readonly cells: SheetCell[]; readonly at: number; readonly index: number };
const WAITING = '\u2026';

/** What the text that comes next belongs to. */
const NOT_IN_TEXT = 0;
const IN_VALUE = 1;
const IN_INLINE = 2;
const IN_HEADER = 3;

/**
 * Turns the XML of a sheet into rows while it comes in. Walks the cells that exist, never the range that the sheet
 * declares (A10, A11). Rows without anything are left out; `take` gives those that are whole.
 */
export class SheetScan {
  readonly tally: SheetTally = newTally();
  readonly merges: Merged[] = []; // whole when the sheet has ended
  dimension: { rows: number; columns: number } | null = null;
  readonly #context: SheetContext;
  readonly #scanner: XmlScanner;
  readonly #cell: CellTag = { column: -1, style: 0, type: 'n' };
  #rows: LoadedRow[] = [];
  #waiting: WaitingCell[] = [];
  #isWaiting = false; // the cell that is open, for its text
  #row = 0;
  #cells: SheetCell[] = [];
  #width = 0; // of the row, cells without anything not counted
  #capture = NOT_IN_TEXT;
  #phonetic = 0;
  #value: string | null = null;
  #inline: string | null = null;
  #index = -1; // of a shared text
  #hasFormula = false;
  #inData = false; // elsewhere `row` and `c` are something else
  #inRow = false;
  #beyond = false;
  #inCell = false;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#scanner = new XmlScanner({
      open: (name, tag) => this.#open(name, tag),
      close: (name) => this.#close(name),
      text: (bytes, start, end) => this.#text(bytes, start, end),
    });
  }

  push(chunk: Buffer): void {
    this.#scanner.push(chunk);
  }

  end(): void {
    this.#scanner.end();
    if (this.#inData) throw damaged();
  }

  /** Waits for the shared texts that the cells so far refer to; called before `take`. */
  async settle(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const { strings } = this.#context;
    await strings.readTo(waiting.reduce((most, { index }) => Math.max(most, index), 0));
    for (const { cells, at, index } of waiting) cells[at] = this.#toText(strings.textAt(index));
  }

  take(): LoadedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, tag: TagBytes): void {
    if (!this.#inData) {
      this.#openOther(name, tag);
      return;
    }
    switch (name) {
      case 'c':
        this.#openCell(tag);
        break;
      case 'v':
        if (this.#inCell) this.#startValue();
        break;
      case 't':
        if (this.#inCell && this.#phonetic === 0) this.#capture = IN_INLINE;
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'row':
        this.#openRow(tag);
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'is':
        this.#inline = '';
        break;
      default:
    }
  }

  #startValue(): void {
    this.#capture = IN_VALUE;
    this.#value = '';
  }

  #openOther(name: string, tag: TagBytes): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'col') this.#openColumns(tag);
    else if (name === 'dimension') this.dimension = readDimension(attributeOf(tag, 'ref') ?? '');
    else if (name === 'mergeCell') {
      addMerged(this.merges, mergedOf(attributeOf(tag, 'ref') ?? ''));
    } else if (name === 'dataValidation') this.tally.validations += 1;
    else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
      this.#capture = IN_HEADER;
      this.tally.headerTexts.push('');
    }
  }

  #openColumns(tag: TagBytes): void {
    if (!/^(?:1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) return;
    const first = Number(attributeOf(tag, 'min'));
    const last = Math.min(Number(attributeOf(tag, 'max')), limits.sheetColumns);
    if (last >= first) this.tally.hiddenColumns.push([first - 1, last - 1]);
  }

  #close(name: string): void {
    switch (name) {
      case 'c':
        if (this.#inData) this.#closeCell();
        break;
      case 'row':
        if (this.#inData) this.#closeRow();
        break;
      case 'sheetData':
        this.#inData = false;
        if (this.#inRow) throw damaged();
        break;
      case 'rPh':
        this.#phonetic = Math.max(0, this.#phonetic - 1);
        break;
      default:
        this.#capture = NOT_IN_TEXT;
    }
  }

  #text(bytes: Buffer, start: number, end: number): void {
    if (this.#capture === NOT_IN_TEXT) return;
    if (this.#capture === IN_VALUE && this.#cell.type === 's') {
      this.#index = this.#value === '' ? indexOf(bytes, start, end) : -1;
      this.#value = 'index';
      return;
    }
    const text = decodeXml(bytes, start, end);
    if (this.#capture === IN_VALUE) {
      if ((this.#value?.length ?? 0) <= limits.cellBytes) this.#value = (this.#value ?? '') + text;
    } else if (this.#capture === IN_INLINE) {
      if ((this.#inline?.length ?? 0) <= limits.cellBytes)
        this.#inline = (this.#inline ?? '') + text;
    } else this.tally.headerTexts[this.tally.headerTexts.length - 1] += text.slice(0, 1000);
  }

  #openRow(tag: TagBytes): void {
    if (this.#inRow) throw damaged();
    const { number, hidden } = readRowTag(tag);
    const next = this.#row + 1;
    if (number !== null && number < next) this.tally.disordered += 1;
    this.#row = number === null || number < next ? next : number;
    if (this.#row > limits.rowsPerSheet) {
      throw new Refusal('source/too-large', { limit: limits.rowsPerSheet });
    }
    if (hidden) this.tally.hiddenRows += 1;
    this.#inRow = true;
    this.#cells = [];
    this.#width = 0;
    this.#beyond = false;
  }

  #closeRow(): void {
    if (!this.#inRow || this.#inCell) throw damaged();
    this.#inRow = false;
    const cells = this.#cells;
    if (cells.length === 0) return;
    this.tally.cells += cells.length;
    if (this.tally.cells > limits.cellsPerSheet) {
      throw new Refusal('source/too-large', { limit: limits.cellsPerSheet });
    }
    this.tally.rows += 1;
    if (this.#beyond) {
      this.#rows.push({ row: this.#row, cells, beyond: true });
      return;
    }
    this.tally.width = Math.max(this.tally.width, cells.length);
    this.#rows.push({ row: this.#row, cells });
  }

  #openCell(tag: TagBytes): void {
    if (!this.#inRow || this.#inCell) throw damaged();
    readCellTag(tag, this.#cell);
    if (this.#cell.column === -1) this.#cell.column = this.#width;
    this.#width = this.#cell.column + 1;
    this.#inCell = true;
    this.#value = null;
    this.#inline = null;
    this.#index = -1;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (!this.#inCell) throw damaged();
    this.#inCell = false;
    this.#capture = NOT_IN_TEXT;
    this.#isWaiting = false;
    const cell = this.#readCell();
    if (cell === '' && !this.#isWaiting) return;
    const at = this.#place(cell);
    if (this.#isWaiting) this.#waiting.push({ cells: this.#cells, at, index: this.#index });
  }

  /** Where the cell went. One far to the right of any list is kept at the end of its row, which is then set aside. */
  #place(cell: SheetCell): number {
    const cells = this.#cells;
    const { column } = this.#cell;
    if (column < cells.length) {
      if (cells[column] === '') {
        cells[column] = cell;
        return column;
      }
      this.tally.unreadable += 1; // the same cell twice
    } else if (column > limits.columns) this.#beyond = true;
    else while (cells.length < column) cells.push('');
    return cells.push(cell) - 1;
  }

  #readCell(): SheetCell {
    const { type, style } = this.#cell;
    const value = this.#value;
    if (type === 'inlineStr')
      return this.#inline === null ? (value ?? '') : decodeCellText(this.#inline);
    if (value === null || (value === '' && type === 'n')) {
      if (this.#hasFormula) this.tally.formulasWithoutValue += 1;
      return this.#inline === null ? '' : decodeCellText(this.#inline);
    }
    switch (type) {
      case 's':
        return this.#sharedText();
      case 'str':
        return decodeCellText(value);
      case 'b':
        return toYesNo(value);
      case 'n':
        return this.#number(value, style);
      default:
        // `e`: the name of the error; `d`: a day as ISO 8601 writes it
        return (type === 'd' ? isoDayCell(value) : null) ?? decodeCellText(value);
    }
  }

  #sharedText(): SheetCell {
    const text = this.#index === -1 ? null : this.#context.strings.textAt(this.#index);
    if (text !== undefined) return this.#toText(text);
    this.#isWaiting = true;
    return WAITING;
  }

  #toText(text: string | null | undefined): string {
    if (typeof text === 'string') return text.includes('_x') ? decodeCellText(text) : text;
    this.tally.unreadable += 1;
    return '';
  }

  #number(value: string, index: number): SheetCell {
    const style = this.#context.styles[index] ?? plainStyle;
    const cell = toNumberCell(value, style, this.#context.date1904);
    if (cell === null) {
      this.tally.unreadable += 1;
      return value;
    }
    if (typeof cell !== 'string' && cell.t === 'n') {
      if (isLongNumber(cell.v)) this.tally.roundedNumbers += 1;
      else if (style.exponent && Math.abs(cell.v) >= 1e11 && Number.isInteger(cell.v)) {
        this.tally.exponents += 1;
      }
    }
    return cell;
  }
}

/** Rows and cells that are not nested as they should be: what is read would not be what stands there. */
function damaged(): Refusal {
  return new Refusal('source/unreadable', { reason: 'damaged' });
}

/** The number that is all of the text; -1 where it is none, or too large to be one. */
function indexOf(bytes: Buffer, start: number, end: number): number {
  let index = 0;
  if (end - start > 9) return -1;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index;
}

function toYesNo(value: string): SheetCell {
  const yes = /^\s*(?:1|true)\s*$/i.test(value);
  return { t: 'b', v: yes, w: yes ? 'TRUE' : 'FALSE' };
}

/** `A1:P200001`. What it says is a hint and never a promise. */
function readDimension(ref: string): { rows: number; columns: number } | null {
  const found = /^\$?[A-Z]{1,3}\$?\d{1,7}:\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  if (found === null) return null;
  let columns = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) {
    columns = columns * 26 + letter.charCodeAt(0) - 64;
  }
  return { rows: Number(found[2]), columns };
}
