import type { JobPhase } from '#contract/events.ts';

export const jobs = {
  phases: {
    reading: 'Reading the lists',
    checking: 'Reading the file',
    looking: 'Looking through the folders',
    matching: 'Finding rows that belong to one person',
    evaluating: 'Applying the rules',
    planning: 'Preparing',
    deleting: 'Removing',
    rewriting: 'Rewriting the workspace file without them',
    encrypting: 'Encrypting the workspace file anew',
    searching: 'Searching for what may be left',
    writing: 'Writing files',
  } satisfies Record<JobPhase, string>,
  rowsPerSecond: { one: '{n} row a second', other: '{n} rows a second' },
  secondsLeft: { one: 'about {n} second left', other: 'about {n} seconds left' },
  minutesLeft: { one: 'about {n} minute left', other: 'about {n} minutes left' },
};
