/** A stretch of a text; `isCode`: it is written from left to right inside a text that is not. */
export type CodeRun = { readonly text: string; readonly isCode: boolean };

type Chunk = { readonly from: number; readonly to: number; readonly hasLetter: boolean };

const RTL = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const STARTS_RTL = new RegExp(String.raw`^\P{L}*[${RTL}]`, 'u');
/** Digits of any script, letters that are written from left to right, and the signs that join or open a code. */
const CHUNK = new RegExp(
  String.raw`(?:\p{Nd}|(?![${RTL}])[\p{L}\p{M}._@:/\\+#~%&=?*$№§()\-])+`,
  'gu',
);

const ENDS_RTL = new RegExp(String.raw`[${RTL}]\p{M}*$`, 'u');
const BEGINS_RTL = new RegExp(String.raw`^[${RTL}]`, 'u');
const FEW = 8; // a letter and its vowel signs
const JOINS = './\\:_-~+#@&=';

const WITHIN_PHRASE = /^[.,:?]? $/;
const FEWEST_DIGITS = 7; // fewer are a count, a year or a section, and stand right by themselves
const YEARS = /^\p{Nd}{4}-\p{Nd}{4}$/u; // a span is read in the direction of its sentence

/** Whether the first letter of a text is of a script that is written from right to left. */
export function startsFromRight(text: string): boolean {
  return STARTS_RTL.test(text);
}

/**
 * Parts a text that is written from right to left so that its codes can be shown in their own direction: the
 * bidirectional algorithm shows `2297-VI` behind an Arabic letter as `VI-2297`, and turns the groups of a telephone
 * number round. A text that does not begin so is one run.
 */
export function codeRuns(text: string): readonly CodeRun[] {
  if (!startsFromRight(text)) return text === '' ? [] : [{ text, isCode: false }];
  const runs: CodeRun[] = [];
  let done = 0;
  for (const { from, to, hasLetter } of joinedChunks(text)) {
    const code = text.slice(from, to);
    if (!hasLetter && !isLongNumber(code)) continue;
    if (from > done) runs.push({ text: text.slice(done, from), isCode: false });
    runs.push({ text: code, isCode: true });
    done = to;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isCode: false });
  return runs;
}

/** Words and what follows them keep their order, `No. 179` and `152-FZ, 20`; so do the groups of a number. */
function joinedChunks(text: string): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunksOf(text)) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.to, chunk.from);
    const follows =
      last !== undefined &&
      (last.hasLetter ? WITHIN_PHRASE.test(gap) : gap === ' ' && !chunk.hasLetter);
    if (follows) joined[joined.length - 1] = { ...last, to: chunk.to };
    else joined.push(chunk);
  }
  return joined;
}

function chunksOf(text: string): readonly Chunk[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: match, index }): readonly Chunk[] => {
    const start = /^\p{M}*/u.exec(match)?.[0].length ?? 0; // a vowel sign of the word before
    const hasLetter = /\p{L}/u.test(match);
    if (!hasLetter && !/\p{Nd}/u.test(match)) return [];
    const { from, to } = trimmed(match, start, hasLetter);
    return [{ ...unjoined(text, index + from, index + to), hasLetter }];
  });
}

/** Without the end of a sentence and without brackets that are not its own; `(912)` keeps those of a number. */
function trimmed(match: string, start: number, hasLetter: boolean): { from: number; to: number } {
  let to = match.length;
  while (to > start && '.:?'.includes(match.charAt(to - 1))) to -= 1;
  const opens = match.charAt(start) === '(';
  const closes = match.charAt(to - 1) === ')';
  const more = match.split('(').length - match.split(')').length; // opened than closed
  const isAround = opens && closes && hasLetter;
  return {
    from: opens && (more > 0 || isAround) ? start + 1 : start,
    to: closes && (more < 0 || isAround) ? to - 1 : to,
  };
}

/**
 * Without the sign that joins it to a word that is written from right to left: the dot of `عملاء.csv` stands between the
 * two, and not at the far end of what it would open.
 */
function unjoined(text: string, from: number, to: number): { from: number; to: number } {
  let [first, last] = [from, to];
  if (ENDS_RTL.test(text.slice(Math.max(0, first - FEW), first)))
    while (first < last && JOINS.includes(text.charAt(first))) first += 1;
  if (BEGINS_RTL.test(text.slice(last, last + 2)))
    while (last > first && JOINS.includes(text.charAt(last - 1))) last -= 1;
  return { from: first, to: last };
}

function isLongNumber(text: string): boolean {
  return (text.match(/\p{Nd}/gu) ?? []).length >= FEWEST_DIGITS && !YEARS.test(text);
}
