import { Stack } from '@mantine/core';
import { grantFiles, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { StackingTable } from '#kit/stacking-table.tsx';
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
  const rows = [
    ...result.matched.map(({ row, kind }) => ({ row, how: t.trail.fingerprints[kind] })),
    ...result.saidNo.map(({ row, kind }) => ({ row, how: t.trail.fingerprints[kind] })),
  ].sort((a, b) => a.row - b.row);
  const isClear = result.total + result.saidNoTotal === 0;
  const titles = [
    ...(result.total > 0 ? [plural(t.suppression.matches, result.total)] : []),
    ...(result.saidNoTotal > 0 ? [plural(t.suppression.saidNo, result.saidNoTotal)] : []),
  ];
  return (
    <Stack gap="sm">
      <Notice
        urgency="status"
        color={isClear ? 'teal' : 'red'}
        title={isClear ? t.suppression.clear : titles.join(' ')}
      >
        {plural(t.suppression.checked, result.rows)}
        {isClear ? null : ` ${t.lists.rowsCounted}`}
      </Notice>
      {isClear ? null : (
        <StackingTable
          numbered
          heads={[t.suppression.matchRow, t.suppression.matchKind]}
          rows={rows.map(({ row, how }) => ({ key: String(row), cells: [number(row), how] }))}
        />
      )}
    </Stack>
  );
}
