import { sharedWords } from './needles/shared-numbers.ts';

/** One word of shared memory, by which a thread answers a caller who waits without giving way to the event loop. */
export type ThreadAnswer = Int32Array;

const NOT_BEGUN = 0;
const UNDER_WAY = 1;
const YES = 2;
const NO = 3;
const UNKNOWN = 4;

/** So long a thread takes to begin at the most; one that cannot begin never says so to a caller that waits. */
const BEGIN_MS = 10_000;
/** A gigabyte takes some four seconds; a thread that was ended never answers. */
const LONG_MS = 120_000;

export function openAnswer(): ThreadAnswer {
  return sharedWords(1);
}

/** Null where the thread did not begin, was ended, or could not do its work. */
export function awaitAnswer(answer: ThreadAnswer): boolean | null {
  Atomics.wait(answer, 0, NOT_BEGUN, BEGIN_MS);
  Atomics.wait(answer, 0, UNDER_WAY, LONG_MS);
  const said = Atomics.load(answer, 0);
  return said === YES || said === NO ? said === YES : null;
}

/** The thread's side. What `work` opened is to be closed by it: the answer is heard at once. */
export function answerWith(answer: ThreadAnswer, work: () => boolean): void {
  say(answer, UNDER_WAY);
  try {
    say(answer, work() ? YES : NO);
  } catch {
    say(answer, UNKNOWN);
  }
}

function say(answer: ThreadAnswer, what: number): void {
  Atomics.store(answer, 0, what);
  Atomics.notify(answer, 0);
}
