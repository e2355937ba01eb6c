import type { Merged } from '../merged-cells.ts';
import { addMerged, mergedOf } from '../merged-cells.ts';
import { attributeOf } from '../xml-text.ts';
import { XmlScanner } from '../xml-scanner.ts';

const DATA = 'sheetData';
const CARRIED = 64; // bytes of a chunk in which the end of the data may begin

/**
 * What a sheet says of merged cells stands behind all of its rows, so a sheet that is not held is gone through once before its
 * rows are read. Its rows are passed over by the bytes of one word, and nothing but the ranges is held.
 */
export async function findMerged(chunks: AsyncIterable<Buffer>): Promise<readonly Merged[]> {
  const merges: Merged[] = [];
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name === 'mergeCell') addMerged(merges, mergedOf(attributeOf(tag, 'ref') ?? ''));
    },
    close() {},
    text() {},
  });
  let isBehind = false;
  let carried = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (isBehind) {
      scanner.push(chunk);
      continue;
    }
    const bytes = Buffer.concat([carried, chunk]);
    const end = endOfData(bytes);
    if (end === -1) carried = Buffer.from(bytes.subarray(-CARRIED));
    else {
      isBehind = true;
      scanner.push(bytes.subarray(end));
    }
  }
  return merges;
}

/** Where `</sheetData>` begins, with a prefix or without; -1: not in these bytes. */
function endOfData(bytes: Buffer): number {
  for (let at = bytes.indexOf(DATA); at !== -1; at = bytes.indexOf(DATA, at + 1)) {
    const before = bytes.toString('latin1', Math.max(0, at - 32), at);
    const tag = /<\/(?:[\w.-]+:)?$/.exec(before);
    if (tag !== null) return at - tag[0].length;
  }
  return -1;
}
