import type { MappedColumn, SetAsideReason, SourceWarning } from '#domain/source.ts';
import { printable, sayCount, texts } from './words.ts';

type ReadSource = {
  readonly setAside: readonly { readonly row: number; readonly reason: SetAsideReason }[];
  readonly warnings: readonly SourceWarning[];
  readonly columns: readonly Pick<MappedColumn, 'name' | 'needsAnswer'>[];
};

/** What a person has to know about how a list was read: rows left out, what looked wrong, what is not certain. */
export function sourceNotes({ setAside, warnings, columns }: ReadSource): readonly string[] {
  const asked = columns.filter(({ needsAnswer }) => needsAnswer).map(({ name }) => name);
  const notes = [
    ...reasonNotes(setAside),
    ...warnings.map(({ code, detail }) => {
      const what = texts.sources.warnings[code];
      return detail === '' ? what : `${what} (${detail})`;
    }),
    ...(asked.length === 0
      ? []
      : [`${sayCount(texts.lists.review.questions, asked.length)}: ${asked.join(', ')}`]),
  ];
  return notes.map((note) => `    ${printable(note).replaceAll('\n', '\u2423')}`);
}

const MOST_NAMED = 5; // rows of a reason

/** A long list names its first rows only, so that how many there are of a reason is not known here. */
function reasonNotes(rows: ReadSource['setAside']): readonly string[] {
  return [...new Set(rows.map(({ reason }) => reason))].map((reason) => {
    const numbers = rows.filter((row) => row.reason === reason).map(({ row }) => String(row));
    const named =
      numbers.slice(0, MOST_NAMED).join(', ') + (numbers.length > MOST_NAMED ? ', …' : '');
    return `${texts.sources.setAside[reason]} (${texts.lists.setAsideRow} ${named})`;
  });
}
