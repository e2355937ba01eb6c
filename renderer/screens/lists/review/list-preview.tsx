import type { Output } from '#contract/call.ts';
import { useWords } from '#screens/common/words.tsx';
import { FirstRows } from './first-rows.tsx';
import type { ColumnAnswer } from './list-choice.ts';

/** The first rows as they are read at this moment. */
export function ListPreview(props: {
  readonly seen: Output<'source/inspect'>;
  readonly answers: Readonly<Record<number, ColumnAnswer>>;
}) {
  const { t } = useWords();
  const { seen, answers } = props;
  const isDoubtful = seen.warnings.some(({ code }) => code.startsWith('encoding.'));
  return (
    <FirstRows
      title={isDoubtful ? t.importing.previewDoubt : t.importing.preview}
      rows={seen}
      answers={answers}
    />
  );
}
