import { foldText } from '#base/fold-text.ts';
import {
  byWords,
  countedWords,
  counterWords,
  madeWords,
  officeWords,
  onWords,
  originWords,
  signWords,
} from './report-words.ts';

/**
 * Lines that reports put above, between and below their rows. Phrases of common report generators in the
 * languages of the interface and some others, from memory, folded as `foldText` does. A line counts only when
 * nothing else stands in its row, so that a person whose name begins alike is never taken for one.
 */
const phrases: readonly RegExp[] = [
  /^(?:page|pagina|strona|side|sida|seite|sayfa|стр(?:аница)?\.?|сторінка|صفحة|صفحه|עמוד)\s*:?\s*\p{Nd}+(?:\s*(?:\/|of|de|di|sur|von|z|av|af|из|з|من|از|מתוך|-)\s*\p{Nd}+)?$/u,
  /^(?:(?:this |the )?(?:report|export|list|file|data)\b.{0,40}\b(?:prepared|generated|created|exported|printed|produced|downloaded)\b|(?:generated|exported|printed|downloaded|created|prepared) (?:by|on|at|from|with)\b|(?:report|export) (?:date|by|id|time)\b|end of (?:report|file|list|data|export)\b|confidential(?: |$|[.:,-])|strictly confidential|all rights reserved|for internal use|do not distribute|filtered by\b|as of \p{Nd})/u,
  /^(?:©|\(c\)|copyright)\s*(?:\(c\)|©)?\s*\p{Nd}{4}/u,
  /^(?:(?:отчет|выгрузка|список|файл|звіт)(?= |:).{0,40}(?:сформирован|создан|выгружен|составлен|сформовано|створено)|(?:сформирован|выгружен|распечатан|сформовано|вивантажено)[а-яі]*\s*:?\s|дата (?:выгрузки|формирования|отчета|печати)|конец (?:отчета|списка|файла)|конфиденциальн|конфіденційн|для служебного пользования|все права защищены)/u,
  /^(?:(?:rapor|liste|dosya)\b.{0,40}(?:olusturul|hazirlan|alin|disa aktaril)|(?:olusturan|olusturma tarihi|rapor tarihi|yazdirma tarihi)\b|gizlidir\b|gizli(?: bilgi)?$|tum haklari saklidir|rapor sonu|liste sonu)/u,
  /^(?:تم (?:انشاء|إنشاء|تصدير|طباعة) |سري(?: |$)|سري للغاية|جميع الحقوق محفوظة|تاريخ (?:التقرير|التصدير|الطباعة)|نهاية (?:التقرير|القائمة))/u,
  /^(?:(?:bericht|liste|export)\b.{0,40}(?:erstellt|erzeugt|gedruckt)|(?:erstellt|gedruckt|exportiert) (?:am|von)\b|vertraulich\b|alle rechte vorbehalten|ende (?:der liste|des berichts))/u,
  /^(?:(?:rapport|liste|fichier)\b.{0,40}(?:genere|cree|edite|imprime|exporte)|(?:genere|edite|imprime|exporte) (?:le|par)\b|confidentiel\b|tous droits reserves|fin (?:du rapport|de la liste))/u,
  /^(?:(?:informe|reporte|listado|relatorio|elenco|rapporto)\b.{0,40}(?:generad|cread|exportad|impreso|gerad|criad|generato|creato|stampato)|(?:generado|exportado|impreso|gerado|emitido|generato|esportato|stampato) (?:el|por|em|il|da)\b|confidencial\b|riservato\b|todos los derechos|todos os direitos|tutti i diritti|fin del (?:informe|listado)|fim do relatorio)/u,
  /^\(?\p{Nd}+ (?:rows?|records?|lines?|contacts?|clients?|customers?|entries|строк[аи]?|запис(?:ь|и|ей)|контакт(?:а|ов)?|рядк(?:а|и|ів)|kayit|satir|kisi|datensatze?|zeilen?|eintrage?|enregistrements?|lignes?|registros?|filas?|linhas?|righe|سجل(?:ات)?|صف(?:وف)?)(?: (?:selected|found|exported|returned|affected|total|in set.{0,20}|найдено|выгружено|выбрано|bulundu|secildi|exportiert|gefunden))?\)?\.?$/u,
  /^документ .{0,40}(?:сформирован|создан|составлен|распечатан|сформовано|створено)/u,
];

/** The line to sign on: `Director ____________ A. Berg`. */
const SIGNATURE = /_{5,}|\.{12,}|…{4,}/u;

const LONGEST = 300;

export function isReportPhrase(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const folded = foldText(cell);
  const text = folded.replace(/^[\s*=_#-]+|[\s*=_-]+$/gu, '');
  return SIGNATURE.test(cell) || SIGN_HERE.test(folded) || lines.some((line) => line.test(text));
}

const oneOf = (words: readonly string[]): string =>
  words
    .map((word) => foldText(word).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .toSorted((one, other) => other.length - one.length)
    .join('|');

const REST = String.raw`.{1,80}$`;
const NUMBER = String.raw`\p{Nd}[\p{Nd}.,]*`;

/** From the words of `report-words.ts`: what was made when, whom it was signed by, and how many rows there are. */
const lines: readonly RegExp[] = [
  ...phrases,
  new RegExp(
    `^(?:${oneOf(madeWords)})(?:\\s*[:：]${REST}|\\s+(?:${oneOf(byWords)})[\\s:]${REST}|(?:\\s+(?:${oneOf(onWords)}))?\\s*\\p{Nd}[^@]{3,60}$)`,
    'u',
  ),
  new RegExp(`^(?:${oneOf([...signWords, ...originWords])})\\s*[:：][^@]{0,60}$`, 'u'),
  new RegExp(
    `^(?:${oneOf(countedWords)})\\s*[:：=]?\\s*${NUMBER}\\s*(?:${oneOf(counterWords)})?\\.?$`,
    'u',
  ),
];

/** `Signature: ____`, `Müdür ......`: a line to sign on behind the word for it. */
const SIGN_HERE = new RegExp(
  `^(?:${oneOf([...signWords, ...officeWords])})\\s*[.:：]?\\s*[_.…]{3,}`,
  'u',
);

const LABEL = new RegExp(
  `^(?:${oneOf(madeWords)})(?: (?:${oneOf([...onWords, ...byWords])}))?\\s*[:：]?$`,
  'u',
);
const DAY = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}(?:[ T,].{0,20})?$/u;

/** A label of several words, or with a colon, beside a day. One word may be somebody's name. */
export function isReportLabel(label: string, day: string): boolean {
  if (label.length > LONGEST_LABEL || !DAY.test(day.trim())) return false;
  const folded = foldText(label);
  return /[ :：]/u.test(folded) && LABEL.test(folded);
}

const LONGEST_LABEL = 40;

const COUNTED = new RegExp(`^${NUMBER}\\s*(?:${oneOf(counterWords)})\\.?$`, 'u');

/** `2名`, `2 clients`: a number with what it counts. */
export function isCounted(cell: string): boolean {
  return cell.length <= LONGEST_COUNT && COUNTED.test(foldText(cell));
}

const LONGEST_COUNT = 30;

/** `-----`, `=====`, `* * *`: nothing but rules. */
export function isRuler(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s\-=_*.+|~─━═–—]*$/u.test(cell));
}
