import { foldDigits, foldText } from '#base/fold-text.ts';
import { directIdentifierRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';

/** What the identifying cells of one row say, in the form in which other cells are searched for it. */
export type RowIdentifiers = {
  readonly texts: readonly string[]; // whole cells, folded
  readonly words: ReadonlySet<string>; // words of names
  readonly numbers: readonly string[]; // digits only
};

/** Shorter texts (an initial, a house number, row 17) are everybody's. */
const MIN_TEXT = 5;
const MIN_WORD = 3;
const NAME_ROLES: readonly ColumnRole[] = [
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'guardian_name',
];
/** A run of digits, written with the usual separators, that may be a phone, a card or an account. */
const LONG_NUMBER = /\d(?:[\s().+-]?\d){8,}/;

export function identifiersOf(
  cells: readonly string[],
  columns: readonly MappedColumn[],
): RowIdentifiers {
  const textsOf = (roles: readonly ColumnRole[]): string[] =>
    columns
      .filter(({ role }) => roles.includes(role) && role !== 'consent_source')
      .map(({ index }) => foldText(cells[index] ?? ''));
  const texts = textsOf(directIdentifierRoles).filter((text) => text.length >= MIN_TEXT);
  return {
    texts,
    words: new Set(textsOf(NAME_ROLES).flatMap(wordsOf)),
    numbers: texts.map(digitsOf).filter((digits) => digits.length >= MIN_TEXT),
  };
}

/** Whether a cell repeats an identifier of its row, or looks like an e-mail or a long number. */
export function carriesIdentifier(cell: string, identifiers: RowIdentifiers): boolean {
  if (cell === '') return false;
  const folded = foldText(cell);
  if (folded.includes('@') || LONG_NUMBER.test(folded)) return true;
  const digits = digitsOf(folded);
  return (
    identifiers.texts.some((text) => folded.includes(text)) ||
    identifiers.numbers.some((number) => digits.includes(number)) ||
    wordsOf(folded).some((word) => identifiers.words.has(word))
  );
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word.length >= MIN_WORD);
}

function digitsOf(text: string): string {
  return foldDigits(text).replace(/\D/g, '');
}
