import { Table, Title } from '@mantine/core';
import { useWords } from '../common/words.tsx';
import type { Preview } from './preview.ts';

/** What anonymising makes of each kind of column. */
export function BecomesTable({ columns }: { readonly columns: Preview['columns'] }) {
  const { t } = useWords();
  if (columns.length === 0) return null;
  const words = {
    removed: t.act.becomesRemoved,
    generalised: t.act.becomesGeneralised,
    kept: t.act.becomesKept,
    partly: t.act.becomesPartly,
    fixed: t.act.becomesFixed,
    shifted: t.act.becomesShifted,
    shuffled: t.act.becomesShuffled,
    token: t.act.becomesToken,
    cleaned: t.act.becomesCleaned,
  };
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.becomes}
      </Title>
      <Table maw={480}>
        <Table.Tbody>
          {columns.map((column) => (
            <Table.Tr key={column.role}>
              <Table.Th scope="row">{t.sources.roles[column.role]}</Table.Th>
              <Table.Td>{words[column.becomes]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
