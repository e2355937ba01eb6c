import { cellsOf } from './cells-of.ts';
import type { StoredReading } from '../reading.ts';
import { rewriteContent } from './rewrite-content.ts';

/** Some cells of a kept row set anew, by their position; all others stay as they are, typed cells of sheets too. */
export function changeCells(
  reading: StoredReading,
  content: Uint8Array | string,
  changes: ReadonlyMap<number, string>,
): Uint8Array | string {
  const isSheet = ['xlsx', 'xls', 'ods'].includes(reading.format);
  if (isSheet && typeof content === 'string') {
    const stored = JSON.parse(content) as unknown[];
    for (const [index, text] of changes) {
      while (stored.length <= index) stored.push('');
      stored[index] = text;
    }
    return JSON.stringify(stored);
  }
  const cells = cellsOf(reading, content);
  for (const [index, text] of changes) cells[index] = text;
  return rewriteContent(reading, content, cells);
}
