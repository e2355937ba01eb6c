import { Text } from '@mantine/core';
import type { Evidence } from '#domain/finding.ts';
import { DataText } from '#kit/data-text.tsx';
import { Phrase } from '../common/phrase.tsx';
import { useWords } from '../common/words.tsx';
import { fileOf } from './card-parts.ts';
import type { CardParts } from './card-parts.ts';

/** What stands in the cell, where it stands, and why it counts. */
export function EvidenceCell({
  cell,
  card,
}: { readonly cell: Evidence } & Pick<CardParts, 'card'>) {
  const words = useWords();
  const { t, number } = words;
  return (
    <>
      <Text size="sm" component="div" className="breakable">
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
            file: <DataText text={fileOf(words, card.records, cell.source)} />,
            row: number(cell.row),
          }}
        />
        {' · '}
        {t.evidence[cell.why]}
      </Text>
    </>
  );
}
