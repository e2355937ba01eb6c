import { foldDigits } from '#base/fold-text.ts';
import { wordsOfText } from '#base/words-of-text.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import {
  hasHouse,
  isTellingAddress,
  isTellingRun,
  SHORTEST_RUN,
  WORDS_IN_A_RUN,
} from './telling-words.ts';

export type TextKind = 'address' | 'note' | 'record_id';

/** What a row of somebody erased says in words of its own. */
export type ErasedTexts = {
  /** As they stand in the row. */
  readonly written: readonly { readonly kind: TextKind; readonly value: string }[];
  /**
   * As somebody else may have written them down beside the rows: words as they are compared. Of `anyPart` each run of
   * them that tells enough counts (`isTellingPart`), of the others only the whole.
   */
  readonly beside: readonly {
    readonly kind: TextKind;
    readonly words: readonly string[];
    readonly anyPart: boolean;
  }[];
  /** Cells that say too little to be told from those of somebody else. */
  readonly short: readonly (TextKind | 'rest')[];
};

type Row = {
  readonly columns: readonly { readonly index: number; readonly role: ColumnRole }[];
  readonly cells: readonly string[];
};

/** Cells of these are looked for as contacts, names and numbers. */
const SOUGHT_OTHERWISE: ReadonlySet<ColumnRole> = new Set([
  'email',
  'phone',
  'guardian_phone',
  'national_id',
  'passport',
  'card_number',
  'iban',
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'guardian_name',
]);
const NOTE_ROLES: ReadonlySet<ColumnRole> = new Set(['notes', 'health_notes']);

/**
 * Addresses, ids and whatever is said in a sentence, in a column of notes or in any other: what `erasedValues` does not
 * look for.
 */
export function erasedTexts(row: Row): ErasedTexts {
  const texts: Draft = { written: [], beside: [], short: [] };
  const cellsBy = new Map<ColumnRole, string[]>();
  for (const { index, role } of row.columns) {
    const cell = (row.cells[index] ?? '').trim();
    if (cell === '' || SOUGHT_OTHERWISE.has(role)) continue;
    if (role === 'record_id') addId(texts, cell);
    else if (role === 'address' || role === 'postcode' || role === 'city') {
      cellsBy.set(role, [...(cellsBy.get(role) ?? []), cell]);
    } else addNote(texts, cell, NOTE_ROLES.has(role) ? 'note' : 'rest');
  }
  addAddress(texts, cellsBy);
  return texts;
}

type Draft = { [Part in keyof ErasedTexts]: ErasedTexts[Part][number][] };

/** Shorter ones are found anywhere by chance: row numbers, years, amounts. */
const SHORTEST_ID = 9;
const SHORTEST_ID_BESIDE = 6;
/** Besides letters, so that a year or a size is none. */
const DIGITS_IN_ID = 4;

function addId(texts: Draft, cell: string): void {
  const words = wordsOfText(cell);
  const id = words.join('');
  const isShort = id.length < SHORTEST_ID;
  if (isShort) texts.short.push('record_id');
  else texts.written.push({ kind: 'record_id', value: cell });
  if (isShort && !isTellingId(id)) return;
  texts.beside.push({ kind: 'record_id', words, anyPart: false });
  if (words.length > 1) texts.beside.push({ kind: 'record_id', words: [id], anyPart: false });
}

function isTellingId(id: string): boolean {
  return (
    id.length >= SHORTEST_ID_BESIDE &&
    /\p{L}/u.test(id) &&
    foldDigits(id).replace(/\D/g, '').length >= DIGITS_IN_ID
  );
}

function addNote(texts: Draft, cell: string, kind: 'note' | 'rest'): void {
  const words = cell.length < SHORTEST_RUN ? [] : wordsOfText(cell);
  if (!isTellingRun(words)) {
    texts.short.push(kind);
    return;
  }
  texts.beside.push({ kind: 'note', words, anyPart: true });
  for (const value of piecesOf(cell)) texts.written.push({ kind: 'note', value });
}

/** A long text in several, so that each is found by itself where others were overwritten. */
const WORDS_OF_PIECE = 16;
/** Signs that a list writes another way than its reader shows them. */
const WRITTEN_OTHERWISE = /["\\\r\n\t]+/;

function piecesOf(cell: string): string[] {
  return cell.split(WRITTEN_OTHERWISE).flatMap((line) => {
    const words = line.split(' ').filter((word) => word !== '');
    if (words.join(' ') !== line.trim()) return isTelling(line) ? [line.trim()] : []; // spaces of several kinds
    const pieces: string[] = [];
    for (let from = 0; from < words.length; from += WORDS_OF_PIECE) {
      const rest = words.length - from - WORDS_OF_PIECE;
      const isLast = rest < WORDS_IN_A_RUN;
      pieces.push(words.slice(from, isLast ? undefined : from + WORDS_OF_PIECE).join(' '));
      if (isLast) break;
    }
    return pieces.filter(isTelling);
  });
}

function isTelling(text: string): boolean {
  return isTellingRun(wordsOfText(text));
}

/** Street, postcode and town in the orders in which people write them. */
function addAddress(texts: Draft, cellsBy: ReadonlyMap<ColumnRole, readonly string[]>): void {
  const addresses = cellsBy.get('address') ?? [];
  const [postcodes, cities] = [cellsBy.get('postcode') ?? [], cellsBy.get('city') ?? []];
  for (const cell of addresses) {
    if (isTellingAddress(wordsOfText(cell)) && !WRITTEN_OTHERWISE.test(cell)) {
      texts.written.push({ kind: 'address', value: cell });
    } else texts.short.push('address');
  }
  texts.short.push(...[...postcodes, ...cities].map(() => 'rest' as const)); // of a whole town
  const street = wordsOfText(addresses.join(' '));
  if (isTellingAddress(street)) {
    texts.beside.push({ kind: 'address', words: street, anyPart: true });
  }
  if (!hasHouse(street)) return;
  const [postcode, city] = [wordsOfText(postcodes.join(' ')), wordsOfText(cities.join(' '))];
  for (const words of ordersOf(street, { postcode, city })) {
    texts.beside.push({ kind: 'address', words, anyPart: false });
  }
}

function ordersOf(
  street: readonly string[],
  { postcode, city }: { readonly postcode: readonly string[]; readonly city: readonly string[] },
): readonly (readonly string[])[] {
  return [
    [street, postcode],
    [postcode, street],
    [street, city],
    [city, street],
    [postcode, city, street],
    [street, city, postcode],
  ]
    .filter((parts) => parts.every(({ length }) => length > 0))
    .map((parts) => parts.flat());
}

/** Whether a part of such a text says as much as the whole must say. */
export function isTellingPart(kind: TextKind, words: readonly string[]): boolean {
  return kind === 'address' ? hasHouse(words) && isTellingAddress(words) : isTellingRun(words);
}
