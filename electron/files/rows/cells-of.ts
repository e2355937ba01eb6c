import { assert } from '#base/assert.ts';
import { fitToWidth } from './classify-row.ts';
import { readCardCells } from '../cards/card-cells.ts';
import { cellsByName, readKeyedCells } from '../keyed/read-keyed.ts';
import { readRecipientFields } from '../recipients/recipient.ts';
import { readJsonCells } from '../json/read-json-rows.ts';
import type { StoredReading } from '../reading.ts';
import { findRow } from '../text/row-bytes.ts';
import { readStoredCells, textOfCell } from '../workbook/sheet-cells.ts';

/** The cells of a kept row, as many as the header has. Takes what `ReadRow.content` was. */
export function cellsOf(reading: StoredReading, content: Uint8Array | string): string[] {
  const width = reading.header.length;
  switch (reading.format) {
    case 'csv':
    case 'tsv':
      assert(reading.dialect !== null, 'a text list has a dialect');
      return fitToWidth(findRow(toBytes(content), reading.dialect).cells, width);
    case 'xlsx':
    case 'xls':
    case 'ods':
      return fitToWidth(readStoredCells(toText(content)).map(textOfCell), width);
    case 'vcard':
      return readCardCells(toBytes(content), reading.header, reading.dialect);
    case 'keyed':
      return readKeyedCells(toBytes(content), reading);
    case 'recipients':
      return cellsByName(toBytes(content), reading, readRecipientFields);
    case 'json':
      return readJsonCells(toText(content), reading.header);
  }
}

/** What is kept of a row are the cells of a sheet, with what only a sheet says of them. */
export function keepsCellsOfSheet({ format }: Pick<StoredReading, 'format'>): boolean {
  return format === 'xlsx' || format === 'xls' || format === 'ods';
}

/** The text of a row that was set aside, for reading; not more than `most` characters. */
export function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function toText(content: Uint8Array | string): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
