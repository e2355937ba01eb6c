import { foldText } from '#base/fold-text.ts';

/** `N°`, `№`, and `N.` or `No.` before a word. */
const NUMERO =
  /\bn\s?[°º]|№|^no?\.(?=\s\p{L}|$)|(?<=^(?:pts?|patient|client|cust(?:omer)?|member|acc(?:oun)?t|rec(?:ord)?|file|case|student|guest)\.?\s?)#$/giu;
/** "Newsletter (since 2016)": since when a question is asked changes nothing that it asks. */
const SINCE =
  /\(\s*(?:(?:since|sinds|seit|depuis|desde|dal|od|с|з|від|sedan|siden|från|fra|din|från och med|أ?منذ|από|ab)\s+)?(?:19|20)\d{2}\s*\)/giu;
/** "(you can unsubscribe at any time)": what a form promises beside its question, and asks nobody. */
const ANY_TIME =
  'any ?time|whenever you (?:like|want)|jederzeit|à tout moment|en cualquier momento|in qualsiasi momento|in ogni momento|a qualquer momento|в любой момент|в любое время|у будь.який (?:момент|час)|w każdej chwili|w dowolnym momencie|kdykoliv?|bármikor|oricând|istediğ(?:iniz|in) zaman|dilediğ(?:iniz|in) zaman|her zaman|في أي وقت|فى اى وقت|متى شئت|op (?:elk|ieder) moment|altijd weer|när som helst|når som helst|milloin tahansa|bất (?:cứ|kỳ) lúc nào|kapan saja|ανά πάσα στιγμή|בכל עת|هر زمان';
const PROMISE = new RegExp(
  String.raw`[([][^()[\]]{0,200}(?:${ANY_TIME})[^()[\]]{0,200}[)\]]|(?<=[.!?;,–—]\s)[^.!?;,()–—]{0,200}(?:${ANY_TIME})[^.!?;,()–—]{0,200}`,
  'giu',
);
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;
/** Marks that forms and exports put before a title: `p:Email`, `UF_CRM_1234`. */
const PREFIX = /^(?:[pc]:|uf_crm_|custom_field_|cf_|\*+\s*)/iu;

/** Endings for one or several, for her or him: "Nombre(s)", "Né(e) le", "Erziehungsberechtigte(r)". */
const FORMS =
  /(?<=\p{L})\((?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}]{1,2}|nen|innen)\)/gu;

/** The answers that a question offers, in any order: "(да/нет)", "[Y/N]", "yes or no", "0=no, 1=yes". */
const YES =
  'yes|y|да|д|т|ja|j|jo|oui|o|s|t|si|sí|sì|sim|tak|так|evet|e|có|نعم|true|wahr|ano|áno|igen|kyllä|ναι|taip|jā|jah|da|כן|بله|بلی|हाँ|हां|ہاں|はい|可|有|是|예|네|○|ใช่|иә|bəli|hə|ya|po|ha|тийм|այո|კი|1';
const NO =
  "no|n|нет|н|nein|non|não|nao|nie|ні|hayır|hayir|h|không|لا|false|falsch|ne|не|nee|nej|nei|ei|nem|nu|όχι|nē|jo|לא|خیر|نه|नहीं|نہیں|いいえ|不可|無|无|否|아니오|아니요|ไม่ใช่|ไม่|жоқ|yox|xeyr|tidak|yo'q|үгүй|ոչ|არა|0";
const OPTIONS = new RegExp(
  `[([]?\\s*(?:[01]\\s*=\\s*)?(?<![\\p{L}\\p{N}])(?:(?:${YES})\\s*(?:[/|,;]|\\bor\\b|или)\\s*(?:[01]\\s*=\\s*)?(?:${NO})|(?:${NO})\\s*(?:[/|,;]|\\bor\\b|или)\\s*(?:[01]\\s*=\\s*)?(?:${YES}))(?![\\p{L}\\p{N}])\\s*[)\\]]?`,
  'giu',
);

/** The same with further answers: "(yes/no/unsubscribed)" offers the last one, and does not ask for it. */
const MORE_OPTIONS = new RegExp(
  `[([][^()[\\]]*(?<![\\p{L}\\p{N}])(?:(?:${YES})\\s*[/|,;]\\s*(?:${NO})|(?:${NO})\\s*[/|,;]\\s*(?:${YES}))(?![\\p{L}\\p{N}])[^()[\\]]*[)\\]]`,
  'giu',
);

/** Vowel signs of the scripts of India stand this far behind the letters of the same vowels, in every block. */
const SIGN_BEHIND_LETTER = 0x38;
/** The letter of a nasal sound, for the signs that stand for one: नं is a number, न denies. */
const NASAL = 0x19;
const OF_INDIA = /[\u0900-\u0D7F]/u;
const EACH_OF_INDIA = /[\u0900-\u0D7F]/gu;

/**
 * The fold takes accents away, and with them the vowel signs by which कुल ("total") and कॉल ("call") differ: they are
 * written as letters first, long vowels as short ones.
 */
function withVowels(text: string): string {
  return text.normalize('NFC').replace(EACH_OF_INDIA, (char) => {
    const code = char.charCodeAt(0);
    const place = code % 0x80;
    if (place === 0x01 || place === 0x02) return String.fromCharCode(code - place + NASAL);
    if (place < 0x3e || place > 0x4c) return char;
    const letter = place - SIGN_BEHIND_LETTER;
    const short = letter === 0x08 || letter === 0x0a ? letter - 1 : letter;
    return String.fromCharCode(code - place + short);
  });
}

function fold(text: string): string {
  return foldText(OF_INDIA.test(text) ? withVowels(text) : text);
}

/** Consent is asked for in whole paragraphs; what is longer still, or mostly spaces, is text in the wrong row. */
const LONGEST_HEADER = 1000;

/** As much of a header as anything is read from: the words of a long one are looked for in many ways. */
export function beginningOf(header: string): string {
  if (header.length <= LONGEST_HEADER) return header;
  return header
    .slice(0, LONGEST_HEADER * 10)
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST_HEADER);
}

/** The words of a header, folded: camelCase, snake_case, dots and dashes part them; numbers of repeats are out. */
export function headerTokens(header: string): string[] {
  const apart = header
    .replace(PREFIX, '')
    .replace(PROMISE, ' ')
    .replace(SINCE, ' ')
    .replace(MORE_OPTIONS, ' ')
    .replace(OPTIONS, ' ')
    .replace(FORMS, '')
    .replace(NUMERO, ' nr ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2');
  return fold(apart)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '' && !/^\p{N}+$/u.test(token))
    .map((token) => token.replace(ARABIC_ARTICLE, ''));
}

/** The key by which whole headers are compared: folded, nothing but letters, digits and signs. */
export function compactKey(header: string): string {
  const key = fold(header.replace(PREFIX, '').replace(NUMERO, 'nr')).replace(
    /[\s._\-–:"'/()*]+/gu,
    '',
  );
  return key === '' ? fold(header) : key;
}

/** A run-together word as the words that it consists of; null where it does not part into known ones. */
export function splitRunTogether(token: string, dictionary: WordsByLanguage): string[] | null {
  if (token.length < 6 || !/^[a-z]+$/.test(token)) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= token.length; end += 1)
    best[end] = fewestWords(token, end, best, dictionary);
  const whole = best[token.length] ?? null;
  return whole !== null && whole.length > 1 && areOfOneLanguage(whole, dictionary) ? whole : null;
}

/** The words that a run-together header may consist of, each with the languages that know it. */
export type WordsByLanguage = ReadonlyMap<string, ReadonlySet<string>>;

/** English words stand beside those of any language; of two others one is there by chance. */
function areOfOneLanguage(words: readonly string[], dictionary: WordsByLanguage): boolean {
  const foreign = words
    .map((word) => dictionary.get(word) ?? new Set<string>())
    .filter((languages) => !languages.has('en'));
  const [first, ...others] = foreign;
  if (first === undefined) return true;
  return [...first].some((language) => others.every((languages) => languages.has(language)));
}

const LONGEST_WORD = 14;

/** The parting of `token` up to `end` into the fewest known words, from the partings of what comes before. */
function fewestWords(
  token: string,
  end: number,
  best: readonly (string[] | null)[],
  dictionary: WordsByLanguage,
): string[] | null {
  let fewest: string[] | null = null;
  for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
    const before = best[start] ?? null;
    const word = token.slice(start, end);
    if (before === null || !dictionary.has(word)) continue;
    if (fewest === null || before.length + 1 < fewest.length) fewest = [...before, word];
  }
  return fewest;
}
