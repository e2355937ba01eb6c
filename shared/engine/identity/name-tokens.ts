import { foldText } from '#base/fold-text.ts';

/** Words that stand beside a name and are no part of it; folded. They are left out where a name remains without them. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof sir madam mme mlle herr frau sr sra г-н г-жа господин госпожа гр ' +
    'bay bayan bey hanim sayin sn السيد السيده الاستاذ الاستاذه دكتور الدكتور الدكتوره الحاج الحاجه ا د م'
  ).split(' '),
);

/** "son of", "daughter of" and the article, between the parts of a name. */
const LINKS: ReadonlySet<string> = new Set(
  'bin ben ibn bint al el بن ابن بنت ال von van de da di der den la le оглы кызы oglu kizi'.split(
    ' ',
  ),
);

/** First halves of a name of two words: father of, mother of, servant of. */
const COMPOUND_STARTS: ReadonlyMap<string, string> = new Map([
  ['abu', 'abu'],
  ['abou', 'abu'],
  ['umm', 'umm'],
  ['ابو', 'ابو'],
  ['ام', 'ام'],
  ['abd', 'abd'],
  ['abdul', 'abd'],
  ['abdel', 'abd'],
  ['abdal', 'abd'],
  ['عبد', 'عبد'],
]);

/** Longer texts are no names; the rest of them is not read. */
const MAX_CHARACTERS = 200;
const MAX_TOKENS = 8;

/**
 * The words of a name in the form in which they are compared: folded, without titles, links and articles, with the
 * words of a compound (`Abu Omar`, `عبد الرحمن`, `Abdulrahman`) as one. Order as written.
 */
export function nameTokens(text: string | null): string[] {
  if (text === null) return [];
  const words = foldText(text.slice(0, MAX_CHARACTERS))
    .replace(/\b(?:al|el)-(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$/g, ''))
    .filter((word) => /\p{L}/u.test(word));
  return joinCompounds(withoutLinks(withoutTitles(words)))
    .flatMap((word) => word.split('-'))
    .map(plainWord)
    .filter((word) => word !== '')
    .slice(0, MAX_TOKENS);
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !TITLES.has(word) || [...word].length === 1);
  const named = rest.filter((word) => [...word].length > 1);
  return named.length > 0 ? rest : words;
}

/** A link at the start is the name itself (Al Pacino, Ben Nevis). */
function withoutLinks(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !LINKS.has(word));
}

function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const start = COMPOUND_STARTS.get(word);
    const next = words[at + 1];
    if (start !== undefined && next !== undefined) {
      joined.push(start + withoutArticle(next));
      at += 1;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** `Abdulrahman` as `Abd Rahman`, `الخطيب` as `خطيب`, apostrophes out. */
function plainWord(word: string): string {
  const servant = /^(?:abd[aeu]l|عبدال)(\p{L}{3,})$/u.exec(word);
  if (servant?.[1] !== undefined) return (word.startsWith('a') ? 'abd' : 'عبد') + servant[1];
  return withoutArticle(word.replaceAll("'", ''));
}

/** The Arabic article goes where at least three letters remain: الاء is a name of its own. */
function withoutArticle(word: string): string {
  return /^ال\p{L}{3,}$/u.test(word) ? word.slice(2) : word;
}
