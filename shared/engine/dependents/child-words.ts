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

/** Months, and what is shorter: they make nobody grown. */
export const monthUnits =
  String.raw`мес(?:яц\p{L}*)?\.?|міс(?:яц\p{L}*)?\.?|m(?:onths?|os?|ths?)\.?|wks?|weeks?|ay|aylık|mon(?:ate?|\.)?|mois|mes(?:es|i|e)?|miesi\p{L}*|mies\.?|` +
  String.raw`tháng|maanden|mnd|mån(?:ader)?|kk|měsíc\p{L}*|luni|hónapos|месеца|חודשים|ماهه|bulan|ヶ月|か月|个月|個月|개월|เดือน|شهور|أشهر|اشهر|شهرا|شهر`;

/** What follows the number of an age: years. */
const yearUnits =
  String.raw`лет|года|год|годика|годиков|годик|годков|г\.?\s?о\.?|г\.?|л\.?|l\.|v\.|t|` +
  String.raw`y(?:ears?|rs?)?\.?(?:[\s-]?olds?)?|y\.?o\.?|років|роки|рік|р\.?|yaş(?:ında|inda)?|yas(?:inda)?|` +
  String.raw`j(?:ahre?)?\.?(?:\s?alt)?|ans?|años?|anos?|anni|anno|lata?|roku?|` +
  String.raw`tuổi|tuoi|jaar|jr\.?|år|vuotta|vuotias|let|roky|roků|rokov|ani|éves|ετών|χρονών|години|` +
  String.raw`год|שנים|ساله|سال|tahun|thn?\.?|साल|वर्ष|歳|才|岁|歲|살|세|ขวบ|ปี|سنوات|سنين|سنتين|سنتان|سنة|سنه|عاما|عامين|عام|أعوام`;

/** "2 г 4 мес", "2 años y 4 meses": months behind years are of one age. */
export const ageUnits = `(?:(?:${yearUnits})(?:,?\\s?(?:(?:${wordsBetween})\\s?)?\\d{1,2}\\s?(?:${monthUnits}|m|м))?|(?:${monthUnits}))`;

/** Of a pupil: "3 класс", "4th grade", "kl. 5b", "CM2". */
export const schoolClasses =
  String.raw`\d{1,2}(?:st|nd|rd|th|do|er|ro|to|-?(?:й|го|м|ий|а|b))?[.º°]?(?:\s?[-«"]?\p{Lu}[»"]?)?\s?(?:grade|std|standard|класс\p{L}*|кл|клас\p{L}*|sınıf\p{L}*|klasse|klas[aye]|grado|année|elementare|ابتدائي|إعدادي|اعدادي|ثانوي)\.?|` +
  String.raw`\d{1,2}[º°ª]\s(?:ano|série|curso|de primaria|eso)|\d\.\s?kl\.?|` +
  String.raw`(?:grade|year|std|klasse|kl\.|klasa|lớp|الصف|groep|кл\.|åk)\s?\d{1,2}(?:\s?[a-dа-г])?|(?:CM[12]|CE[12]|CP)`;

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
