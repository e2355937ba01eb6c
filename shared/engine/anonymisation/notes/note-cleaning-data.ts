import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';

/** As in `resources/vocabulary/note-cleaning.json`. A word that ends in `~` stands for every word that begins so. */
export type NoteCleaningData = {
  readonly schema: number;
  readonly nameForms: readonly (readonly string[])[]; // each: one given name in all its everyday forms
  readonly relatives: readonly string[];
  readonly titles: readonly string[];
  readonly birth: readonly string[];
  readonly ages: readonly string[];
  readonly accounts: readonly string[];
  readonly streets: Readonly<
    Record<
      'before' | 'beforeWithNumber' | 'after' | 'afterWithEnding' | 'joined',
      readonly string[]
    >
  >;
  readonly units: readonly string[];
  readonly domains: readonly string[];
};

export type WordSet = (folded: string) => boolean;

/** The words folded and the patterns built, once. */
export type NoteCleaning = {
  readonly formsOf: (folded: string) => readonly string[];
  readonly givenNames: readonly string[];
  readonly isRelative: WordSet;
  readonly isTitle: WordSet;
  readonly isBirth: WordSet;
  readonly isAge: WordSet;
  readonly patterns: readonly NotePatternRule[];
};

export type NotePatternRule = {
  readonly kind: 'email' | 'link' | 'handle' | 'address' | 'number' | 'date';
  readonly pattern: RegExp;
};

export function buildNoteCleaning(data: NoteCleaningData): NoteCleaning {
  assert(data.schema === 1, 'note cleaning of schema 1');
  const forms = new Map<string, Set<string>>();
  for (const names of data.nameForms) {
    const folded = names.map(foldText);
    for (const name of folded) {
      const known = forms.get(name) ?? new Set();
      for (const other of folded) known.add(other);
      forms.set(name, known);
    }
  }
  return {
    formsOf: (folded) => [...(forms.get(folded) ?? [])],
    givenNames: [...forms.keys()],
    isRelative: wordSet(data.relatives),
    isTitle: wordSet(data.titles),
    isBirth: wordSet(data.birth),
    isAge: wordSet(data.ages),
    patterns: patternsOf(data),
  };
}

function wordSet(words: readonly string[]): WordSet {
  const folded = words.map((word) => ({ text: foldText(word.replace('~', '')), word }));
  const exact = new Set(folded.filter(({ word }) => !word.endsWith('~')).map(({ text }) => text));
  const stems = folded.filter(({ word }) => word.endsWith('~')).map(({ text }) => text);
  return (text) => exact.has(text) || stems.some((stem) => text.startsWith(stem));
}

/** Every repetition has an end, so that a long note takes time in proportion to its length (A15). */
function patternsOf({ streets, units, accounts, domains }: NoteCleaningData): NotePatternRule[] {
  const word = String.raw`[\p{L}\p{M}\p{N}'’-]{1,30}`;
  const start = String.raw`(?<![\p{L}\p{N}])`;
  const end = String.raw`(?![\p{L}\p{N}])`;
  const house = String.raw`(?:[\s,.]{0,3}(?:д|дом|no|nr|№|رقم)?[.:]?\s?\d{1,4}\s?\p{L}?${end})`;
  const rules: readonly (readonly [NotePatternRule['kind'], string])[] = [
    ['email', String.raw`[^\s<>()[\],;:"'|@]{1,64}@[^\s<>()[\],;:"'|]{1,255}`],
    [
      'email',
      String.raw`(?:[\w.+-]{1,64}\s?[([{]\s?(?:dot|punkt|точка)\s?[)\]}]\s?)?[\w.+-]{1,64}\s?[([{]\s?(?:at|ät|собака|a)\s?[)\]}]\s?[\w-]{1,63}(?:\s?(?:\.|[([{]?\s?(?:dot|punkt|точка)\s?[)\]}]?)\s?[\p{L}\d-]{1,24}){1,3}`,
    ],
    [
      'email',
      String.raw`[\w.+-]{1,64}\s(?:at|собака)\s[\w-]{1,63}\s?(?:\.|\s(?:dot|точка)\s)\s?\p{L}{2,10}`,
    ],
    ['email', String.raw`[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`],
    ['link', String.raw`(?:https?:\/\/|www\.)\S{1,500}`],
    [
      'link',
      String.raw`${start}(?:[\p{L}\d-]{1,63}\.){1,4}(?:${anyOf(domains)})(?:\/\S{0,200})?${end}`,
    ],
    ['handle', String.raw`(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{2,40}`],
    ['handle', String.raw`${start}(?:${anyOf(accounts)})\s?[:@=–-]\s?@?[\p{L}\p{N}_.]{2,40}`],
    ['handle', String.raw`${start}(?:${anyOf(accounts)})\s(?=[\w.]{0,39}[\d_.])[a-z][\w.]{2,39}`],
    [
      'address',
      String.raw`${start}(?:${anyOf(streets.before)})\.?\s{1,2}${word}(?:\s${word})?${house}?`,
    ],
    [
      'address',
      String.raw`${start}(?:\d{1,4},?\s)?(?:${anyOf(streets.beforeWithNumber)})\.?\s${word}(?:\s${word}){0,3}${house}`,
    ],
    [
      'address',
      String.raw`${start}\d{1,4}\s?\p{L}?,?\s(?:${anyOf(streets.beforeWithNumber)})\.?\s(?:(?:de|du|des|la|le|les|del|di)\s){0,2}${word}`,
    ],
    [
      'address',
      String.raw`${start}(?:\d{1,5}\p{L}?\s)(?:${word}\s){1,3}(?:${anyOf(streets.after)})${end}\.?`,
    ],
    [
      'address',
      String.raw`${start}(?:${word}\s){1,2}(?:${anyOf(streets.afterWithEnding)})${end}\.?${house}?`,
    ],
    [
      'address',
      String.raw`${start}\p{L}{2,30}(?:${anyOf(streets.joined)})\.?\s?\d{1,4}\s?\p{L}?${end}`,
    ],
    ['address', String.raw`${start}(?:${anyOf(units)})\.?\s?[№#:]?\s?\d{1,4}\p{L}?${end}`],
    ['number', String.raw`${start}[A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30}${end}`], // an account (IBAN)
    ['number', String.raw`${start}\p{L}{1,3}[\s-]?\d{5,12}\p{L}?${end}`], // a passport, a card of a club
    ['date', String.raw`${start}\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}${end}`],
    ['date', String.raw`${start}(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}${end}`],
    ['date', String.raw`${start}(?:[гд]\.?\s?р|b-?day)\.?:?\s?\d[\d./-]{1,9}${end}`],
    ['date', String.raw`${start}(?:19|20)\d{2}\s?г\.?\s?р(?:\.|${end})`],
    ['date', String.raw`${start}[0-3]?\d\.[01]?\d\.\d{2}${end}`],
  ];
  return rules.map(([kind, source]) => ({ kind, pattern: new RegExp(source, 'giu') }));
}

function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
        .replaceAll('\\-', '-')
        .replaceAll('\\/', '\\/'),
    )
    .join('|');
}
