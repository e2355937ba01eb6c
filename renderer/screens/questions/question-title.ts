import { withVisibleMarks } from '#kit/visible-marks.ts';
import type { Words } from '../common/words.tsx';
import type { Question } from './question.ts';

export function questionTitle({ t, fill }: Words, { kind, header, word }: Question): string {
  return fill(t.questions.ask[kind], {
    header: withVisibleMarks(header ?? ''),
    word: withVisibleMarks(word ?? ''),
  });
}
