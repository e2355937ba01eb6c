import { detectDialect, commonWidth } from './detect-dialect.ts';

/** How much of a file is control characters that no list has. */
export type Controls = 'few' | 'only NULs' | 'binary';

const CONTROLS = /[\0-\x08\x0E-\x19\x1B-\x1F]/g;
const MOST_SHARE = 0.02;
const MOST = 8;
const LINES = 1000;

/**
 * Control characters of programs and pictures; a NUL here and there is left to the rows. Programs that keep records of
 * fixed length fill them up with NULs: what is a clear table without them is read as one.
 */
export function controlsIn(text: string): Controls {
  if (!hasMany(text)) return 'few';
  const plain = text.replaceAll('\0', '');
  return !hasMany(plain) && isClearTable(plain) ? 'only NULs' : 'binary';
}

function hasMany(text: string): boolean {
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls > MOST && controls > text.length * MOST_SHARE;
}

/** Nearly all of its lines have as many cells, two or more, or are e-mails; and all of it is letters that people write. */
function isClearTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, LINES).filter((line) => line.trim() !== '');
  if (lines.length < 2 || /[\uFFFD\u0080-\u009F]/.test(text)) return false;
  if (lines.filter((line) => line.includes('@')).length > lines.length * CLEARLY) return true;
  const { delimiter } = detectDialect(text, null);
  const { width, share } = commonWidth(lines.map((line) => line.split(delimiter).length));
  return width >= 2 && share > CLEARLY;
}

const CLEARLY = 0.8;
