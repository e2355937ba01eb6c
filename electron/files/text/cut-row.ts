import type { SourceReading } from '#domain/source.ts';
import { endsWithLine, isCutShort } from './cut-end.ts';
import { findRow } from './row-bytes.ts';
import { unitBytesOf } from '../encoding/encodings.ts';

/** Whether the file ends in the middle of this kept row. */
export function isCutRow(reading: SourceReading, content: Uint8Array | string): boolean {
  const { dialect } = reading;
  if (dialect === null || typeof content === 'string') return false;
  if (endsWithLine(content, unitBytesOf(dialect.encoding))) return false; // every row but the last
  return isCutShort(reading, findRow(content, dialect).cells.length, content);
}
