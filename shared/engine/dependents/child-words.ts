import { foldText } from '#base/fold-text.ts';

/** Words beside a child's name that are no part of it, in the languages of the lists. Folded when compiled. */
const besides: readonly string[] = [
  'son daughter child kid baby boy girl twins twin born age aged and children kids pregnant expecting',
  'сын дочь дочка доченька сынок ребенок ребенка дети детей малыш мальчик девочка близнецы двойня внук внучка возраст',
  'года г г.р р рожд рождения род мл ст младший старший младшая старшая беременна ждет др гр',
  'син донька дочка дитина діти дітей хлопчик дівчинка близнюки вік',
  'oğlum oğlu kızım kızı çocuk çocuklar bebek oğlan kız ikiz ikizler doğumlu yaş yaşında hamile',
  'طفل طفلة ابن ابنة بنت ولد أطفال أولاد توأم عمر العمر حامل مواليد',
  'sohn tochter kind kinder baby junge mädchen zwillinge geboren alter schwanger',
  'fils fille enfant enfants bébé garçon jumeaux né née âge enceinte',
  'hijo hija hijos hijas niño niña niños bebé gemelos mellizos nacido nacida edad embarazada',
  'filho filha filhos filhas criança crianças menino menina gêmeos nascido nascida idade grávida',
  'figlio figlia figli figlie bambino bambina bimbo bimba gemelli nato nata età incinta',
  'syn córka dziecko dzieci chłopiec dziewczynka bliźniaki urodzony urodzona wiek ciąża',
  'con trai gái bé cháu sinh đôi tuổi',
];

/** A cell of these words alone tells that there is a child, or none, and not which. */
const answers: readonly string[] = [
  'yes no none nil null na n/a unknown not applicable has have without one two three four five six',
  'да нет не есть имеется имеются отсутствует отсутствуют неизвестно один одна два две три двое трое четверо пять',
  'так ні немає є двоє троє',
  'evet hayır yok var bir iki üç dört',
  'نعم لا لايوجد يوجد واحد اثنان اثنين ثلاثة',
  'ja nein keine kein eins eines zwei drei vier',
  'oui non aucun aucune un une deux trois',
  'si sí no ninguno ninguna uno una dos tres',
  'sim não nenhum nenhuma um uma dois duas três',
  'sì no nessuno nessuna uno due tre',
  'tak nie brak jeden dwoje troje dwa trzy',
  'có không một hai ba',
];

/** "And" between two children. */
export const wordsBetween =
  'and|и|та|й|und|et|y|e|i|ve|và|و|en|och|og|ja|a|și|si|és|in|dan|και|וגם|&';

/** What follows the number of an age: years and months. */
export const ageUnits =
  String.raw`(?:лет|года|год|годика|годиков|годик|годков|г\.?\s?о\.?|л\.?|l\.|v\.|t|мес(?:яц\p{L}*)?\.?|m(?:onths?|os?)\.?|` +
  String.raw`y(?:ears?|rs?)?\.?(?:[\s-]?olds?)?|y\.?o\.?|років|роки|рік|р\.?|yaş(?:ında|inda)?|yas(?:inda)?|aylık|` +
  String.raw`j(?:ahre?)?\.?(?:\s?alt)?|monate?|ans?|mois|años?|anos?|meses|mes(?:i|es)?|anni|anno|lata?|roku?|miesi\p{L}*|` +
  String.raw`tuổi|tuoi|tháng|jaar|jr\.?|maanden|år|mnd|vuotta|vuotias|kk|let|roky|roků|rokov|ani|luni|éves|hónapos|ετών|χρονών|години|` +
  String.raw`год|שנים|חודשים|ساله|سال|ماهه|tahun|thn?\.?|bulan|साल|वर्ष|歳|才|ヶ月|か月|岁|歲|个月|個月|살|세|개월|ขวบ|ปี|เดือน|سنوات|سنين|سنة|سنه|عاما|عام|أعوام|شهور|أشهر|شهر)`;

/** "Anni 3 e 11": before its number the unit is no name either. Shorter ones may be one: `Ani`. */
const UNIT_BEFORE = new RegExp(String.raw`^(?=.{4})${ageUnits}$`, 'iu');

const wordsOf = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')).map((word) => foldText(word)));

const besideWords = wordsOf(besides);
const answerWords = wordsOf(answers);

/** Says who it is or how old, and is no part of a name. */
export function isBesideName(word: string): boolean {
  return besideWords.has(foldText(word).replace(/\.$/, '')) || UNIT_BEFORE.test(word);
}

/** Omar, or "aged": before a number and behind no name it is a name itself. */
const names: ReadonlySet<string> = new Set(['عمر'].map((word) => foldText(word)));

export function isNameToo(word: string): boolean {
  return names.has(foldText(word));
}

/** Answers whether there are children, or how many. */
export function isAnswer(word: string): boolean {
  return answerWords.has(foldText(word).replace(/\.$/, ''));
}
