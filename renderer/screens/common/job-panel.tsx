import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { JobProgress } from '#bridge/index.ts';
import { useWords } from './words.tsx';
import type { Words } from './words.tsx';

/** Long work under way: what is being done, how far, how fast, how long, and a way to stop. */
export function JobPanel(props: {
  readonly progress: JobProgress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const { common, jobs } = words.t;
  const { progress } = props;
  const phase = progress === null ? common.job.running : jobs.phases[progress.phase];
  return (
    <Paper withBorder p="lg" radius="lg" data-testid="job-panel">
      <Stack gap="sm">
        <Text fw={600} size="lg" component="output">
          {phase}
        </Text>
        <Progress
          size="lg"
          radius="xl"
          animated
          value={toPercent(progress)}
          aria-label={phase}
          transitionDuration={200}
        />
        <Group gap="lg" c="dimmed">
          {progressFacts(words, progress).map((fact) => (
            <Text size="sm" key={fact}>
              {fact}
            </Text>
          ))}
        </Group>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {common.job.cancelHint}
          </Text>
          <Button variant="default" disabled={props.cancelling} onClick={props.onCancel}>
            {props.cancelling ? common.job.cancelling : common.job.cancel}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function toPercent(progress: JobProgress | null): number {
  if (progress === null || progress.total === null || progress.total === 0) return 100;
  return Math.min(100, (progress.done / progress.total) * 100);
}

const SECONDS_IN_MINUTE = 60;

function progressFacts(words: Words, progress: JobProgress | null): readonly string[] {
  if (progress === null) return [];
  const { jobs } = words.t;
  const facts: string[] = [];
  // A share says what a count does not: rows, bytes and files are counted, and how many there will be is often a guess.
  if (progress.total !== null && progress.total > 0) {
    facts.push(words.percent(Math.min(1, progress.done / progress.total)));
  }
  if (progress.rowsPerSecond !== null && progress.phase === 'reading') {
    facts.push(words.plural(jobs.rowsPerSecond, progress.rowsPerSecond));
  }
  if (progress.secondsLeft !== null) {
    const isLong = progress.secondsLeft > 2 * SECONDS_IN_MINUTE;
    facts.push(
      isLong
        ? words.plural(jobs.minutesLeft, Math.round(progress.secondsLeft / SECONDS_IN_MINUTE))
        : words.plural(jobs.secondsLeft, progress.secondsLeft),
    );
  }
  return facts;
}
