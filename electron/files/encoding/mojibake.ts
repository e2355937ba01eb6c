import { isUtf8 } from 'node:buffer';
import { decodeBytes } from './encodings.ts';
import { letterModels } from './letter-models.ts';
import { scoreText } from './score-encoding.ts';

/**
 * Letters that were garbled before the list came here: bytes of one encoding that another program read in
 * another one and saved as text. A misreading is written `was>is`: read as the first, written in the second.
 */
export type Misreading = string;

/** Programs that read UTF-8 as one of these make `Ð˜Ð²Ð°Ð½`, `РРІР°РЅ`, `Ä°` of it. */
const readAs = [
  'windows-1252',
  'windows-1251',
  'windows-1254',
  'windows-1250',
  'windows-1253',
  'windows-1256',
  'koi8-r',
  'ibm866',
  'macintosh',
];
/** One single-byte encoding read as another: `Èâàíîâ`, `Ýstanbul`. */
const confused: readonly (readonly [was: string, is: string])[] = [
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'windows-1254'],
  ['windows-1252', 'windows-1250'],
  ['windows-1252', 'windows-1253'],
  ['windows-1252', 'windows-1256'],
  ['windows-1252', 'windows-1255'],
  ['windows-1251', 'koi8-r'],
  ['koi8-r', 'windows-1251'],
  ['windows-1251', 'ibm866'],
  ['ibm866', 'windows-1251'],
  ['windows-1251', 'windows-1254'],
];

export type FoundMojibake = {
  readonly misreadings: readonly Misreading[];
  readonly cells: number; // garbled ones among those looked at
  readonly looked: number; // cells with letters beyond ASCII
};

const FEWEST_LETTERS = 8;
const CONFUSED_LETTERS = 3000;
const BETTER = 0.45;
const GOOD = 0.5;

/** Looks at cells for garbled letters: each by itself for UTF-8, all together for one alphabet read as another. */
export function findMojibake(cells: Iterable<string>): FoundMojibake {
  const strange = sampleOf([...cells].filter((cell) => /[^\0-\x7F]/.test(cell)));
  const counts = new Map<Misreading, number>();
  let garbled = 0;
  for (const cell of strange) {
    const misreading = misreadingOf(cell);
    if (misreading === null) continue;
    garbled += 1;
    counts.set(misreading, (counts.get(misreading) ?? 0) + 1);
  }
  const looked = strange.length;
  if (garbled * 2 < looked) {
    const whole = findConfusion(strange.join('\n').slice(0, CONFUSED_LETTERS));
    if (whole !== null) return { misreadings: [whole], cells: looked, looked };
  }
  const misreadings = [...counts].sort((a, b) => b[1] - a[1]).map(([misreading]) => misreading);
  return { misreadings, cells: garbled, looked };
}

const LOOKED_AT = 400; // cells, spread over those that there are
const LONGEST_LOOK = 200; // letters of each

function sampleOf(cells: readonly string[]): string[] {
  const step = Math.max(1, cells.length / LOOKED_AT);
  const sample: string[] = [];
  for (let at = 0; at < cells.length; at += step) {
    sample.push((cells[Math.floor(at)] ?? '').slice(0, LONGEST_LOOK));
  }
  return sample;
}

/** The text as it was meant, as far as the misreadings explain it; other letters stay as they are. */
export function repairText(text: string, misreadings: readonly Misreading[]): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  let repaired = text;
  for (const misreading of misreadings) {
    const [was = '', is = ''] = misreading.split('>');
    repaired =
      is === 'utf-8' ? repairUtf8(repaired, was) : (readAnew(repaired, was, is) ?? repaired);
  }
  return repaired;
}

/** What keeps the cells of a list from being read as they stand in it. */
export type CellRepair = {
  readonly repair?: readonly Misreading[];
  readonly withoutNul?: true;
  readonly formulaText?: true;
};

/** The cells as they were meant. */
export function repairCells(
  cells: string[],
  { repair, withoutNul, formulaText }: CellRepair,
): string[] {
  let meant = withoutNul === true ? cells.map((cell) => cell.replaceAll('\0', '')) : cells;
  if (formulaText === true) meant = meant.map((cell) => textOfFormula(cell) ?? cell);
  return repair === undefined ? meant : meant.map((cell) => repairText(cell, repair));
}

/** `="007"`: nothing is computed, a formula that is one text is that text. Null: the cell is no such formula. */
export function textOfFormula(cell: string): string | null {
  const inner = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
  return inner === undefined ? null : inner.replaceAll('""', '"');
}

export function isRepaired({ repair, withoutNul, formulaText }: CellRepair): boolean {
  return repair !== undefined || withoutNul === true || formulaText === true;
}

const RUN = /[^\0-\x7F]+/g;
const TWICE = 3; // files go through the wrong program more than once

function repairUtf8(text: string, was: string): string {
  let repaired = text;
  for (let pass = 0; pass < TWICE; pass += 1) {
    const next = repaired.replace(RUN, (run) => meantBy(run, was) ?? run);
    if (next === repaired) return next;
    repaired = next;
  }
  return repaired;
}

function misreadingOf(cell: string): Misreading | null {
  for (const was of readAs) {
    for (const [run] of cell.matchAll(RUN)) {
      const meant = meantBy(run, was);
      if (meant !== null && isEnough(meant, was)) return `${was}>utf-8`;
    }
  }
  return null;
}

/** Two letters of any alphabet can look like one of UTF-8 by chance (`Рі` is a syllable); of Latin letters they do not. */
function isEnough(meant: string, was: string): boolean {
  if (meant.length >= 2) return true;
  return !ofOtherLetters.has(was) && meant < '\u0180';
}

const ofOtherLetters: ReadonlySet<string> = new Set([
  'windows-1251',
  'windows-1253',
  'windows-1256',
  'koi8-r',
]);

/** Null: the letters are no UTF-8 read in this encoding, or what comes out is nothing that people write. */
function meantBy(run: string, was: string): string | null {
  const bytes = encodeStrictly(run, was);
  if (bytes === null || !isUtf8(bytes)) return null;
  const text = bytes.toString('utf8');
  if (/[\u0080-\u009F]/.test(text)) return meantBy(text, was); // garbled twice, or nothing at all
  return text.length < run.length && PLAUSIBLE.test(text.normalize('NFC')) ? text : null;
}

/** Letters in use, signs of lists, and what a second pass may still have to repair. */
const PLAUSIBLE =
  /^[\u00A0-\u017F\u0192\u018F\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u0259\u0386-\u03CE\u0401-\u045F\u0490\u0491\u04D8\u04D9\u05D0-\u05EA\u060C-\u06FF\u0E01-\u0E5B\u1E00-\u1EFF\u2010-\u203A\u20AC\u2116\u2122\u3041-\u30FE\u4E00-\u9FFF\uAC00-\uD7A3\u{1F300}-\u{1FAFF}\uFF01-\uFF5E\u3000-\u3011]+$/u;

/** One misreading for all cells together, where it makes better letters of them by far. */
function findConfusion(text: string): Misreading | null {
  if ((text.match(RUN)?.join('').length ?? 0) < FEWEST_LETTERS) return null;
  const before = bestScore(text);
  let best: { misreading: Misreading; score: number } | null = null;
  for (const [was, is] of confused) {
    const anew = readAnew(text, was, is);
    if (anew === null) continue;
    const score = bestScore(anew);
    if (score > GOOD && score > before + BETTER && score > (best?.score ?? 0)) {
      best = { misreading: `${was}>${is}`, score };
    }
  }
  return best?.misreading ?? null;
}

function bestScore(text: string): number {
  return letterModels.reduce((most, model) => Math.max(most, scoreText(text, model)), -10);
}

function readAnew(text: string, was: string, is: string): string | null {
  const bytes = encodeStrictly(text, was);
  if (bytes === null) return null;
  const anew = decodeBytes(bytes, is);
  return anew.includes('\uFFFD') ? null : anew;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Null where the encoding has not all the letters. */
function encodeStrictly(text: string, label: string): Buffer | null {
  const table = tables.get(label) ?? tableOf(label);
  tables.set(label, table);
  const bytes: number[] = [];
  for (const char of text) {
    const byte = char < '\u0080' ? char.charCodeAt(0) : table.get(char);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Buffer.from(bytes);
}

/** Bytes that an encoding leaves undefined are read as control characters, as browsers do. */
function tableOf(label: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte += 1) {
    const char = decodeBytes(Buffer.of(byte), label);
    table.set(char === '\uFFFD' ? String.fromCharCode(byte) : char, byte);
    if (label === 'windows-1252' && byte < 0xa0) table.set(String.fromCharCode(byte), byte);
  }
  return table;
}
