import { Stack, Table } from '@mantine/core';
import { grantFiles, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { WideTable } from '#kit/wide-table.tsx';
import { Notice } from '#kit/notice.tsx';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { useWords } from '../common/words.tsx';

/** Which rows of a file are on the list, before a mailing. */
export function CheckFile() {
  const { t } = useWords();
  const job = useJob('suppression/check');
  const check = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted !== undefined) job.start({ file: { grant: granted.grant } });
  };
  return (
    <Section title={t.suppression.check} hint={t.suppression.checkHint}>
      <Stack align="flex-start">
        <ChooseFiles
          label={t.suppression.checkAction}
          variant="light"
          size="sm"
          onChoose={(files) => void check(files)}
        />
      </Stack>
      <JobView job={job} />
      {job.state.kind === 'done' ? <Checked result={job.state.value} /> : null}
    </Section>
  );
}

function Checked({ result }: { readonly result: Output<'suppression/check'> }) {
  const { t, plural, number } = useWords();
  const isClear = result.total === 0;
  return (
    <Stack gap="sm">
      <Notice
        urgency="status"
        color={isClear ? 'teal' : 'red'}
        title={isClear ? t.suppression.clear : plural(t.suppression.matches, result.total)}
      >
        {plural(t.suppression.checked, result.rows)}
      </Notice>
      {isClear ? null : (
        <WideTable minWidth={320}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.suppression.matchRow}</Table.Th>
                <Table.Th>{t.suppression.matchKind}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.matched.map((match) => (
                <Table.Tr key={`${String(match.row)}${match.kind}`}>
                  <Table.Td>{number(match.row)}</Table.Td>
                  <Table.Td>{t.trail.fingerprints[match.kind]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Stack>
  );
}
