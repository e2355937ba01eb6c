import { fork } from 'node:child_process';
import { once } from 'node:events';

/** H3: runs a scenario in a process of its own, kills it, and asks what was left. */
export type KillOutcome = 'nothing' | 'everything' | 'partial' | 'unreadable';

export type KillScenario = {
  /** A module that prepares, sends `ready` to its parent, waits for any message, acts, sends `window` before each commit and `done`. */
  readonly module: string;
  /** A fresh place for each run; its arguments for the module. */
  readonly prepare: () => Promise<readonly string[]> | readonly string[];
  /** Looks at the place after the kill. A throw counts as unreadable. */
  readonly classify: (args: readonly string[]) => Promise<KillOutcome> | KillOutcome;
};

export type KillReport = {
  readonly runs: number;
  readonly killed: number; // the others had finished before the signal
  readonly outcomes: Readonly<Record<KillOutcome, number>>;
  readonly milliseconds: number; // of the undisturbed run by which the moments are spread
};

/** N kills spread evenly over the whole act, then N within the commit window. */
export async function killAtMoments(scenario: KillScenario, times: number): Promise<KillReport> {
  const whole = await runOnce(scenario, null);
  const report = {
    runs: 0,
    killed: 0,
    outcomes: { nothing: 0, everything: 0, partial: 0, unreadable: 0 },
  };
  const kills = Array.from({ length: times }, (_, index) => [
    { after: (whole.milliseconds * (index + 0.5)) / times, from: 'start' as const },
    { after: (whole.windowMilliseconds * index) / times, from: 'window' as const },
  ]).flat();
  for (const kill of kills) {
    const { args, killed } = await runOnce(scenario, kill);
    const outcome = await classify(scenario, args);
    report.runs += 1;
    report.killed += killed ? 1 : 0;
    report.outcomes[outcome] += 1;
  }
  return { ...report, milliseconds: whole.milliseconds };
}

async function classify(scenario: KillScenario, args: readonly string[]): Promise<KillOutcome> {
  try {
    return await scenario.classify(args);
  } catch {
    return 'unreadable';
  }
}

type Kill = { readonly after: number; readonly from: 'start' | 'window' };
type Run = {
  readonly args: readonly string[];
  readonly killed: boolean;
  readonly milliseconds: number;
  readonly windowMilliseconds: number;
};

/** One run, killed or not; `milliseconds` from the word to the end. */
export async function runOnce(
  scenario: Pick<KillScenario, 'module' | 'prepare'>,
  kill: Kill | null,
): Promise<Run> {
  const args = await scenario.prepare();
  const child = fork(scenario.module, [...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let [start, window, end] = [0, 0, 0];
  let timer: NodeJS.Timeout | null = null;
  const killIn = (moment: Kill['from']): void => {
    if (kill?.from === moment) timer = setTimeout(() => child.kill('SIGKILL'), kill.after);
  };
  child.on('message', (message) => {
    if (message === 'ready') {
      child.send('go');
      start = performance.now();
      killIn('start');
    } else if (message === 'window') {
      window = performance.now();
      killIn('window');
    } else if (message === 'done') {
      end = performance.now();
      child.send('stop');
    }
  });
  const [, signal] = await exit;
  if (timer !== null) clearTimeout(timer);
  return {
    args,
    killed: signal === 'SIGKILL',
    milliseconds: end - start,
    windowMilliseconds: Math.max(1, end - window),
  };
}
