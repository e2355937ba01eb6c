import type { PersonName } from '#domain/signal.ts';
import { generationMark, isFormerName, nameTokens, titleOf } from './name-tokens.ts';
import { vietnameseName } from './vietnamese-names.ts';

/**
 * A name in the form in which it is compared. Either its parts are known (`given`, `middle`, `family`), or the words
 * stand in `loose` and nothing says which is which. All empty: no name. Equal `id`: the same name.
 */
export type NameKeys = {
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly family: readonly string[];
  readonly loose: readonly string[]; // in the order in which they stand
  readonly mark: string | null; // Jr, the elder, III
  readonly title: 'man' | 'woman' | null; // Mr, Mrs, a Vietnamese middle name
  readonly toned: string | null; // a Vietnamese given name as it is spoken
  readonly id: string;
};

/** Patronymics tell the parts of a whole name apart: the word before one is the given name. */
const PATRONYMIC = /(?:[оеё]вич|[оеё]вна|ична|ovich|evich|ovna|evna|ichna)$/;

/** From the cells of a name, in whatever order and script. Pure and total: any text gives keys. */
export function nameKeys(name: PersonName): NameKeys {
  const keys = untitledKeys(name);
  if (isNameless(keys)) return keys;
  const { sex, toned } = vietnameseName(name);
  const title = titleOf(name.full) ?? titleOf(name.first) ?? sex;
  if (title === null && toned === null) return keys;
  return {
    ...keys,
    title,
    toned,
    id: [keys.id, title, toned].filter((part) => part !== null).join('|'),
  };
}

function untitledKeys(name: PersonName): NameKeys {
  const [given, middle, family] = [name.first, name.middle, name.last].map((part) =>
    nameTokens(part),
  );
  if (given === undefined || middle === undefined || family === undefined) return NAMELESS;
  const parts = given.length + family.length;
  if (parts === 0) return marked(keysOfWhole(name.full), generationMark(name.full));
  const mark = generationMark(name.last) ?? generationMark(name.first);
  // Two words in the cell of the given name, and no family name: it may be the whole name.
  const whole = family.length === 0 && given.length > 1;
  return marked(
    whole ? keysOfWords([...given, ...middle]) : build({ given, middle, family, loose: [] }),
    mark,
  );
}

function marked(keys: NameKeys, mark: string | null): NameKeys {
  return mark === null ? keys : { ...keys, mark, id: `${keys.id}|${mark}` };
}

function keysOfWhole(full: string | null): NameKeys {
  const [before, after, ...more] = (full ?? '').split(/[,،]/);
  const family = nameTokens(before ?? null);
  const given = nameTokens(after ?? null);
  const isFormer = isFormerName(after ?? '');
  if (more.length === 0 && !isFormer && family.length > 0 && given.length > 0) {
    const patronymics = given.filter(isPatronymic);
    const names = given.filter((word) => !isPatronymic(word));
    if (names.length > 0) return build({ given: names, middle: patronymics, family, loose: [] });
  }
  return keysOfWords(nameTokens(full));
}

function keysOfWords(words: readonly string[]): NameKeys {
  const at = words.findIndex((word, index) => index > 0 && isPatronymic(word));
  const given = words[at - 1];
  const patronymic = words[at];
  if (given === undefined || patronymic === undefined || [...given].length < 2) {
    return build({ given: [], middle: [], family: [], loose: words });
  }
  const family = words.filter((_, index) => index < at - 1 || index > at);
  return build({ given: [given], middle: [patronymic], family, loose: [] });
}

function build(keys: Omit<NameKeys, 'id' | 'mark' | 'title' | 'toned'>): NameKeys {
  const { given, middle, family, loose } = keys;
  const id = [given, middle, family, loose].map((words) => words.join(' ')).join('|');
  return { given, middle, family, loose, mark: null, title: null, toned: null, id };
}

const NAMELESS: NameKeys = build({ given: [], middle: [], family: [], loose: [] });

export function isNameless(name: NameKeys): boolean {
  return name.given.length + name.family.length + name.loose.length === 0;
}

/** Whether the name tells one person of a family from another. */
export function isNamed(name: NameKeys): boolean {
  return name.given.length > 0 || name.loose.length > 1;
}

export function isPatronymic(word: string): boolean {
  return word.length >= 6 && PATRONYMIC.test(word);
}
