import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { DataText } from '#kit/data-text.tsx';
import { JobView } from './job-view.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { readTypedCount } from './read-typed-count.ts';
import { useWords } from './words.tsx';

type How = 'shred' | 'replace';
type Outcomes = Output<'source/remove-files'>['files'];

const goneAfter: ReadonlySet<Outcomes[number]['outcome'] | undefined> = new Set([
  'shredded',
  'replaced',
  'missing',
] as const);

/** What becomes of the chosen files: said with its limits, and done when their number was typed. */
export function RemoveFiles(props: {
  readonly ids: readonly string[];
  readonly onStart: () => void;
  /** Files that do not lie there any more, or not with what was in them. */
  readonly onGone: (ids: readonly string[]) => void;
}) {
  const { ids, onStart, onGone } = props;
  const job = useJob('source/remove-files');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { state } = job;
  useEffect(() => {
    if (state.kind !== 'done') return;
    onGone(sent.filter((_, at) => goneAfter.has(state.value.files[at]?.outcome)));
    // oxlint-disable-next-line react/exhaustive-deps -- once for each end; the callback is new in every render
  }, [state]);
  const remove = async (how: How) => {
    const granted = await call('file/regrant', { ids: [...ids] });
    setProblem(granted.ok ? null : granted.problem);
    if (!granted.ok) return;
    const files = granted.value.files.map(({ grant }) => ({ file: { grant } }));
    const there = granted.value.files.map(({ id }) => id);
    setSent(there);
    setMissing(granted.value.missing);
    onGone(ids.filter((id) => !there.includes(id)));
    if (files.length === 0) job.reset();
    else job.start({ files, how, confirmedFiles: files.length });
    onStart();
  };
  const isRunning = state.kind === 'running';
  const outcomes: Outcomes = [
    ...(state.kind === 'done' ? state.value.files : []),
    ...missing.map((name) => ({ name, outcome: 'missing' as const })),
  ];
  return (
    <Stack gap="sm" className="acts">
      {ids.length === 0 ? null : (
        <HowToRemove
          count={ids.length}
          isRunning={isRunning}
          onRemove={(how) => void remove(how)}
        />
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <JobView job={job} />
      {isRunning || outcomes.length === 0 ? null : <WhatBecame files={outcomes} />}
    </Stack>
  );
}

function HowToRemove(props: {
  readonly count: number;
  readonly isRunning: boolean;
  readonly onRemove: (how: How) => void;
}) {
  const { t, fill, number } = useWords();
  const { count } = props;
  const [how, setHow] = useState<How>('replace');
  const [typed, setTyped] = useState('');
  const isConfirmed = readTypedCount(typed) === count && !props.isRunning;
  const words = t.originals;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) props.onRemove(how);
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          aria-label={words.choose}
          value={how}
          onChange={(value) => setHow(value === 'shred' ? 'shred' : 'replace')}
        >
          <Stack gap="xs">
            <Radio value="replace" label={words.replace} description={words.replaceHint} />
            <Radio value="shred" label={words.shred} />
          </Stack>
        </Radio.Group>
        <Text size="sm">{words.limits}</Text>
        <Group align="flex-end">
          <TextInput
            label={fill(words.confirm, { n: number(count) })}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" color="red" disabled={!isConfirmed}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WhatBecame({ files }: { readonly files: Outcomes }) {
  const { t } = useWords();
  return (
    <output>
      <Text fw={600}>{t.originals.done}</Text>
      <ul className="plain-list">
        {files.map(({ name, outcome }, place) => (
          <li key={`${String(place)} ${name}`}>
            <DataText text={name} /> · {t.originals.outcomes[outcome]}
          </li>
        ))}
      </ul>
    </output>
  );
}
