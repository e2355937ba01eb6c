import { setTimeout as sleep } from 'node:timers/promises';

/** Wrong passphrases that cost nothing: people mistype. */
const FREE_ATTEMPTS = 3;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;

/**
 * Makes guessing slow: after a few wrong passphrases for a file each further attempt waits, twice as long each
 * time. Attempts are made one after the other, so that asking many times at once gains nothing.
 */
export type AttemptDelay = {
  readonly attempt: <Value>(
    file: string,
    run: () => Promise<Value>,
    judge: (value: Value) => AttemptVerdict,
  ) => Promise<Value>;
};

/** `neither`: the attempt failed before the passphrase was tried. */
export type AttemptVerdict = 'right' | 'wrong' | 'neither';

export function createAttemptDelay(
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): AttemptDelay {
  const wrongByFile = new Map<string, number>();
  let queue: Promise<unknown> = Promise.resolve();

  return {
    attempt: (file, run, judge) => {
      const turn = queue.then(async () => {
        const delay = delayAfter(wrongByFile.get(file) ?? 0);
        if (delay > 0) await wait(delay);
        const value = await run();
        const verdict = judge(value);
        if (verdict === 'wrong') wrongByFile.set(file, (wrongByFile.get(file) ?? 0) + 1);
        if (verdict === 'right') wrongByFile.delete(file);
        return value;
      });
      queue = turn.catch(() => null);
      return turn;
    },
  };
}

/** Milliseconds to wait after so many wrong passphrases. */
export function delayAfter(wrong: number): number {
  if (wrong < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (wrong - FREE_ATTEMPTS), LONGEST_DELAY_MS);
}
