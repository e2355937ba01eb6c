import { expect, test } from 'vitest';
import { createAttemptDelay, delayAfter } from '#host/attempt-delay.ts';

test('three mistakes cost nothing, then each wait is twice the last, up to half a minute (E01)', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(delayAfter)).toEqual([
    0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
});

test('asking many times at once waits as long as asking one after the other', async () => {
  const waits: number[] = [];
  const delay = createAttemptDelay((milliseconds) => Promise.resolve(waits.push(milliseconds)));
  const wrong = (): Promise<string> =>
    delay.attempt(
      '/a',
      () => Promise.resolve('no'),
      () => 'wrong',
    );
  await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong()]);
  expect(waits).toEqual([1000, 2000]);
});

test('the right passphrase ends the waiting, a locked file does not', async () => {
  const waits: number[] = [];
  const delay = createAttemptDelay((milliseconds) => Promise.resolve(waits.push(milliseconds)));
  const attempt = (verdict: 'right' | 'wrong' | 'neither'): Promise<string> =>
    delay.attempt(
      '/a',
      () => Promise.resolve(''),
      () => verdict,
    );
  for (const verdict of ['wrong', 'wrong', 'wrong', 'neither', 'right', 'wrong'] as const) {
    await attempt(verdict);
  }
  expect(waits).toEqual([1000, 1000]);
});

test('one file does not slow down another, and an attempt that throws does not block the next', async () => {
  const waits: number[] = [];
  const delay = createAttemptDelay((milliseconds) => Promise.resolve(waits.push(milliseconds)));
  for (let turn = 0; turn < 4; turn += 1) {
    await delay.attempt(
      '/a',
      () => Promise.resolve(''),
      () => 'wrong',
    );
  }
  await expect(
    delay.attempt(
      '/b',
      () => Promise.reject(new Error('x')),
      () => 'right',
    ),
  ).rejects.toThrow('x');
  expect(
    await delay.attempt(
      '/b',
      () => Promise.resolve('in'),
      () => 'right',
    ),
  ).toBe('in');
  expect(waits).toEqual([1000]);
});
