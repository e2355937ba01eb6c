import { foldText } from '#base/fold-text.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MatchingKey } from '#store/matching-keys.ts';

/** What a record can be joined by. Empty values are none: empty never equals empty. */
export function matchingKeysOf(signals: RecordSignals, system: string): MatchingKey[] {
  const { recordKey, emails, phones } = signals;
  const keys: MatchingKey[] = [
    ...emails.map((value) => ({ kind: 'email' as const, value })),
    ...phones.map((value) => ({ kind: 'phone' as const, value })),
  ];
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
}): string {
  if (list.profile !== null) return `profile ${list.profile} ${stemOf(list.sheet ?? '')}`;
  return `file ${stemOf(list.file.replace(/\.[^.]*$/, ''))} ${stemOf(list.sheet ?? '')}`;
}

/** Words only: dates, numbers and marks of copies are what changes from export to export. */
function stemOf(name: string): string {
  return foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'copy')
    .join(' ');
}
