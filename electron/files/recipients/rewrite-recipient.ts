import type { TextDialect } from '#domain/source.ts';
import { decodeBytes, encodeText } from '../encoding/encodings.ts';
import { composeRecipient, EMAIL, NAME } from './recipient.ts';

/** A recipient written anew, with what separates it from its neighbours as it was. */
export function rewriteRecipient(
  content: Uint8Array,
  { dialect, header }: { readonly dialect: TextDialect; readonly header: readonly string[] },
  cells: readonly string[],
): Uint8Array {
  const text = decodeBytes(Buffer.from(content), dialect.encoding);
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(endOf(text));
  const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
  const written = composeRecipient(cell(NAME), cell(EMAIL));
  return encodeText(before + written + after, dialect.encoding);
}

/** Where the separator and the line end behind a recipient begin. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,;،؛，；、]/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
