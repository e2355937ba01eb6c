import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { channels, type Channel } from '#domain/consent.ts';

/**
 * What a word does in an answer that names channels. `mail`: of letters or of e-mail; `other`: a channel that we do not
 * keep; `uncalled`: not to be called, in one word or phrase; `good`: fine, best; `cease`: stop; `nothing_else`: what was named and no other; `time`: when or where one may be
 * reached.
 */
const classes = [
  ...channels,
  'mail',
  'other',
  'uncalled',
  'all_but',
  'all',
  'only',
  'not',
  'none',
  'but',
  'or',
  'and',
  'good',
  'cease',
  'nothing_else',
  'time',
  'glue',
] as const;
export type ChannelClass = (typeof classes)[number];

/** Lists by class and language; `~` at the end: the word may go on. */
export type ChannelWordsData = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

export type ChannelWords = {
  readonly whole: ReadonlyMap<string, ChannelClass>;
  readonly stems: ReadonlyMap<string, ChannelClass>;
  readonly longestStem: number;
  /** Words that switch the channel before them on or off, and mean nothing of the kind elsewhere. */
  readonly switches: ReadonlyMap<string, 'on' | 'off'>;
};

/** Words of several languages: a channel before a word of grammar, what restricts before what binds. */
export function buildChannelWords(data: ChannelWordsData): ChannelWords {
  const whole = new Map<string, ChannelClass>();
  const stems = new Map<string, ChannelClass>();
  for (const name of classes) {
    const words = Object.values(data[name] ?? {}).flat();
    assert(words.length > 0, `words of the channel class ${name}`);
    for (const word of words) addTo(word.endsWith('~') ? stems : whole, word, name);
  }
  const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length));
  const switches = new Map<string, 'on' | 'off'>();
  for (const way of ['off', 'on'] as const) {
    for (const word of Object.values(data[way] ?? {}).flat()) switches.set(foldText(word), way);
  }
  return { whole, stems, longestStem, switches };
}

function addTo(index: Map<string, ChannelClass>, word: string, name: ChannelClass): void {
  const key = foldText(word.replace(/~$/, ''));
  if (!index.has(key)) index.set(key, name);
}

/** Scripts that set no space between two words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Hangul}]/u;

/** The class of one word or of a phrase of words with one space between them. */
export function channelClassOf(text: string, words: ChannelWords): ChannelClass | undefined {
  const exact = words.whole.get(text);
  if (exact !== undefined) return exact;
  // The end of a stem is an ending: a phrase goes on in its last word only.
  const shortest = Math.max(3, text.lastIndexOf(' ') + 2);
  for (let length = Math.min(text.length, words.longestStem); length >= shortest; length -= 1) {
    const stem = words.stems.get(text.slice(0, length));
    // "SMS不可": what follows in another script is a word of its own, and no ending.
    if (stem !== undefined && !(UNSPACED.test(text) && !UNSPACED.test(text.slice(0, length))))
      return stem;
  }
  return undefined;
}

export function isChannel(name: ChannelClass): name is Channel {
  return (channels as readonly string[]).includes(name);
}
