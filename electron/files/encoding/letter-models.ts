/**
 * How often the letters of a language occur, most frequent first; what decides between single-byte
 * encodings. Only letters outside ASCII count. Orders are common knowledge of each language's letter
 * statistics, from memory; names of people follow them closely enough.
 */
export type LetterModel = {
  readonly language: string;
  readonly letters: string; // lower case, most frequent first
  readonly encodings: readonly string[]; // likeliest first
  readonly wholeWords: boolean; // words are written in these letters alone, without ASCII letters between
  readonly onlyAtEnd?: string; // letters that stand at the end of a word
  readonly neverAtEnd?: string;
  readonly likelyAtEnd?: string;
  readonly smallStart?: number; // what a word that starts small counts against it
};

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'];
const CENTRAL = ['windows-1250', 'iso-8859-2', 'ibm852'];
/** The letters of code page 437 stand in the same places of 850. */
const WESTERN = ['windows-1252', 'macintosh', 'ibm850'];

export const letterModels: readonly LetterModel[] = [
  {
    language: 'ru',
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    encodings: CYRILLIC,
    wholeWords: true,
    smallStart: -0.6,
  },
  {
    language: 'uk',
    letters: 'оаинвіертскулдмпяьзбгйхчжшюцєїщфґ',
    encodings: ['windows-1251', 'koi8-u', 'x-mac-cyrillic', 'iso-8859-5'],
    wholeWords: true,
    smallStart: -0.6,
  },
  {
    language: 'bg',
    letters: 'аиоентрсвлкдпмзгуъбчцщяжхюшфйь',
    encodings: ['windows-1251', 'iso-8859-5', 'ibm866'],
    wholeWords: true,
    smallStart: -0.6,
  },
  {
    language: 'th',
    letters:
      'านรอกเงมยลวดทตสปะคบจขพชหแโไใผศซธณถฉฟภญฐฮฤฎฏฆฌ\u0E48\u0E31\u0E49\u0E34\u0E35\u0E37\u0E38\u0E39\u0E4C\u0E47\u0E36\u0E33\u0E4A\u0E4B',
    encodings: ['windows-874'],
    wholeWords: true,
  },
  {
    language: 'sr',
    letters: 'аоиенрстјувдкмплзбгчћшжцхњљђџф',
    encodings: ['windows-1251', 'iso-8859-5'],
    wholeWords: true,
    smallStart: -0.6,
  },
  {
    language: 'ar',
    letters: 'اليمنوترهبدسعفكحقشجةصخطئزىءآأإضذظغثؤ',
    encodings: ['windows-1256', 'iso-8859-6'],
    wholeWords: true,
    onlyAtEnd: 'ةى',
  },
  {
    language: 'fa',
    letters: 'ایرندمتهوسشبکزگخفعقپچصجطحلغضثذظءئژ',
    encodings: ['windows-1256'],
    wholeWords: true,
  },
  {
    language: 'el',
    letters: 'αοιετσνηυρπκμλςωγδίάόθχέύήώβφξζψϊϋΐΰ',
    encodings: ['windows-1253', 'iso-8859-7', 'ibm737'],
    wholeWords: true,
    onlyAtEnd: 'ς',
    neverAtEnd: 'σβγδζθκλμξπτφχψ',
    smallStart: -1.5,
  },
  {
    language: 'he',
    letters: 'יוהלאמרתבשנכדקעםחפטצסגזןךףץ',
    encodings: ['windows-1255', 'iso-8859-8', 'ibm862'],
    wholeWords: true,
    onlyAtEnd: 'ךםןץ',
    neverAtEnd: 'כמנצ',
  },
  {
    language: 'tr',
    letters: 'ıüşğöçâîû',
    encodings: ['windows-1254', 'ibm857'],
    wholeWords: false,
  },
  {
    language: 'fr',
    letters: 'éèêàçôîâûëïùœüÿ',
    encodings: [...WESTERN, 'iso-8859-15'],
    wholeWords: false,
  },
  { language: 'de', letters: 'üöäßé', encodings: WESTERN, wholeWords: false },
  { language: 'es', letters: 'óéíáñúüºª', encodings: WESTERN, wholeWords: false },
  { language: 'pt', letters: 'ãçáéíóêõúâàôºª', encodings: WESTERN, wholeWords: false },
  {
    language: 'it',
    letters: 'àèòùéì',
    encodings: WESTERN,
    wholeWords: false,
    likelyAtEnd: 'àèòùéì',
  },
  { language: 'sv', letters: 'äöåéü', encodings: WESTERN, wholeWords: false },
  { language: 'da', letters: 'øåæéöä', encodings: WESTERN, wholeWords: false },
  { language: 'is', letters: 'áðíóöúéþýæ', encodings: WESTERN, wholeWords: false },
  {
    language: 'et',
    letters: 'äõüöšž',
    encodings: ['windows-1252', 'windows-1257', 'ibm775', 'ibm850'],
    wholeWords: false,
  },
  { language: 'pl', letters: 'łąężóćśńź', encodings: CENTRAL, wholeWords: false },
  { language: 'cs', letters: 'íáéěýřžčšůúóňťďäôľĺŕ', encodings: CENTRAL, wholeWords: false },
  { language: 'hu', letters: 'áéöőíóüúű', encodings: CENTRAL, wholeWords: false },
  {
    language: 'ro',
    letters: 'ăîâşţșț',
    encodings: [...CENTRAL, 'iso-8859-16'],
    wholeWords: false,
  },
  { language: 'hr', letters: 'šžčćđ', encodings: CENTRAL, wholeWords: false },
  {
    language: 'baltic',
    letters: 'āšėžīčūųēįęąļņģķõäöü',
    encodings: ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'ibm775'],
    wholeWords: false,
  },
  {
    language: 'vi',
    letters: 'đưôâơêăáàíìóòúéèùãõý\u0301\u0300\u0309\u0303\u0323',
    encodings: ['windows-1258'],
    wholeWords: false,
  },
];
