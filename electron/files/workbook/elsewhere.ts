import type { SourceWarning } from '#domain/source.ts';
import { textOfCell } from './sheet-cells.ts';
import type { SheetSource } from './sheet-source.ts';

/** Where a workbook can hold people besides its cells. */
export type PlaceCode = Extract<SourceWarning['code'], `found.${string}` | 'sheet.hidden_people'>;

/** What stands in one such place. `items` counts things (comments, names, parts), `texts` are searched for people. */
export type Place = {
  readonly code: PlaceCode;
  readonly items: number;
  readonly label: string; // name of a sheet, or empty
  readonly texts: readonly string[];
};

const MOST_TEXTS = 50_000;

/** Hidden sheets that are left out, each a place; no more of them is looked at than a search needs. */
export async function hiddenSheetPlaces(sheets: readonly SheetSource[]): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const { name, rows, walk } of sheets) {
    const texts: string[] = [];
    for await (const piece of walk().pieces()) {
      for (const { cells } of piece.rows) texts.push(...cells.map(textOfCell));
      if (texts.length >= MOST_TEXTS) break;
    }
    places.push({ code: 'sheet.hidden_people', label: name, items: rows, texts });
  }
  return places;
}

/** Bounded: at most 64 letters, an @, and a domain. Linear in the text. */
const EMAIL = /[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,200}/g;
const PHONE = /(?<![\w.+-])(?:\+\d[\d ().-]{6,20}\d|\d[\d ().-]{8,20}\d)(?![\w-])/g;
const WORDS = 4; // of the longest name that is looked for
const MOST_PHRASES = 200_000;

export type PeopleSearch = {
  /** Remembers which cells of a row also stand in one of the places. */
  readonly compare: (cells: readonly string[]) => void;
  readonly warnings: () => SourceWarning[];
};

/** Counts who stands in the places: e-mails, phones, and values of the list itself. No value gets out. */
export function searchPlaces(places: readonly Place[]): PeopleSearch {
  const phrases = new Map<string, Set<number>>();
  places.forEach(({ texts }, index) => {
    for (const text of texts) addPhrases(phrases, text, index);
  });
  const met = new Set<string>();
  return {
    compare(cells) {
      if (phrases.size === 0) return;
      for (const cell of cells) if (cell.length > 2 && phrases.has(cell)) met.add(cell);
    },
    warnings: () =>
      places.flatMap((place, index) => {
        const values = [...met].filter((value) => phrases.get(value)?.has(index) === true).length;
        return toWarning(place, values);
      }),
  };
}

function toWarning({ code, items, label, texts }: Place, values: number): SourceWarning[] {
  const counts = [
    ['e-mails', countDistinct(texts, EMAIL, isEmail)],
    ['phones', countDistinct(texts, PHONE, isPhone)],
    ['values of the list', values],
  ] as const;
  const people = counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}: ${count}`);
  if (code === 'sheet.hidden_people') {
    return people.length === 0 ? [] : [{ code, detail: `${label}: ${people.join(', ')}` }];
  }
  if (items === 0 && people.length === 0) return [];
  return [{ code, detail: [String(items), ...people].join(', ') }];
}

function countDistinct(
  texts: readonly string[],
  pattern: RegExp,
  holds: (value: string) => boolean,
): number {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [value] of text.matchAll(pattern)) if (holds(value)) found.add(value.toLowerCase());
  }
  return found.size;
}

function isEmail(value: string): boolean {
  return /\.\p{L}{2,}$/u.test(value.replace(/[.!?]+$/, ''));
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits <= 15 && digits >= (value.startsWith('+') ? 8 : 10);
}

/** Every run of up to four words, as it stands; words that begin with a small letter name nobody. */
function addPhrases(phrases: Map<string, Set<number>>, text: string, place: number): void {
  const words = text.slice(0, 100_000).match(/[\p{L}\p{M}\p{N}@.'’_+-]+/gu) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    let phrase = '';
    for (let to = from; to < Math.min(words.length, from + WORDS); to += 1) {
      phrase = to === from ? (words[to] as string) : `${phrase} ${words[to] as string}`;
      if (phrases.size >= MOST_PHRASES) return;
      if (!namesSomebody(phrase)) continue;
      const known = phrases.get(phrase) ?? new Set<number>();
      known.add(place);
      phrases.set(phrase, known);
    }
  }
}

function namesSomebody(phrase: string): boolean {
  if (phrase.length < 3) return false;
  const first = String.fromCodePoint(phrase.codePointAt(0) ?? 0);
  return /\p{L}/u.test(first) && first === first.toUpperCase();
}
