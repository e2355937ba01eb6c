import { foldCell, kindOfCell } from '#engine/consent/index.ts';
import type { ConsentWords } from '#engine/consent/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { DetectionContext } from '../detection-context.ts';
import { addMark } from '../record-draft.ts';
import type { CellReader } from './cell-reader.ts';
import { addSign } from './mark-readers.ts';
import { createNameSayings, isSaidBesideNames } from './name-sayings.ts';

const REMARKS = /[(（[]([^()（）[\]]{2,80})[)）\]]/gu;
const DAGGER = /[†✝]/u;

/**
 * What stands beside a name in its cell: a remark in brackets, `(do not call)`, `(deceased)`; a dagger; a saying of
 * more than one word at the end, `رحمه الله`; or words that are no name, `Kern DO NOT CALL`, `Kern deceased`.
 */
export function nameRemarkReader(
  { index: column }: MappedColumn,
  context: DetectionContext,
): CellReader {
  const { notes, today, consentWords } = context;
  const sayingsIn = createNameSayings(context);
  const endsWithDeath = createEndsWithDeath(consentWords);
  return (cell, draft) => {
    const remarks = remarksIn(cell);
    const isDead =
      DAGGER.test(cell) ||
      remarks.some((text) => kindOfCell(text, consentWords) === 'deceased') ||
      endsWithDeath(cell);
    if (isDead) addMark(draft, 'deceased', { column, why: 'deceased.word' });
    const signs =
      remarks.length === 0
        ? sayingsIn(cell)
        : remarks.flatMap((text) => notes(text, today, 'labels').filter(isSaidBesideNames));
    for (const sign of signs) if (!isDead || sign.kind !== 'deceased') addSign(sign, column, draft);
  };
}

const OPENED = /[(（[]/u;
const NONE: readonly string[] = [];

/** Asked of every name: nearly none has a bracket. */
function remarksIn(cell: string): readonly string[] {
  if (cell.length > 300 || !OPENED.test(cell)) return NONE;
  return [...cell.matchAll(REMARKS)].map(([, text = '']) => text);
}

/** Sayings are found by their last word first: nearly every name ends here. */
function createEndsWithDeath({ kindOf }: ConsentWords): (cell: string) => boolean {
  const sayings = new Set(
    [...kindOf].flatMap(([text, kind]) => (kind === 'deceased' ? [text] : [])),
  );
  const lengths = new Map<string, Set<number>>();
  for (const saying of sayings) {
    const words = saying.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length > 1) lengths.set(last, (lengths.get(last) ?? new Set()).add(words.length));
  }
  return (cell) => {
    const words = cell.trim().split(/\s+/u);
    if (words.length < 3 || cell.length > 300) return false; // a name of one word, and a saying of two
    const possible = lengths.get(foldCell(words.at(-1) ?? ''));
    if (possible === undefined) return false;
    return [...possible].some(
      (length) => words.length > length && sayings.has(foldCell(words.slice(-length).join(' '))),
    );
  };
}
