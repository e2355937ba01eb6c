import type { ConsentState } from '#domain/consent.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { Understanding } from '../jobs/importing/reread-source.ts';

/** How a list is understood once a question about it is answered. Pure. */
export function understandAnswer(
  now: Understanding,
  { header, answer }: { readonly header: string; readonly answer: QuestionAnswer },
): Understanding {
  if (answer === 'DMY' || answer === 'MDY') return { ...now, dateOrder: answer };
  return {
    ...now,
    columns: now.columns.map((column) =>
      column.name === header ? answerColumn(column, answer) : column,
    ),
  };
}

function answerColumn(column: MappedColumn, answer: QuestionAnswer): MappedColumn {
  const settled = { ...column, confidence: 1, needsAnswer: false };
  if (answer === 'ignore') return { ...settled, role: 'ignore', channel: null, polarity: null };
  if (answer !== 'positive' && answer !== 'negative') return settled;
  return { ...settled, polarity: answer };
}

/** The same, where the question was about a word; `folded` as the reader compares cells. */
export function understandWord(
  now: Understanding,
  word: { readonly header: string; readonly folded: string; readonly state: ConsentState },
): Understanding {
  const words = new Map(now.words);
  words.set(word.header, new Map([...(words.get(word.header) ?? []), [word.folded, word.state]]));
  return { ...now, words };
}

/** What a word means by its answer; null where the answer is not about a word. */
export function stateOfAnswer(answer: QuestionAnswer): ConsentState | null {
  switch (answer) {
    case 'granted':
    case 'denied':
    case 'withdrawn':
    case 'never_asked':
    case 'pending':
      return answer;
    case 'no_news':
      return 'unknown';
    default:
      return null;
  }
}
