import { memoise } from '#base/memoise.ts';
import { foldCell } from '#engine/consent/index.ts';
import type { ConsentWords } from '#engine/consent/index.ts';
import type { NoteSign } from '#engine/notes/index.ts';
import type { DetectionContext } from '../detection-context.ts';
import { refusals } from './mark-readers.ts';

const BETWEEN = /[\s.,;:!?¿¡/|\\()[\]{}*+=_"«»“”„\-–—،؛؟。、]+/; // without classes of Unicode: asked of every name
const LOWER_FIRST = /^\p{Ll}/u;
const UPPER_FIRST = /^\p{Lu}/u;
const ALL_UPPER = /^\p{Lu}{3,}$/u;
const LONGEST_NAME = 120;

const NONE: readonly NoteSign[] = [];

/**
 * Refusals and deaths that staff wrote behind a name without a bracket: `Kern DO NOT CALL`, `Петрова не звонить`. Of more
 * than one word they are no name; a single word has to be written unlike one, since people are called Stop, Baja and Rip.
 */
export function createNameSayings({
  notes,
  today,
  consentWords,
}: Pick<DetectionContext, 'notes' | 'today' | 'consentWords'>): (
  cell: string,
) => readonly NoteSign[] {
  const words = wordsOfSayings(consentWords);
  const isOfSaying = memoise((part) => words.has(foldCell(part)));
  return (cell) => {
    if (cell.length > LONGEST_NAME) return NONE;
    const parts = cell.split(BETWEEN).filter((part) => part !== '');
    if (parts.length < 2 || !mayHoldSaying(parts, isOfSaying)) return NONE;
    return notes(cell, today, 'labels').filter(
      (sign) => isSaidBesideNames(sign) && isNoName(sign, cell, parts),
    );
  };
}

export function isSaidBesideNames({ kind }: NoteSign): boolean {
  return refusals.has(kind) || kind === 'deceased';
}

/**
 * Asked of every name, and only those are read as a note. Many words of sayings are names as well (Sam, Mai, Said): one of
 * them that is written like the other names beside it is one.
 */
function mayHoldSaying(parts: readonly string[], isOfSaying: (part: string) => boolean): boolean {
  const known = parts.filter(isOfSaying);
  return known.length === 1 ? !areWrittenAsNames(parts) : known.length > 1;
}

function areWrittenAsNames(parts: readonly string[]): boolean {
  return parts.every(
    (part) => UPPER_FIRST.test(part) && (part.length < 2 || part !== part.toUpperCase()),
  );
}

function wordsOfSayings({ kindOf }: ConsentWords): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [saying, kind] of kindOf) {
    if (!saidAgainst.has(kind)) continue;
    for (const word of saying.split(BETWEEN)) words.add(word);
  }
  words.delete('');
  return words;
}

const saidAgainst: ReadonlySet<string> = new Set([
  'refused',
  'unsubscribed',
  'withdrawn',
  'blocked',
  'deceased',
]);

function isNoName({ at, length }: NoteSign, cell: string, parts: readonly string[]): boolean {
  const said = cell
    .slice(at, at + length)
    .split(BETWEEN)
    .filter((part) => part !== '');
  const [word = ''] = said;
  if (said.length !== 1) return said.length > 1;
  const others = parts.filter((part) => part !== word);
  if (LOWER_FIRST.test(word)) return others.some((part) => UPPER_FIRST.test(part));
  return (
    ALL_UPPER.test(word) && others.some((part) => UPPER_FIRST.test(part) && !ALL_UPPER.test(part))
  );
}
