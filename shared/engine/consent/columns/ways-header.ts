import { present } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { UNSPACED } from '../words/channel-words.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import { createStemFinder, replaceStems, type StemFinder } from '../words/stem-finder.ts';

/** A header under which a list names ways of contact: "channel", "Kontaktkanäle", "Каналы согласия", "الوسائل المسموحة". */
export function namesWays(header: string, words: ConsentWords): boolean {
  const { headers, channel, manner, permit, about } = wayWordsOf(words);
  const folded = folding(header);
  if (headers.has(folded)) return true;
  const text = ` ${folded} `;
  const has = (stems: StemFinder): boolean => stems.find(text) !== null;
  if (!has(channel) && !(has(manner) && has(permit))) return false;
  const rest = [channel, manner, permit, about].reduce(
    (left, stems) => replaceStems(left, stems, ' '),
    text,
  );
  // What is left may bind the words ("di", "für"); a longer word may name another matter ("booking channel").
  return rest
    .split(' ')
    .every((word) => word === '' || (word.length <= LONGEST_BINDING && !UNSPACED.test(word)));
}

/** "Permitted channels": of those that are not named there, nothing is permitted. */
export function permitsWays(header: string, words: ConsentWords): boolean {
  return namesWays(header, words) && wayWordsOf(words).permit.find(` ${folding(header)} `) !== null;
}

const LONGEST_BINDING = 3;

type WayWords = {
  readonly headers: ReadonlySet<string>;
  readonly channel: StemFinder;
  readonly manner: StemFinder;
  readonly permit: StemFinder;
  readonly about: StemFinder;
};

const cache = new WeakMap<ConsentWords, WayWords>();

function wayWordsOf(words: ConsentWords): WayWords {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const of = (name: string): StemFinder => {
    const stems = present(words.rowChannels.get(name) ?? null, `words of the ways: ${name}`);
    return createStemFinder(stems.map(withEnding));
  };
  const ways = {
    headers: new Set(words.rowChannels.get('header')),
    channel: of('noun'),
    manner: of('manner'),
    permit: of('permit'),
    about: of('about'),
  };
  cache.set(words, ways);
  return ways;
}

/** What follows the stem of a word is its ending; around a stem of a script without spaces stand other words. */
function withEnding(stem: string): string {
  return stem.endsWith('~') && !stem.startsWith('~') ? `${stem}~` : stem;
}

function folding(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' '));
}
