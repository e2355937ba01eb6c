import { attributeOf } from '../xml-text.ts';
import type { TagBytes } from '../xml-scanner.ts';
import { XmlScanner } from '../xml-scanner.ts';

/**
 * How many cells the content of an OpenDocument sheet holds once its repetitions are written out: a few bytes can stand for
 * millions (A10). Cells without anything do not count. Refuses what is no XML, and a document type.
 */
export function countOdsCells(content: Buffer): number {
  let cells = 0;
  let inRow = 0; // of the row that is open
  let rows = 1;
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name === 'table-row') {
        rows = repeats(tag, 'number-rows-repeated');
        inRow = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        pending = repeats(tag, 'number-columns-repeated');
        if (attributeOf(tag, 'value-type') !== null) take();
      } else if (name === 'p') take();
    },
    close(name) {
      if (name === 'table-row') cells += inRow * rows;
      else if (name === 'table-cell' || name === 'covered-table-cell') pending = 0;
    },
    text() {},
  });
  let pending = 0; // cells that the open one stands for, while it is not known that it holds anything
  function take(): void {
    inRow += pending;
    pending = 0;
  }
  scanner.push(content);
  scanner.end();
  return cells;
}

function repeats(tag: TagBytes, name: string): number {
  const count = Number(attributeOf(tag, name) ?? 1);
  return Number.isFinite(count) && count > 0 ? count : 1;
}
