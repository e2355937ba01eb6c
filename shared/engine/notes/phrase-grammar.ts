import { assert } from '#base/assert.ts';

/** What the phrases of one language are written with. */
export type PhraseGrammar = {
  /** Named classes of words that mean the same: `{call}` in a phrase stands for any of them. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Short words that people write together with the next one: `незвонить`. */
  readonly particles: ReadonlySet<string>;
};

const MOST_VARIANTS = 400;

/**
 * The phrases that one line stands for. `{a|b}` is replaced by the words of both classes; a class may hold rows of
 * words (`do not`), each of which makes a phrase of its own. A particle is also read written together with the next word.
 */
export function expandPhrase(text: string, grammar: PhraseGrammar): readonly string[] {
  let phrases: readonly string[] = [''];
  for (const word of text.split(' ')) {
    const choices = choicesOf(word, grammar.classes, text);
    phrases = phrases.flatMap((phrase) =>
      choices.map((choice) => (phrase === '' ? choice : `${phrase} ${choice}`)),
    );
    assert(phrases.length <= MOST_VARIANTS, `not too many variants: ${text}`);
  }
  return phrases.flatMap((phrase) => [phrase, ...writtenTogether(phrase, grammar.particles)]);
}

/** `{a|b}/word?`: the single words as one choice, each row of words as a choice of its own. */
function choicesOf(
  word: string,
  classes: PhraseGrammar['classes'],
  text: string,
): readonly string[] {
  if (!word.includes('{')) return [word];
  const isOptional = word.endsWith('?');
  const members = (isOptional ? word.slice(0, -1) : word).split('/').flatMap((choice) => {
    const names = /^\{([a-z_|]+)\}$/.exec(choice)?.[1]?.split('|');
    if (names === undefined) return [choice];
    return names.flatMap((name) => {
      const found = classes[name];
      assert(found !== undefined, `a class of words: ${name} in ${text}`);
      return found;
    });
  });
  const single = members.filter((member) => !member.includes(' '));
  const rows = members.filter((member) => member.includes(' '));
  assert(!isOptional || rows.length === 0, `an optional class of single words: ${text}`);
  const choice = `${single.join('/')}${isOptional ? '?' : ''}`;
  return single.length === 0 ? rows : [choice, ...rows];
}

const PLAIN = /^[^.#$=^?{}]+$/;

function writtenTogether(phrase: string, particles: ReadonlySet<string>): readonly string[] {
  const [first = '', second, ...rest] = phrase.split(' ');
  if (second === undefined) return [];
  const heads = first.split('/').filter((choice) => particles.has(choice));
  if (heads.length === 0 || !PLAIN.test(first) || !PLAIN.test(second)) return [];
  const joined = heads
    .flatMap((head) => second.split('/').map((tail) => `${head}${tail}`))
    .join('/');
  const together = [joined, ...rest].join(' ');
  const isParticle = second.split('/').every((choice) => particles.has(choice));
  return isParticle ? writtenTogether(together, new Set(joined.split('/'))) : [together];
}
