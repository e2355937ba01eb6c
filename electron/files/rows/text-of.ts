import { decodeBytes } from '../encoding/encodings.ts';
import { rowEncoding } from '../encoding/row-encoding.ts';
import type { StoredReading } from '../reading.ts';

/** The text of a stored row, for reading: as it stands in the file. */
export function textOf(reading: StoredReading, content: Uint8Array | string): string {
  if (typeof content === 'string') return content;
  const bytes = Buffer.from(content);
  return decodeBytes(
    bytes,
    reading.dialect === null ? 'utf-8' : rowEncoding(bytes, reading.dialect),
  );
}
