import { foldCell, kindOfCell } from '#engine/consent/index.ts';
import type { ConsentWords } from '#engine/consent/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { DetectionContext } from '../detection-context.ts';
import { addMark } from '../record-draft.ts';
import type { CellReader } from './cell-reader.ts';
import { addSign, refusals } from './mark-readers.ts';

const REMARKS = /[(（[]([^()（）[\]]{2,80})[)）\]]/gu;
const DAGGER = /[†✝]/u;

/**
 * What stands beside a name in its cell: a remark in brackets, `(do not call)`, `(deceased)`; a dagger; or a saying of
 * more than one word at the end, `رحمه الله`. A single word at an end is left alone: people are called Rip, Mort and Tod.
 */
export function nameRemarkReader(
  { index: column }: MappedColumn,
  { notes, today, consentWords }: DetectionContext,
): CellReader {
  const endsWithDeath = createEndsWithDeath(consentWords);
  return (cell, draft) => {
    const remarks = remarksIn(cell);
    const isDead =
      DAGGER.test(cell) ||
      remarks.some((text) => kindOfCell(text, consentWords) === 'deceased') ||
      endsWithDeath(cell);
    if (isDead) addMark(draft, 'deceased', { column, why: 'deceased.word' });
    for (const text of remarks)
      for (const sign of notes(text, today, 'labels'))
        if (refusals.has(sign.kind) || (sign.kind === 'deceased' && !isDead))
          addSign(sign, column, draft);
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
