import type { TextDialect } from '#domain/source.ts';
import { decodeBytes, encodeText } from '../encoding/encodings.ts';
import { composeKeyed, isGap } from './keyed-lines.ts';

/** The lines about a person written anew, with the empty lines around them as they were. */
export function rewriteKeyed(
  content: Uint8Array,
  { dialect, header }: { readonly dialect: TextDialect; readonly header: readonly string[] },
  cells: readonly string[],
): Uint8Array {
  const text = decodeBytes(Buffer.from(content), dialect.encoding);
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  const first = Math.max(
    0,
    lines.findIndex((line) => !isGap(line)),
  );
  const last = lines.findLastIndex((line) => !isGap(line));
  const before = lines.slice(0, first).join('');
  const after = lines.slice(last + 1).join('');
  return encodeText(
    before + composeKeyed(header, cells, dialect.lineEnd) + after,
    dialect.encoding,
  );
}
