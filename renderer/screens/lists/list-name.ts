import type { ListPlace } from '#domain/list-name.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import type { Words } from '../common/words.tsx';

/** A file, its sheet where it has several, and which of the lists below one another, in one line. */
export function listName(words: Words, { file, sheet, part }: ListPlace): string {
  return [sheet, part]
    .filter((one) => one !== null && one !== undefined)
    .reduce<string>(
      (name, inside) =>
        words
          .fill(words.t.lists.review.list, { file: name, sheet: withVisibleMarks(inside) })
          .replaceAll(/[\u2068\u2069]/g, ''),
      withVisibleMarks(file),
    );
}
