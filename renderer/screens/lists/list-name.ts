import { withVisibleMarks } from '#kit/visible-marks.ts';
import type { Words } from '../common/words.tsx';

/** A file, and its sheet where it has several, in one line. */
export function listName(words: Words, file: string, sheet: string | null): string {
  if (sheet === null) return withVisibleMarks(file);
  return words
    .fill(words.t.lists.review.list, {
      file: withVisibleMarks(file),
      sheet: withVisibleMarks(sheet),
    })
    .replaceAll(/[\u2068\u2069]/g, '');
}
