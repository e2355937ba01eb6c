/** One sentence, line of a list or row of a table in a notice, with the heading above it. */
export type Statement = {
  readonly line: number; // from 1, in which it begins
  readonly text: string;
  readonly heading: string; // empty: none
};

/** Longer than any heading, shorter than most sentences. */
const LONGEST_HEADING = 70;
/** What is read together is read in a time that grows with the square of its length; a sentence is never so long. */
const LONGEST_STATEMENT = 2000;
const BULLET = /^\s*(?:[-*•–—]|\d{1,2}[.)]|[a-zа-я][.)])\s+/iu;
const SENTENCE_END = /(?<=[.!?؟。])\s+(?=\S)/u;

/**
 * Lines that were wrapped are put together again; a table's row stays one statement, whatever stands in its cells. A line that
 * says something of its own (`saysSomething`: it has a period in it) is no heading, however short.
 */
export function readStatements(
  text: string,
  saysSomething: (line: string) => boolean,
): readonly Statement[] {
  const statements: Statement[] = [];
  let heading = '';
  for (const { line, text: paragraph } of paragraphsOf(text)) {
    if (isHeading(paragraph) && !saysSomething(paragraph)) {
      heading = paragraph;
      continue;
    }
    for (const sentence of paragraph.split(SENTENCE_END).flatMap(cutLong))
      if (sentence.trim() !== '') statements.push({ line, text: sentence.trim(), heading });
  }
  return statements;
}

function cutLong(sentence: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < sentence.length; from += LONGEST_STATEMENT)
    pieces.push(sentence.slice(from, from + LONGEST_STATEMENT));
  return pieces;
}

type Paragraph = { readonly line: number; readonly text: string };

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: { line: number; text: string }[] = [];
  let goesOn = false;
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    const last = paragraphs.at(-1);
    if (line === '') goesOn = false;
    else if (goesOn && last !== undefined && isWrapped(last.text, line)) last.text += ` ${line}`;
    else paragraphs.push({ line: at + 1, text: line.replace(BULLET, '') });
    if (line !== '') goesOn = true;
  }
  return paragraphs;
}

/** A line goes on in the next where it is long and ends in no sentence, and the next begins neither a point nor a row. */
function isWrapped(above: string, line: string): boolean {
  if (
    above.length > LONGEST_STATEMENT ||
    /[.!?؟:;]$/u.test(above) ||
    BULLET.test(line) ||
    /[\t|]/u.test(above + line)
  )
    return false;
  return above.length > LONGEST_HEADING || /^\p{Ll}/u.test(line);
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.!;؛\t|,،]/u.test(text.replace(/^\d[\d.]*\s/u, ''));
}
