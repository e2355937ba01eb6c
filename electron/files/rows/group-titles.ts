import { tidyText } from '#base/fold-text.ts';
import { looksLikeData } from './detect-header.ts';
import type { ListWords } from './list-words.ts';
import { groupsOf, isSplitHeader } from './split-header.ts';
import type { TitleGroup } from './split-header.ts';

export type NamedColumns = {
  readonly names: readonly string[];
  readonly takesUpper: boolean; // the row above it is a part of the header
};

type HeaderRows = {
  readonly upper: readonly string[];
  readonly lower: readonly string[];
  readonly below: readonly (readonly string[])[];
};

const LOOKED_AT = 60;

/**
 * The names of the columns, with those of the row above where it names groups of them. A column without a name in its own
 * row has that of its group; a way of contact under a title that asks for consent ("Consent" over "E-mail | SMS | Phone") is an
 * answer, and no address.
 */
export function withGroupTitles(rows: HeaderRows, words: ListWords | null): NamedColumns {
  const { upper, lower } = rows;
  const names = lower.map((name) => name);
  const above = upper.map(tidyText);
  const own = lower.map(tidyText);
  const width = Math.max(above.length, own.length);
  if (above.some(looksLikeData)) return { names, takesUpper: false };
  const isSplit = isSplitHeader(above, own, width);
  if (isSplit) {
    for (let column = 0; column < width; column += 1) {
      if ((own[column] ?? '') === '') names[column] = upper[column] ?? '';
    }
  }
  const asked = words === null ? 0 : nameAnswers(names, rows, words);
  return { names, takesUpper: isSplit || asked > 0 };
}

/** Gives the ways of contact their group, and says how many there were. */
function nameAnswers(
  names: string[],
  { upper, lower, below }: HeaderRows,
  words: ListWords,
): number {
  const groups = groupsOf(upper.map(tidyText), lower.length);
  let named = 0;
  for (const group of groups.filter((each) => each.from > 0 || groups.length > 1)) {
    const title = tidyText(upper[group.from] ?? '');
    if (!/^(?:consent_|opt_out)/.test(words.columnOf(title) ?? '')) continue;
    for (const column of columnsOf(group)) {
      const way = tidyText(lower[column] ?? '');
      if (!isWay(way, title, words) || holdsContacts(below, column)) break; // what follows is of no group
      names[column] = `${title}: ${way}`;
      named += 1;
    }
  }
  return named;
}

function columnsOf({ from, to }: TitleGroup): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** A name that would be one of an address, or of nothing, by itself. */
function isWay(name: string, title: string, words: ListWords): boolean {
  if (name === '' || /^(?:consent_|opt_out)/.test(words.columnOf(name) ?? '')) return false;
  return [title, 'Opt-in'].some((group) =>
    /^(?:consent_|opt_out )(?:email|sms|phone|whatsapp|post)/.test(
      words.columnOf(`${group}: ${name}`) ?? '',
    ),
  );
}

function holdsContacts(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows
    .slice(0, LOOKED_AT)
    .map((cells) => tidyText(cells[column] ?? ''))
    .filter((cell) => cell !== '');
  const contacts = cells.filter(
    (cell) => cell.includes('@') || (cell.match(/\p{Nd}/gu)?.length ?? 0) > 6,
  );
  return contacts.length * 2 > cells.length;
}
