import { foldText } from '#base/fold-text.ts';
import { isSameWord } from '#engine/identity/index.ts';

/** Whether a folded word of a note is a known name, in any of its forms. */
export type NameMatcher = (folded: string, forms: readonly string[]) => boolean;

const SHORTEST = 2;
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 5;

/** What a name can end in after its stem: cases, possessives, diminutives by suffix. Folded. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'а я ы и у ю е о ь й ой ей ою ею ом ем ым им ого его ому ему ых их ая яя ую юю ий ый ое ам ям ами ями ах ях ов ев ьев ин ина иной ину ины очка очке очку очкой очки енька еньке еньку енькой ка ке ку кой ки ик ика ику иком чик ова овой ову ева евой еву на ной ну ного ному ьи ье ью ьей ьем ья ' +
    's es n en in ns i a e o y u ie ii em om ej ego emu ym im owi ami ach ka ke ki ko chen lein ' +
    'nin nun in un ya ye yi yu da de ta te dan den tan ten la le yla yle lar ler cigim cik ' +
    'ني ه ها ي'
  ).split(' '),
);

const ARABIC_PREFIXES = /^[ولبفك]/;

/** A matcher for words of names as they stand in cells; `formsOf` adds the everyday forms of a given name. */
export function createNameMatcher(
  names: readonly string[],
  formsOf: (folded: string) => readonly string[],
): NameMatcher {
  const words = [...new Set(names.flatMap(nameWords).flatMap((word) => [word, ...formsOf(word)]))];
  const known = new Set([...words, ...names.flatMap(joinedWords)]);
  const short = words.filter((word) => word.length <= SHORTEST_STEM);
  const stems = new Set([...known].flatMap(stemsOf).filter((stem) => stem.length >= SHORTEST_STEM));
  return (folded, forms) => {
    if (known.has(folded) || forms.some((form) => known.has(form))) return true;
    if (folded.length < SHORTEST_STEM) return false;
    if (ARABIC_PREFIXES.test(folded) && known.has(folded.slice(1))) return true;
    const withoutUmlaut = folded.replace(/([aou])e/g, '$1'); // Mueller as Müller
    if (short.some((word) => isShortForm(folded, word))) return true;
    if (isInflected(folded, stems) || isInflected(withoutUmlaut, stems)) return true;
    return words.some((word) => soundsAlike(folded, word));
  };
}

/** `Abd al-Rahman` in one word, `OBrien`, `Jeanluc`. */
function joinedWords(cell: string): string[] {
  const words = foldText(cell)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
}

const SHORT_ENDINGS: ReadonlySet<string> = new Set('а у ом ем е ы и ой ей ю я s'.split(' '));

/** Ян, Яном; Аля, Али: of so short a name only the plain cases. */
function isShortForm(folded: string, word: string): boolean {
  const stem = word.replace(/[аяьй]$/u, '');
  return (
    stem.length >= SHORTEST &&
    folded.startsWith(stem) &&
    SHORT_ENDINGS.has(folded.slice(stem.length))
  );
}

/** A matcher for names in general, of which nobody knows whether they are meant: no forms that other words may have. */
export function createGivenNames(names: readonly string[]): (folded: string) => boolean {
  const known = new Set(names);
  const cyrillic = names.filter((name) => scriptOf(name) === 'cyrillic');
  const stems = new Set(cyrillic.flatMap(stemsOf).filter((stem) => stem.length >= SHORTEST_STEM));
  return (folded) => known.has(folded) || isInflected(folded, stems);
}

function isInflected(folded: string, stems: ReadonlySet<string>): boolean {
  for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
    const stem = folded.slice(0, folded.length - ending);
    if (stem.length < SHORTEST_STEM) return false;
    if (stems.has(stem) && (ending === 0 || ENDINGS.has(folded.slice(-ending)))) return true;
  }
  return false;
}

export function nameWords(cell: string): string[] {
  return foldText(cell)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST);
}

/** Without the ending of the first case; and without a vowel that falls out: Павел, Павла. */
function stemsOf(word: string): string[] {
  const adjectival = word.length > 5 ? word.replace(/(?:ая|яя|ий|ый|ой)$/u, '') : word;
  const plain = adjectival === word ? word.replace(/[аяьйоеиыуюaeoiy]$/u, '') : adjectival;
  const fleeting = /^(.{2,})[ео]([бвгджзклмнпрстфхц])$/u.exec(word);
  return [
    word,
    ...(plain.length >= SHORTEST_STEM ? [plain] : []),
    ...(fleeting === null ? [] : [`${fleeting[1] ?? ''}${fleeting[2] ?? ''}`]),
  ];
}

/** Another script: Мария as Maria, and the same with an ending: Марии. */
function soundsAlike(folded: string, word: string): boolean {
  if (scriptOf(folded) === scriptOf(word)) return false;
  return (
    isSameWord(folded, word) ||
    stemsOf(folded).some(
      (stem) => stem.length > 3 && stemsOf(word).some((one) => isSameWord(stem, one)),
    )
  );
}

function scriptOf(word: string): 'latin' | 'cyrillic' | 'other' {
  if (/^[a-z]/.test(word)) return 'latin';
  return /^[\u0400-\u04FF]/.test(word) ? 'cyrillic' : 'other';
}
