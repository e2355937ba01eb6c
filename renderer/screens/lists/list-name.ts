import type { ListPlace } from '#domain/list-name.ts';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import type { Words } from '../common/words.tsx';

/** A file, its sheet where it has several, and which of the lists below one another, in one line. */
export function listName(words: Words, { file, sheet, part }: ListPlace): string {
  const place = sheet === null ? withVisibleMarks(file) : withSheet(words, file, sheet);
  return part === undefined ? place : `${place} / ${withVisibleMarks(part)}`;
}

function withSheet({ fill, t }: Words, file: string, sheet: string): string {
  return fill(t.lists.review.list, {
    file: withVisibleMarks(file),
    sheet: withVisibleMarks(sheet),
  }).replaceAll(/[\u2068\u2069]/g, '');
}
