import { tidyText } from '#base/fold-text.ts';
import type { TextDialect } from '#domain/source.ts';
import { decodeBytes, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import type { KeyedPiece } from '../keyed/find-keyed.ts';
import type { ListWords } from '../rows/list-words.ts';
import { splitRecipients } from './split-recipients.ts';
import type { RecipientPart } from './split-recipients.ts';
import { toRecipient } from './recipient.ts';

/** `To:`, `Кому:`, `Unsubscribed:` before recipients, or a line of a mail's head that names nobody. */
const LABEL = /^[\s\u200E\u200F]*([^\s:：@<>"([][^:：@<>"([]{0,40})[:：]\s*/u;

/** What a text says of one recipient, where it stands in it. */
export type RecipientSpan = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
} & (
  | { readonly kind: 'recipient' | 'gap' | 'other' }
  | { readonly kind: 'label'; readonly label: string }
);

type Reader = (start: number, end: number) => string;

/**
 * Recipients one after another without a hole, each with what separates it from the next. `read` gives the letters of a stretch
 * of the text, which may be the scan of a file.
 */
export function findRecipients(text: string, read: Reader): RecipientSpan[] {
  const spans: RecipientSpan[] = [];
  const parts = splitRecipients(text);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as RecipientPart;
    const label = labelOf(text, part, read);
    const behind = label === null || isAlone(part, label) ? null : behindLine(text, parts, at);
    if (behind !== null) {
      const end = parts[behind]?.start ?? text.length;
      spans.push(toSpan('other', part.start, end, read));
      at = behind - 1;
      continue;
    }
    if (label !== null) {
      const { start } = part;
      spans.push({ ...toSpan('gap', start, label.end, read), kind: 'label', label: label.label });
    }
    const start = label?.end ?? part.start;
    const following = parts[at + 1];
    const goesOn =
      following !== undefined &&
      isSurname(read(start, part.end), part, read(following.start, following.end));
    if (goesOn) at += 1;
    const end = goesOn ? following.next : part.next;
    if (end > start) spans.push(toSpan(start >= part.end ? 'gap' : 'recipient', start, end, read));
  }
  return spans;
}

function toSpan(
  kind: 'recipient' | 'gap' | 'other',
  start: number,
  end: number,
  read: Reader,
): RecipientSpan {
  return { start, end, text: read(start, end), kind };
}

/** `Unsubscribed:` in a line of its own, above the recipients that it is about. */
function isAlone({ end, beginsLine }: RecipientPart, label: { readonly end: number }): boolean {
  return beginsLine && label.end >= end;
}

/** `Subject: Hello, all`: the first part behind a line of a mail's head without any address; null: it has one. */
function behindLine(text: string, parts: readonly RecipientPart[], at: number): number | null {
  if (parts[at]?.beginsLine !== true) return null;
  let next = at + 1;
  while (next < parts.length && parts[next]?.beginsLine !== true) next += 1;
  const line = text.slice(parts[at].start, parts[next]?.start ?? text.length);
  return line.includes('@') || parts[at].end === parts[at].start ? null : next;
}

function labelOf(
  text: string,
  part: RecipientPart,
  read: Reader,
): { readonly label: string; readonly end: number } | null {
  const colon = text.slice(part.start, part.end).search(/[:\uFF1A]|\u00EF\u00BC\u009A/);
  if (colon === -1 || colon > 160) return null;
  const width = text.startsWith('\u00EF\u00BC\u009A', part.start + colon) ? 3 : 1;
  let end = part.start + colon + width;
  const label = LABEL.exec(read(part.start, end))?.[1] ?? null;
  if (label === null || label.toLowerCase() === 'mailto' || !/\p{L}/u.test(label)) return null;
  while (end < part.end && /[ \t]/.test(text[end] ?? '')) end += 1;
  return { label: tidyText(label), end };
}

/** "Low" before "Cy <cy@…>": one name, with a comma in it. Before "Cy Low <cy@…>" it is somebody else. */
function isSurname(text: string, { isWeak }: RecipientPart, following: string): boolean {
  if (!isWeak || text.includes('@') || !isOneWord(text)) return false;
  const { name, email, isMarked } = toRecipient(following);
  return email !== '' && isMarked && isOneWord(name);
}

function isOneWord(text: string): boolean {
  return /^[\p{L}\p{M}'’.-]+$/u.test(text.trim());
}

/** The pieces of the file. A line about its recipients that refuses for them begins a list, as it does elsewhere. */
export function findRecipientPieces(
  bytes: Buffer,
  { encoding }: TextDialect,
  words: ListWords,
  from: number,
): KeyedPiece[] {
  const unit = unitBytesOf(encoding);
  const read: Reader = (start, end) =>
    decodeBytes(bytes.subarray(start * unit, end * unit), encoding);
  return findRecipients(toScanText(bytes, encoding), read).map((span): KeyedPiece => {
    const place = { start: from + span.start * unit, end: from + span.end * unit };
    if (span.kind !== 'label') {
      if (span.kind === 'other') return { ...place, kind: 'aside', reason: 'row.not_a_person' };
      return { ...place, kind: span.kind === 'gap' ? 'gap' : 'record' };
    }
    const sense = words.headingOf(span.label);
    const heading = { text: span.label, refuses: sense === 'refuses' };
    if (sense === 'refuses' || sense === 'doubtful') return { ...place, kind: 'heading', heading };
    return sense === 'permits'
      ? { ...place, kind: 'heading', heading: null }
      : { ...place, kind: 'aside', reason: 'row.heading' };
  });
}
