import { tidyText } from '#base/fold-text.ts';
import type { HeadingSense, SetAsideReason, SourceHeading } from '#domain/source.ts';
import { isBlank, looksLikeData } from './detect-header.ts';
import { findHeaderBelow, isHeaderOfOthers, isSameHeader, titlesBetween } from './header-below.ts';
import type { ListAbove } from './list-above.ts';
import type { ListWords } from './list-words.ts';
import { amongNames } from './heading-among-names.ts';
import { amongNumbers } from './heading-among-numbers.ts';
import { nextFilled } from './rows-ahead.ts';
import type { RowsAhead } from './rows-ahead.ts';

/** Where another list begins. */
export type ListBorder = {
  /** Rows from here to its header, that one included; 0: the header above holds for it too. */
  readonly rows: number;
  readonly header: readonly string[] | null; // null: that of the list above; empty: none
  readonly titles: readonly string[];
  readonly heading: SourceHeading | null;
  readonly ids: string;
};

/** Watches the rows of one list for headings, and for the list below it. Null: the row is like any other. */
export type ListWatch = (
  cells: readonly string[],
  ahead: RowsAhead,
) => SetAsideReason | ListBorder | null;

export function createListWatch(
  list: { readonly header: readonly string[]; readonly heading?: SourceHeading },
  words: ListWords,
  choice: { readonly tables: boolean },
): ListWatch {
  const columns = list.header.map((name) => words.columnOf(name));
  const above = { header: list.header.map(tidyText), columns, words };
  const headings = createHeadings(above, list.heading ?? null);
  return (cells, ahead) => {
    const only = onlyCell(cells);
    if (only === null) {
      headings.sawRow();
      return choice.tables ? borderAt(cells, ahead, above, headings.inDoubt()) : null;
    }
    if (only === -1) return null; // blank
    const below = choice.tables ? findHeaderBelow(cells, ahead, above) : null;
    if (below !== null) return headings.withHeader(cells, ahead, below);
    const found = headings.look(cells, only, ahead);
    if (found === null) headings.sawRow();
    return found;
  };
}

function borderAt(
  cells: readonly string[],
  ahead: RowsAhead,
  above: ListAbove,
  heading: SourceHeading | null,
): SetAsideReason | ListBorder | null {
  if (!isHeaderOfOthers(cells, ahead, above)) return null;
  if (isSameHeader(cells, above)) return 'row.repeated_header';
  return toBorder([cells], heading, above);
}

function toBorder(
  rows: readonly (readonly string[])[],
  heading: SourceHeading | null,
  { header, words }: ListAbove,
): ListBorder {
  const named = (rows.at(-1) ?? []).map(tidyText);
  const ids = named.filter((name) => words.columnOf(name)?.startsWith('record_id') === true);
  return {
    rows: rows.length,
    header: rows.at(-1) ?? [],
    titles: titlesBetween(rows.slice(0, -1)).filter((title) => title !== heading?.text),
    heading,
    ids: ids.some((name) => header.includes(name)) ? '' : (ids[0] ?? ''),
  };
}

/** The column of the only cell that is filled; -1: none is; null: several are. */
function onlyCell(cells: readonly string[]): number | null {
  let only = -1;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] as string;
    if (cell === '' || cell.trim() === '') continue;
    if (only !== -1) return null;
    only = column;
  }
  return only;
}

type Headings = {
  /** Below a header that no line stands above nobody can tell whether it holds on. */
  readonly inDoubt: () => SourceHeading | null;
  readonly sawRow: () => void;
  readonly look: (
    cells: readonly string[],
    column: number,
    ahead: RowsAhead,
  ) => SetAsideReason | ListBorder | null;
  readonly withHeader: (
    cells: readonly string[],
    ahead: RowsAhead,
    below: number,
  ) => SetAsideReason | ListBorder;
};

/** The heading that holds now, and what the next one makes of it. */
function createHeadings(above: ListAbove, first: SourceHeading | null): Headings {
  const { words } = above;
  let current = first;
  let rowsBelow = false; // of the heading that holds
  let known = first === null ? -1 : 0; // column of headings that were understood

  function look(
    cells: readonly string[],
    column: number,
    ahead: RowsAhead,
  ): SetAsideReason | ListBorder | null {
    const text = tidyText(cells[column] ?? '');
    const understood = words.headingOf(text);
    const numbered = amongNumbers(text, column, ahead, above);
    const named =
      column === 0 ? amongNames({ text, isBelowHeading: known === column }, ahead, above) : null;
    const kind = understood ?? numbered ?? named;
    if (kind === null || !mayStandIn(column, ahead, above, { kind, text })) return null;
    if (understood !== null) known = column;
    // A line that nobody understands ends no refusal, and one that may be a name no doubt.
    const ends = understood !== null || (numbered !== null && current?.refuses !== true);
    const next = afterHeading(text, kind, current, rowsBelow && ends);
    if (isSame(next, current) || nextFilled(ahead) === null) return 'row.heading';
    if (isAboveAddresses(ahead, above)) {
      return { ...sameList(next), rows: 1, header: [], titles: [text] };
    }
    return sameList(next);
  }

  function withHeader(
    cells: readonly string[],
    ahead: RowsAhead,
    below: number,
  ): SetAsideReason | ListBorder {
    const rows = [cells];
    for (let at = 1; at <= below; at += 1) rows.push(ahead(at) ?? []);
    const text = titlesBetween(rows.slice(0, -1)).join('; ');
    const kinds = rows.slice(0, -1).flatMap((row) => {
      const title = tidyText(row.find((cell) => cell.trim() !== '') ?? '');
      const kind = title === '' ? null : words.headingOf(title);
      return kind === null ? [] : [{ title, kind }];
    });
    const said = kinds.find(({ kind }) => SPEAKING.has(kind));
    const heading = said === undefined ? null : toHeading(said.title, said.kind);
    if (!isSameHeader(rows.at(-1) ?? [], above)) return toBorder(rows, heading, above);
    // The same columns once more, below a line of their own: the line is a heading, or a title that is no person.
    const kind = said?.kind ?? kinds[0]?.kind ?? 'neutral';
    const next = afterHeading(said?.title ?? text, kind, current, rowsBelow);
    return isSame(next, current) ? 'row.heading' : sameList(next);
  }

  function noted<Found extends SetAsideReason | ListBorder | null>(found: Found): Found {
    if (typeof found === 'object' && found !== null) [current, rowsBelow] = [found.heading, false];
    return found;
  }

  return {
    inDoubt: () => (current === null ? null : { ...current, refuses: false }),
    sawRow() {
      rowsBelow = true;
    },
    look: (cells, column, ahead) => noted(look(cells, column, ahead)),
    withHeader: (cells, ahead, below) => noted(withHeader(cells, ahead, below)),
  };
}

/** What says something of everybody below it, and so begins a list. */
const SPEAKING: ReadonlySet<HeadingSense> = new Set(['refuses', 'doubtful', 'minors', 'deceased']);

/** The header above goes on under this heading. */
function sameList(heading: SourceHeading | null): ListBorder {
  return { rows: 0, header: null, titles: [], heading, ids: '' };
}

function toHeading(text: string, kind: HeadingSense): SourceHeading {
  const heading = { text, refuses: kind === 'refuses' };
  return kind === 'minors' || kind === 'deceased' ? { ...heading, of: kind } : heading;
}

/**
 * A heading holds till the next one. A year or a letter divides the group; so may any word that stands directly below a
 * heading that refuses, and then nobody can tell where the refusal ends.
 */
function afterHeading(
  text: string,
  kind: HeadingSense,
  current: SourceHeading | null,
  rowsBelow: boolean,
): SourceHeading | null {
  if (SPEAKING.has(kind)) return toHeading(text, kind);
  if (current === null || kind === 'ordinal') return current;
  if (kind === 'permits' || rowsBelow) return null;
  return { ...current, refuses: false };
}

function isSame(one: SourceHeading | null, other: SourceHeading | null): boolean {
  return one?.text === other?.text && one?.refuses === other?.refuses;
}

const ANSWERING = /^(?:consent_|opt_out|status|notes|tags|health_notes|gender|visits_count|age)/;
/** A heading of a group may stand where a list has its numbers and names; an answer stands in its own column. */
function mayStandIn(
  column: number,
  ahead: RowsAhead,
  { columns }: ListAbove,
  { kind, text }: { readonly kind: HeadingSense; readonly text: string },
): boolean {
  const role = columns[column] ?? '';
  const next = nextFilled(ahead);
  // The first column of labels may be one of names that nobody knew by its title.
  if (ANSWERING.test(role) && !(column === 0 && role.startsWith('tags'))) {
    if (next === null || (next?.[column] ?? '').trim() !== '') return false;
    // "Status | Name" with the status of a group in a line of its own. Behind the names it belongs to the row above.
    return isSetOff(text) || isBlank((next ?? []).slice(0, column));
  }
  if (columns.length > 1) return true;
  // In a list of one column only what cannot be one of its cells.
  const isOfContacts = role === '' ? isData(next?.[column]) : CONTACT.test(role);
  return kind !== 'neutral' && kind !== 'ordinal' && isOfContacts;
}

/** `Unsubscribed:`, `=== Left ===`: written as a heading. */
function isSetOff(text: string): boolean {
  return /[:：]$/u.test(text) || /^[-–—=*#•>[(_~]/u.test(text);
}

const LOOKED_BELOW = 6;

/** "Unsubscribed" in a list of several columns, and below it nothing but addresses, where the list has its names. */
function isAboveAddresses(ahead: RowsAhead, { columns }: ListAbove): boolean {
  if (columns.length < 2) return false;
  let rows = 0;
  for (let at = 1; at <= LOOKED_BELOW; at += 1) {
    const cells = ahead(at) ?? [];
    if (isBlank(cells)) continue;
    const only = onlyCell(cells);
    if (only === null || !isData(cells[only]) || CONTACT.test(columns[only] ?? '')) return false;
    rows += 1;
  }
  return rows > 0;
}

const CONTACT = /^(?:email|phone)/;

function isData(cell: string | undefined): boolean {
  return cell !== undefined && looksLikeData(tidyText(cell));
}

/** The heading that stands above the first row of a list, below its header. */
export function firstHeading(
  rows: readonly (readonly string[])[],
  watch: ListWatch,
): SourceHeading | null {
  const first = rows.findIndex((cells) => !isBlank(cells));
  if (first === -1) return null;
  const found = watch(rows[first] ?? [], (distance) => rows[first + distance]);
  return typeof found === 'object' && found?.header === null ? found.heading : null;
}

const HEADER_ROWS = 25;

/** How many of the first rows of a file belong to its first list. */
export function rowsOfFirstList(rows: readonly (readonly string[])[], words: ListWords): number {
  const named = rows
    .slice(0, HEADER_ROWS)
    .findIndex((cells, index) => isHeaderOfOthers(cells, aheadIn(rows, index), { words }));
  return named + 1 + rowsOfList(rows.slice(named + 1), rows[named] ?? [], words);
}

/** How many of these rows stand under this header. */
export function rowsOfList(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  words: ListWords,
): number {
  const watch = createListWatch({ header }, words, { tables: true });
  const end = rows.findIndex((cells, index) => {
    const found = watch(cells, aheadIn(rows, index));
    return typeof found === 'object' && found !== null && found.header !== null;
  });
  return end === -1 ? rows.length : end;
}

function aheadIn(rows: readonly (readonly string[])[], index: number): RowsAhead {
  return (distance) => rows[index + distance];
}
