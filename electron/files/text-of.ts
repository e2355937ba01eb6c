import { decodeBytes } from './encodings.ts';
import type { StoredReading } from './reading.ts';

/** The text of a stored row, for reading: as it stands in the file. */
export function textOf(reading: StoredReading, content: Uint8Array | string): string {
  if (typeof content === 'string') return content;
  return decodeBytes(Buffer.from(content), reading.dialect?.encoding ?? 'utf-8');
}
