import { DataText } from '#kit/data-text.tsx';
import { StackingTable } from '#kit/stacking-table.tsx';
import { useWords } from '../common/words.tsx';
import type { Question } from './question.ts';

/** Cells in which the doubt stands. */
export function SampleTable({ samples }: { readonly samples: Question['samples'] }) {
  const { t, number } = useWords();
  if (samples.length === 0) return null;
  return (
    <StackingTable
      numbered
      caption={t.questions.samples}
      testId="question-samples"
      heads={[t.questions.sampleRow, t.questions.sampleName, t.questions.sampleValue]}
      rows={samples.map(({ source, row, name, value }) => ({
        key: `${String(source)} ${String(row)}`,
        cells: [
          number(row),
          <DataText text={name} key="name" />,
          <strong key="value">
            <DataText text={value} />
          </strong>,
        ],
      }))}
    />
  );
}
