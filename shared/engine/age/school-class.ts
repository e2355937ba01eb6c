/**
 * Ages of pupils by class, wide enough for early and late starts and a repeated year: a class proves that somebody is
 * a child far more often than which birthday it is.
 */
const EARLIEST_START = 5;
const LATEST_START = 8;
const REPEATED = 2;
const LAST_CLASS = 13;

/** Folded. `7 класс`, `7-б класс`, `grade 9`, `9th grade`, `year 10`, `3. sinif`, `klasse 5`, `الصف 4`, `5e classe`. */
const CLASS =
  /(?:^|[^\p{L}\d])(?:(?:grade|year|class|form|klasse|klass|классе?|клас|sinif|classe?|curso|grado|serie|ano|klasa|lop|الصف|صف)\s*:?\s*-?(\d{1,2})|(\d{1,2})\s*(?:st|nd|rd|th|[.°º]|-?\p{L})?\s*(?:grade|класс\p{L}*|клас\p{L}*|кл|klasse|klass|sinif\p{L}*|klasa|klasy|classe?))(?!\p{L})/u;
const NURSERY =
  /(?<!\p{L})(?:kindergarten|nursery|pre-?school|детский сад|д\/с|садик|anaokulu|kreş|kres|kita|maternelle|روضه)(?!\p{L})/u;

/** Folded headers of columns that hold a pupil's class: `7`, `7Б`, `9 A`. */
const CLASS_HEADER =
  /^(?:(?:school|школьный) )?(?:класс|клас|grade|class|year group|school year|grade level|sinif|sinifi|klasse|schulklasse|klassenstufe|classe|curso|grado|klasa|الصف|الصف الدراسي)(?: \((?:school|школа)\))?$/u;
const CLASS_CELL = /^(\d{1,2})[ .\-«"'(]*(?:\p{L}[»"')]*)?$/u;

export function isClassHeader(header: string): boolean {
  return CLASS_HEADER.test(header);
}

/** The ages of a pupil, from a cell of a column of classes. A number alone may be any other class, so it needs its letter. */
export function agesOfClassCell(text: string): readonly [number, number] | null {
  const match = /\p{L}/u.test(text) ? CLASS_CELL.exec(text) : null;
  return match === null ? agesOfClass(text) : agesOfClass(`grade ${match[1] ?? ''}`);
}

/** Lowest and highest age of a pupil in the class that the text names; null where it names none. */
export function agesOfClass(text: string): readonly [number, number] | null {
  if (NURSERY.test(text)) return [0, 7];
  const match = CLASS.exec(text);
  const place = match === null ? 0 : Number(match[1] ?? match[2]);
  if (place < 1 || place > LAST_CLASS) return null;
  return [place - 1 + EARLIEST_START, place - 1 + LATEST_START + REPEATED];
}
