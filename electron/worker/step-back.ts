import os from 'node:os';

/** Of the 19 steps down from the usual priority: a third of the usual share where the processor is short. */
const LESS = 5;

/**
 * Whoever looks and asks goes before long work. On Linux this is about the thread that says so and those that it starts;
 * elsewhere it would slow the whole program, window and all.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    os.setPriority(0, LESS);
  } catch {
    // then all are alike
  }
}
