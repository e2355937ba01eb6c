import type { TextDialect } from '#domain/source.ts';
import type { StoredReading } from '../reading.ts';
import { cellsOf } from './cells-of.ts';

const PLAIN_DELIMITERS = [',', ';', '\t', '|'];

/**
 * What a kept row says, for looking for words in it: the bytes themselves where they are UTF-8 and nothing but signs
 * stands between the cells, which takes a tenth of the time; else its cells, a line each.
 */
export function rowText(
  reading: StoredReading,
): (content: Uint8Array | string) => Uint8Array | string {
  const { format, dialect } = reading;
  if ((format === 'csv' || format === 'tsv') && dialect !== null && isPlain(dialect)) {
    return (content) => content;
  }
  return (content) => cellsOf(reading, content).join('\n');
}

function isPlain(dialect: TextDialect): boolean {
  const { encoding, delimiter, repair = [], withoutNul, strays } = dialect;
  return (
    encoding === 'utf-8' &&
    PLAIN_DELIMITERS.includes(delimiter) &&
    repair.length === 0 &&
    withoutNul === undefined &&
    strays === undefined
  );
}
