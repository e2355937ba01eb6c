import { foldText } from '#base/fold-text.ts';
import { anyOf, anyWord, listed, wholeWord, type WordsByLanguage } from './word-lists.ts';

export type ClassWordsData = {
  readonly ordinals: Readonly<Record<string, WordsByLanguage>>;
  readonly classes: readonly {
    readonly add: number;
    readonly turned?: number;
    readonly forms: WordsByLanguage;
  }[];
  readonly stages: readonly {
    readonly years: readonly number[];
    readonly words: WordsByLanguage;
  }[];
  readonly classHeaders: WordsByLanguage;
};

export type ClassWords = {
  /** The number of a class stands in the first group that is filled. */
  readonly numbered: readonly {
    readonly form: RegExp;
    readonly add: number;
    readonly turned: number | null;
  }[];
  readonly ordinals: readonly { readonly words: RegExp; readonly value: number }[];
  readonly stages: readonly { readonly words: RegExp; readonly years: readonly number[] }[];
  readonly headers: ReadonlySet<string>;
};

/** `3`, `3.`, `3rd`, `3-й`, and the letter of the class: `3 «Б»`, `4-A`. */
const LETTER = String.raw`(?:\s?[-«"'(]{0,2}\p{L}[»"')]{0,2}(?!\p{L}))?`;
const ENDING = String.raw`(?:[.°]|\s?-?\p{L}{1,3}(?!\p{L}))?`;

export function buildClassWords(data: ClassWordsData): ClassWords {
  const ordinals = Object.entries(data.ordinals);
  const words = ordinals.map(([, forms]) => anyWord(forms)).join('|');
  return {
    numbered: data.classes.map(({ add, turned = null, forms }) => ({
      form: formsOf(listed(forms), words),
      add,
      turned,
    })),
    ordinals: ordinals.map(([value, forms]) => ({
      words: new RegExp(`^(?:${anyWord(forms)})$`, 'u'),
      value: Number(value),
    })),
    stages: data.stages.map(({ years, words: forms }) => ({ words: wholeWord(forms), years })),
    headers: new Set(listed(data.classHeaders).map((word) => foldText(word))),
  };
}

function formsOf(forms: readonly string[], ordinals: string): RegExp {
  const before = forms.filter((form) => form.endsWith('#')).map((form) => form.slice(0, -1).trim());
  const behind = forms.filter((form) => form.startsWith('# ')).map((form) => form.slice(2));
  const joined = forms.filter((form) => /^#\S/.test(form)).map((form) => form.slice(1));
  const parts = [
    part(
      before,
      (word) =>
        String.raw`(?<!\p{L})(?:${word})(?!\p{L})\.?\s*:?\s*-?(\d{1,2}(?!\d)|(?:${ordinals})(?!\p{L}))`,
    ),
    part(
      behind,
      (word) =>
        String.raw`(?<![\p{L}\d])(?:(\d{1,2})${ENDING}${LETTER}|(${ordinals})(?!\p{L})(?:\s?[«"']\p{L}[»"'])?)\s*(?:${word})(?!\p{L})`,
    ),
    part(joined, (word) => String.raw`(?<![\p{L}\d])(\d{1,2})(?:${word})(?!\p{L})`),
  ];
  return new RegExp(parts.filter((source) => source !== '').join('|'), 'u');
}

function part(words: readonly string[], source: (word: string) => string): string {
  return words.length === 0 ? '' : source(anyOf(words));
}
