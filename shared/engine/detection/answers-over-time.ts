import { foldText } from '#base/fold-text.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import { isRefusal } from '#domain/consent.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { IdentifierRules } from './numbers/identifier-rules.ts';

/** Two columns that ask the same, and which of them was asked later. */
type Versions = { readonly older: number; readonly newer: number };

type DoubtOlder = (
  consent: readonly ConsentEvent[],
  cells: readonly string[],
) => readonly ConsentEvent[];

/**
 * "Old opt-in | New opt-in", "Consent 2019 | Consent 2024". A no of the newer column stands. Beside a newer yes an older no
 * is a doubt, unless that yes has a day of its own; so is an older yes that was not repeated when people were asked again.
 * Null where the list has no such columns.
 */
export function answersOverTime(
  columns: readonly MappedColumn[],
  identifiers: IdentifierRules,
): DoubtOlder | null {
  const pairs = findVersions(columns, identifiers);
  if (pairs.length === 0) return null;
  return (consent, cells) =>
    pairs.reduce((events, pair) => doubtOlder(events, pair, cells), consent);
}

function doubtOlder(
  consent: readonly ConsentEvent[],
  { older, newer }: Versions,
  cells: readonly string[],
): readonly ConsentEvent[] {
  const yes = consent.find(({ column, state }) => column === newer && state === 'granted');
  const isBlank = (cells[newer] ?? '').trim() === '';
  if (yes === undefined && !isBlank) return consent;
  return consent.map((event): ConsentEvent => {
    if (event.column !== older) return event;
    if (yes === undefined) return event.state === 'granted' ? doubted(event) : event;
    if (!isRefusal(event.state) || event.channel !== yes.channel) return event;
    if (yes.day === null) return doubted(event);
    return event.day === null ? { ...event, day: yes.day - 1 } : event;
  });
}

function doubted(event: ConsentEvent): ConsentEvent {
  return { ...event, state: 'unclear', why: 'consent.versions' };
}

type Dated = {
  readonly column: MappedColumn;
  readonly subject: string; // what is asked, without the words of time
  readonly year: number | null;
  readonly age: -1 | 0 | 1;
};

/** Of each question the newest column, with each of those before it. */
function findVersions(
  columns: readonly MappedColumn[],
  { versionWords }: IdentifierRules,
): readonly Versions[] {
  const asked = columns
    .filter(({ role }) => consentFlagRoles.has(role) || role === 'opt_out')
    .map((column) => timeOf(column, versionWords));
  return asked.flatMap((newer): Versions[] => {
    const others = asked.filter((other) => other !== newer && isSameQuestion(other, newer));
    const isNewest = others.every((other) => isBefore(other, newer));
    if (!isNewest) return [];
    return others.map((older) => ({ older: older.column.index, newer: newer.column.index }));
  });
}

function isSameQuestion(one: Dated, other: Dated): boolean {
  const [first, second] = [one.column, other.column];
  return (
    one.subject !== '' &&
    one.subject === other.subject &&
    first.role === second.role &&
    first.channel === second.channel &&
    first.polarity === second.polarity
  );
}

function isBefore(one: Dated, other: Dated): boolean {
  if (one.year !== null && other.year !== null) return one.year < other.year;
  return one.year === null && other.year === null && one.age < other.age;
}

function timeOf(column: MappedColumn, words: IdentifierRules['versionWords']): Dated {
  let [year, age]: [number | null, -1 | 0 | 1] = [null, 0];
  const rest = (foldText(column.name).match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []).flatMap((token) => {
    const [first = '', ...letters] = token;
    // 旧同意, 新同意: no space parts the word from what is asked.
    const word = /\p{Script=Han}|\p{Script=Hangul}/u.test(first) ? first : token;
    const left = word === token ? [] : [letters.join('')];
    if (/^(?:19|20)\d{2}$/.test(token)) year = Number(token);
    else if (words.older.has(word)) age = -1;
    else if (words.newer.has(word)) age = 1;
    else return [token];
    return left;
  });
  return { column, subject: rest.join(' '), year, age };
}
