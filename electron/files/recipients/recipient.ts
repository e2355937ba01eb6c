import { tidyText } from '#base/fold-text.ts';
import { decodeBytes, toEncodingLabel } from '../encoding/encodings.ts';

/** Somebody to whom a mail goes. `email` empty: a name alone, as a mail program shows those whom it knows. */
export type Recipient = {
  readonly name: string;
  readonly email: string;
  readonly isMarked: boolean; // the address stands in brackets, or the name behind it does
};

/** Lengths are bounded, so that whatever stands in a file is read in time that grows with its size alone. */
const PART = String.raw`[^\s<>()[\]"',;:@،؛，；、]{1,254}`;
const ADDRESS = new RegExp(`(?:mailto:)?(${PART}@${PART})`, 'iu');
const MARKED = new RegExp(`[<([] ?(?:mailto:)?${PART}@${PART} ?[>)\\]]`, 'iu');
const SEPARATORS = ' ,;،؛，；、';

export function toRecipient(part: string): Recipient {
  const text = tidyText(part.replace(/\s+/g, ' '));
  const marked = MARKED.exec(text)?.[0] ?? null;
  const found = ADDRESS.exec(marked ?? text);
  const rest = found === null ? text : text.replace(marked ?? found[0], ' ');
  const email = found?.[1] ?? '';
  const behind = trimSeparators(decodeWords(rest));
  const name = bare(behind);
  const isMarked = marked !== null || (email !== '' && name !== '' && behind === `(${name})`);
  const isSame = name.toLowerCase() === email.toLowerCase();
  return { name: isSame ? '' : name, email, isMarked };
}

function trimSeparators(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && SEPARATORS.includes(text[start] ?? '')) start += 1;
  while (end > start && SEPARATORS.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** Without quotes and brackets around it. */
function bare(name: string): string {
  let text = name;
  for (const [open, close] of [
    ['"', '"'],
    ["'", "'"],
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    if (text.length > 1 && text.startsWith(open) && text.endsWith(close)) text = text.slice(1, -1);
  }
  return tidyText(text.replaceAll('\\"', '"'));
}

/** `=?UTF-8?Q?J=C3=B6rg?=`: letters as the head of a mail carries them. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})\?([BQ])\?([^?\s]*)\?=/gi,
      (word, charset: string, form: string, body: string) => {
        const label = toEncodingLabel(charset);
        if (label === null) return word;
        const bytes = form.toUpperCase() === 'B' ? Buffer.from(body, 'base64') : fromQuoted(body);
        return decodeBytes(bytes, label);
      },
    );
}

function fromQuoted(body: string): Buffer {
  const letters = body
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(letters, 'latin1');
}

export const NAME = 'Full Name';
export const EMAIL = 'E-mail';

/** The cells of a kept recipient, by their names. */
export function readRecipientFields(text: string): Map<string, string> {
  const { name, email } = toRecipient(text);
  return new Map([
    [NAME, name],
    [EMAIL, email],
  ]);
}

/** As mail programs write them. */
export function composeRecipient(name: string, email: string): string {
  const written = /[,;<>"@()[\]،؛，；、]/u.test(name) ? `"${name.replaceAll('"', "'")}"` : name;
  if (email === '') return written;
  return name === '' ? email : `${written} <${email}>`;
}
