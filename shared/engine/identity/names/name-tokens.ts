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

/** Titles that say whether a man or a woman is meant. */
const TITLE_OF: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...'mr sir herr sr bay г-н господин السيد monsieur'
    .split(' ')
    .map((word) => [word, 'man'] as const),
  ...'mrs ms miss madam mme mlle frau sra bayan hanim г-жа госпожа السيده signora'
    .split(' ')
    .map((word) => [word, 'woman'] as const),
]);
const TITLED = /m(?:r|s|iss|ada|m|ll|ons)|sir|herr|frau|bay|han|г-|госп|السيد|signora|sra/iu;

/** What tells a father from a son of one name. */
const GENERATION_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    elder: 'sr senior ст старший старшая pere padre المسن',
    younger: 'jr jnr junior мл младший младшая fils hijo filho',
    second: 'ii',
    third: 'iii',
    fourth: 'iv',
  }).flatMap(([mark, words]) => words.split(' ').map((word) => [word, mark] as const)),
);
/** Behind a name in brackets: the mother or the son of whoever bears it alone. Elsewhere they may be names (Sơn, Baba). */
const KIN_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    elder:
      'мать мама матери мамы отец папа отца папы тато мати mother mum mom mama mummy father dad papa daddy parent mutter ' +
      'vater mere maman mae pai madre mamma babbo matka ojciec annesi baba babasi الام الاب والدته والدها والدتها ' +
      'والده moeder vader бабушка дедушка grandmother grandma grandfather grandad oma opa',
    younger:
      'сын дочь сына дочери доч дочка син донька ребенок дитина son daughter child kid sohn tochter kind fils fille ' +
      'enfant hijo hija filho filha figlio figlia syn corka dziecko oglu kizi cocugu cocuk الابن الابنه ابنه ابنته ابنها ' +
      'ابنتها zoon dochter внук внучка grandson granddaughter enkel enkelin',
  }).flatMap(([mark, words]) => words.split(' ').map((word) => [word, mark] as const)),
);
const IN_BRACKETS = /[([]([^()[\]]{2,60})[)\]]/gu;

/** Before a name that somebody bore: née, geb., урождённая. */
const FORMER =
  /^\s*(?:урожд|рожд[её]н|в девичестве|девич|дівоч|з роду|geb(?:oren|\.|\s)|née?\s|born\s|formerly|maiden|nata\s|z domu|z d\.|nacida|de soltera|kızlık|önceki soyad|من عائلة|roz\.|rozen)/iu;

/** A fast no for nearly every name. */
const MARKED = /jr|jnr|junior|sr|senior|ст|мл|p[eè]re|padre|fils|hijo|filho|ii|iv|المسن/iu;

/** Longer texts are no names; the rest of them is not read. */
const MAX_CHARACTERS = 200;
const MAX_TOKENS = 8;

/**
 * The words of a name in the form in which they are compared: folded, without titles, links and articles, with the
 * words of a compound (`Abu Omar`, `عبد الرحمن`, `Abdulrahman`) as one. Order as written.
 */
export function nameTokens(text: string | null, mostTokens = MAX_TOKENS): string[] {
  if (text === null) return [];
  const words = withoutGenerationMarks(wordsOf(withoutKin(text), mostTokens));
  return joinCompounds(withoutLinks(withoutTitles(words)))
    .flatMap((word) => word.split('-'))
    .map(plainWord)
    .filter((word) => word !== '')
    .slice(0, mostTokens);
}

/** Without what brackets say of a relative; a name in brackets is another name of the person. */
function withoutKin(text: string): string {
  if (!text.includes('(') && !text.includes('[')) return text;
  return text.replace(IN_BRACKETS, (brackets, inside: string) => {
    const word = /\p{L}+/u.exec(foldText(inside))?.[0] ?? '';
    return KIN_MARKS.has(word) ? ' ' : brackets;
  });
}

/** Which of two relatives of one name is meant, where the name says so: Jr, the elder, III. */
export function generationMark(text: string | null): string | null {
  if (text === null) return null;
  return spelledMark(text) ?? bracketedMark(text);
}

function bracketedMark(text: string): string | null {
  for (const [, inside = ''] of text.matchAll(IN_BRACKETS)) {
    const [word = '', ...more] = foldText(inside)
      .split(/[^\p{L}]+/u)
      .filter((each) => each !== '');
    const mark = KIN_MARKS.get(word);
    // `(mother Olga)` names the mother of whoever the card is of, `(son of Olga)` says whose card it is.
    if (mark !== undefined && (more.length === 0 || mark === 'younger')) return mark;
  }
  return null;
}

/** Whether what stands behind a comma is a name that the person bore before. */
export function isFormerName(text: string): boolean {
  return FORMER.test(text);
}

function spelledMark(text: string): string | null {
  if (!MARKED.test(text)) return null;
  const words = wordsOf(text, MAX_TOKENS);
  const marks = words.slice(1).map((word) => GENERATION_MARKS.get(word));
  return marks.find((mark) => mark !== undefined) ?? null;
}

/** Mr Green and Mrs Green share a house, and are two. Only a first word is a title. */
export function titleOf(text: string | null): 'man' | 'woman' | null {
  if (text === null || !TITLED.test(text)) return null;
  return TITLE_OF.get(wordsOf(text, MAX_TOKENS)[0] ?? '') ?? null;
}

function wordsOf(text: string, mostTokens: number): readonly string[] {
  const read = mostTokens === MAX_TOKENS ? text.slice(0, MAX_CHARACTERS) : text;
  return foldText(read)
    .replace(/(?<!\p{L})(?:al|el)-(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$/g, ''))
    .filter((word) => /\p{L}/u.test(word));
}

function withoutGenerationMarks(words: readonly string[]): readonly string[] {
  const rest = words.filter((word, at) => at === 0 || !GENERATION_MARKS.has(word));
  return rest.length === words.length ? words : rest;
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
