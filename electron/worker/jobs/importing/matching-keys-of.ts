import { foldText } from '#base/fold-text.ts';
import type { ListBelow, MappedColumn } from '#domain/source.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import { addressKey } from '#engine/identity/index.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MatchingKey } from '#store/people/matching-key.ts';

/** What a record can be joined by. Empty values are none: empty never equals empty. */
export function matchingKeysOf(
  signals: RecordSignals,
  system: string,
  address: string | null,
): MatchingKey[] {
  const { recordKey, phones } = signals;
  const mailboxes = [...new Set(signals.emails.map(mailboxOf))];
  const keys: MatchingKey[] = [
    ...mailboxes.map((value) => ({ kind: 'email' as const, value })),
    ...phones.map((value) => ({ kind: 'phone' as const, value })),
  ];
  if (address !== null) keys.push({ kind: 'address', value: address });
  if (recordKey !== null) keys.unshift({ kind: 'record_id', value: `${system}\u0000${recordKey}` });
  return keys.filter(({ value }) => value !== '');
}

/**
 * The system that the row ids of a list come from: the program that exported it, else the family of the file.
 * `clients 2024-05 (1).csv` and `clients 2024-11.csv` are one family; numbers of another file mean other people.
 */
export function systemOf(list: {
  readonly profile: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly below?: ListBelow;
}): string {
  const ids = list.below?.ids ?? '';
  const below = ids === '' ? '' : ` below ${stemOf(ids)}`;
  if (list.profile !== null) return `profile ${list.profile} ${stemOf(list.sheet ?? '')}${below}`;
  return `file ${stemOf(list.file.replace(/\.[^.]*$/, ''))} ${stemOf(list.sheet ?? '')}${below}`;
}

/** Words only: dates, numbers and marks of copies are what changes from export to export. */
function stemOf(name: string): string {
  return foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'copy')
    .join(' ');
}

/** Reads the address of a row in the form in which addresses are compared; null where there is none. */
export function addressReaderOf(
  columns: readonly MappedColumn[],
): (cells: readonly string[]) => string | null {
  const places = columns.filter(({ role }) => role === 'address').map(({ index }) => index);
  if (places.length === 0) return () => null;
  return (cells) => addressKey(places.map((place) => cells[place] ?? '').join(' '));
}
