import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, grantFiles } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { Notice } from '#kit/notice.tsx';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { Section } from '#kit/section.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

type Verified = Output<'receipt/verify'>;

/** Checks a receipt or record of any workspace. */
export function VerifyFile() {
  const { t } = useWords();
  const [verified, setVerified] = useState<Verified | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const verify = async (files: readonly File[]) => {
    const [granted] = await grantFiles(files);
    if (granted === undefined) return;
    const envelope = await call('receipt/verify', { file: { grant: granted.grant } });
    setVerified(envelope.ok ? envelope.value : null);
    setProblem(envelope.ok ? null : envelope.problem);
  };
  return (
    <Section title={t.record.verify} hint={t.record.verifyHint}>
      <Stack align="flex-start">
        <ChooseFiles
          label={t.record.verifyAction}
          accept=".json"
          variant="light"
          size="sm"
          onChoose={(files) => void verify(files)}
        />
      </Stack>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {verified === null ? null : <Verdict verified={verified} />}
    </Section>
  );
}

function Verdict({ verified }: { readonly verified: Verified }) {
  const { t, fill, plural, instant } = useWords();
  const { broken } = verified;
  return (
    <Notice
      urgency="status"
      color={verified.intact ? 'teal' : 'red'}
      title={verified.intact ? t.record.isIntact : t.record.isBroken}
    >
      {broken === null ? null : (
        <Text size="sm">
          {t.trail.broken[broken.where]}{' '}
          {broken.entry === null ? null : fill(t.record.brokenAt, { entry: broken.entry })}{' '}
          {broken.line === undefined ? null : fill(t.checker.line, { line: broken.line })}
        </Text>
      )}
      {verified.intact ? null : (
        <Text size="sm" fw={600}>
          {t.problems['receipt/broken'].next}
        </Text>
      )}
      <Text size="sm">
        {verified.what === 'receipt'
          ? plural(t.record.receiptFor, verified.people ?? 0)
          : plural(t.record.trailOf, verified.entries ?? 0)}
        {verified.at === null ? null : ` · ${instant(verified.at)}`}
      </Text>
    </Notice>
  );
}
