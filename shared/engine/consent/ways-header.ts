import { present } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { UNSPACED } from './channel-words.ts';
import type { ConsentWords } from './consent-words.ts';
import { stemsPattern } from './stem-pattern.ts';

/** A header under which a list names ways of contact: "channel", "Kontaktkanäle", "Каналы согласия", "الوسائل المسموحة". */
export function namesWays(header: string, words: ConsentWords): boolean {
  const { headers, channel, manner, permit, about } = patternsOf(words);
  const folded = folding(header);
  if (headers.has(folded)) return true;
  const text = ` ${folded} `;
  const has = (stems: RegExp): boolean => text.search(stems) >= 0;
  if (!has(channel) && !(has(manner) && has(permit))) return false;
  const rest = [channel, manner, permit, about].reduce(
    (left, stems) => left.replaceAll(stems, ' '),
    text,
  );
  // What is left may bind the words ("di", "für"); a longer word may name another matter ("booking channel").
  return rest
    .split(' ')
    .every((word) => word === '' || (word.length <= LONGEST_BINDING && !UNSPACED.test(word)));
}

/** "Permitted channels": of those that are not named there, nothing is permitted. */
export function permitsWays(header: string, words: ConsentWords): boolean {
  return namesWays(header, words) && ` ${folding(header)} `.search(patternsOf(words).permit) >= 0;
}

const LONGEST_BINDING = 3;

type WayPatterns = {
  readonly headers: ReadonlySet<string>;
  readonly channel: RegExp;
  readonly manner: RegExp;
  readonly permit: RegExp;
  readonly about: RegExp;
};

const cache = new WeakMap<ConsentWords, WayPatterns>();

function patternsOf(words: ConsentWords): WayPatterns {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const of = (name: string): RegExp => {
    const stems = present(words.rowChannels.get(name) ?? null, `words of the ways: ${name}`);
    return new RegExp(stemsPattern(stems.map(withEnding)), 'gu');
  };
  const patterns = {
    headers: new Set(words.rowChannels.get('header')),
    channel: of('noun'),
    manner: of('manner'),
    permit: of('permit'),
    about: of('about'),
  };
  cache.set(words, patterns);
  return patterns;
}

/** What follows the stem of a word is its ending; around a stem of a script without spaces stand other words. */
function withEnding(stem: string): string {
  return stem.endsWith('~') && !stem.startsWith('~') ? `${stem}~` : stem;
}

function folding(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' '));
}
