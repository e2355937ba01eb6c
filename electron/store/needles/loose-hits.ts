import { dialledFirst } from '#domain/calling-codes.ts';
import { canonicalEmail } from '#domain/mailbox.ts';
import type { NeedleHit, NeedleSearch } from './needle-search.ts';
import { readUnits } from './read-units.ts';
import type { Unit } from './read-units.ts';
import { wholeHits } from './whole-hits.ts';

/**
 * Where a value stands as a person would recognise it, and not only as it was written: `QUORRAX, Zelphine` and
 * `Zelphine_Quorrax.csv`, `(0)7700-900.123`, another address of the same mailbox. For texts that belong to nobody's row:
 * titles, headers, names of files, rows set aside. There are few of them, so this may be slow. Gives the letters to cross
 * out, without the signs between them.
 */
export function looseHits(
  bytes: Uint8Array,
  search: NeedleSearch,
  encodings: readonly string[],
): NeedleHit[] {
  if (search.count === 0 || bytes.length === 0) return [];
  return readUnits(bytes, encodings).flatMap((units) => [
    ...findIn(wordsOf(units), units, search),
    ...[turnedOf, numbersOf, mailboxesOf].flatMap((write) =>
      findIn(write(units), units, search, isWholePiece),
    ),
  ]);
}

/** Both ways of looking: as it was written, and as it may be written too. */
export function allHits(
  bytes: Uint8Array,
  search: NeedleSearch,
  encodings: readonly string[],
): NeedleHit[] {
  return [...wholeHits(bytes, search), ...looseHits(bytes, search, encodings)];
}

/** A text written another way, and from which units each of its bytes came. */
type Written = {
  readonly bytes: number[];
  readonly first: number[];
  readonly last: number[];
};

const SPACE = 0x20;
const BETWEEN = 0x0a; // a letter in no number and no address

function openWritten(): Written & {
  readonly add: (text: string, first: number, last: number) => void;
} {
  const bytes: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  return {
    bytes,
    first,
    last,
    add: (text, from, to) => {
      for (const byte of Buffer.from(text, 'utf8')) {
        bytes.push(byte);
        first.push(from);
        last.push(to);
      }
    },
  };
}

/** Words with one space between them, whatever stood there. */
function wordsOf(units: readonly Unit[]): Written {
  const written = openWritten();
  for (const [at, { folded }] of units.entries()) {
    if (folded !== '') written.add(folded, at, at);
    else if (written.bytes.length > 0 && written.bytes.at(-1) !== SPACE) written.add(' ', at, at);
  }
  return written;
}

type Word = { readonly text: string; readonly first: number; readonly last: number };

/** Two and three words after one another in the other orders of a name: `Quorrax, Zelphine` is Zelphine Quorrax. */
function turnedOf(units: readonly Unit[]): Written {
  const written = openWritten();
  const words = listWords(units);
  for (const [at, one] of words.entries()) {
    const [two, three] = [words[at + 1], words[at + 2]];
    if (two === undefined) break;
    written.add(`${two.text} ${one.text}\n`, one.first, two.last);
    if (three === undefined) continue;
    written.add(`${two.text} ${three.text} ${one.text}\n`, one.first, three.last);
    written.add(`${three.text} ${one.text} ${two.text}\n`, one.first, three.last);
  }
  return written;
}

function listWords(units: readonly Unit[]): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const [at, { folded }] of units.entries()) {
    const word = words.at(-1);
    if (folded === '') isOpen = false;
    else if (isOpen && word !== undefined)
      words[words.length - 1] = { ...word, text: word.text + folded, last: at };
    else words.push({ text: folded, first: at, last: at });
    isOpen = folded !== '';
  }
  return words;
}

const DIGIT = /^\d$/;
const IN_NUMBER = /^[\s()./+\-\u00A0\u2010-\u2015\u2212]$/u;
const MOST_SIGNS = 3; // between two groups of one number
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 24;

type Group = { readonly digits: string; readonly first: number; readonly last: number };

/** Each number as one: its groups together, without the zeros and the other digits that are dialled before it. */
function numbersOf(units: readonly Unit[]): Written {
  const written = openWritten();
  for (const groups of groupsOf(units)) {
    for (const [from, { first }] of groups.entries()) {
      let digits = '';
      for (const { digits: more, last } of groups.slice(from)) {
        digits += more;
        if (digits.length > MOST_DIGITS) break;
        for (const form of dialledForms(digits)) written.add(`${form}\n`, first, last);
      }
    }
  }
  return written;
}

const HOME_OF_EIGHT = 11; // 8 before ten digits

function dialledForms(digits: string): readonly string[] {
  const forms = dialledFirst
    .filter(
      (prefix) => digits.startsWith(prefix) && (prefix !== '8' || digits.length === HOME_OF_EIGHT),
    )
    .map((prefix) => digits.slice(prefix.length));
  return [...new Set([digits, digits.replace(/^0+/, ''), ...forms])].filter(
    ({ length }) => length >= FEWEST_DIGITS,
  );
}

/** Groups of digits that can be one number, run by run. */
function groupsOf(units: readonly Unit[]): Group[][] {
  const runs: Group[][] = [];
  let [signs, isOpen] = [0, false];
  for (const [at, { char, folded }] of units.entries()) {
    const run = runs.at(-1) ?? [];
    const group = run.at(-1);
    if (DIGIT.test(folded)) {
      if (isOpen && group !== undefined && group.last === at - 1) {
        run[run.length - 1] = { ...group, digits: group.digits + folded, last: at };
      } else if (isOpen && signs <= MOST_SIGNS) {
        run.push({ digits: folded, first: at, last: at });
      } else {
        runs.push([{ digits: folded, first: at, last: at }]);
      }
      [signs, isOpen] = [0, true];
    } else {
      signs += 1;
      isOpen &&= IN_NUMBER.test(char);
    }
  }
  return runs;
}

const ADDRESS = /[^\s<>()[\],;:"'|\\]+@[^\s<>()[\],;:"'|\\]+/g;

/** The mailbox behind each address. */
function mailboxesOf(units: readonly Unit[]): Written {
  const written = openWritten();
  const text = units.map(({ char }) => (char.length === 1 ? char : '\u0000')).join(''); // one sign for each unit
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const mailbox = canonicalEmail(address.toLowerCase().replace(/\.+$/, ''));
    written.add(`${mailbox}\n`, index, index + address.length - 1);
  }
  return written;
}

type IsHit = (bytes: Uint8Array, hit: NeedleHit) => boolean;

/** Of pieces that were put together no part counts: its words did not follow one another. */
const isWholePiece: IsHit = (bytes, { at, length }) =>
  bytes[at - 1] === BETWEEN && bytes[at + length] === BETWEEN;

function findIn(
  written: Written,
  units: readonly Unit[],
  search: NeedleSearch,
  isHit: IsHit = () => true,
): NeedleHit[] {
  if (written.bytes.length === 0) return [];
  const bytes = Uint8Array.from([BETWEEN, ...written.bytes, BETWEEN]);
  const hits = wholeHits(bytes, search).filter((hit) => isHit(bytes, hit));
  return hits.flatMap(({ at, length, needle }) => {
    const first = written.first[at - 1] ?? 0;
    const last = written.last[at + length - 2] ?? first;
    return units
      .slice(first, last + 1)
      .filter(({ folded }) => folded !== '')
      .map(({ from, to }) => ({ at: from, length: to - from, needle }));
  });
}
