import { Text } from '@mantine/core';
import type { Evidence } from '#domain/finding.ts';
import { DataText } from '#kit/data-text.tsx';
import { Phrase } from '../common/phrase.tsx';
import { useWords } from '../common/words.tsx';

/** What stands in the cell, where it stands, and why it counts. */
export function EvidenceCell({ cell, file }: { readonly cell: Evidence; readonly file: string }) {
  const { t, number } = useWords();
  return (
    <>
      <Text size="sm" component="div" className="breakable evidence-cell">
        {cell.column === '' ? t.card.nameOfList : <DataText text={cell.column} />}
        {': '}
        {cell.value === '' ? (
          <span className="dimmed">{t.common.empty}</span>
        ) : (
          <mark>
            <DataText text={cell.value} />
          </mark>
        )}
      </Text>
      <Text size="xs" c="dimmed" component="div" className="breakable">
        <Phrase
          text={t.card.place}
          values={{
            file: <DataText text={file} />,
            row: number(cell.row),
          }}
        />
        {' · '}
        {t.evidence[cell.why]}
      </Text>
    </>
  );
}
