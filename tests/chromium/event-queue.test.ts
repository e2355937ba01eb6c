import { expect, test } from 'vitest';
import { createEventQueue } from '#chromium/event-queue.ts';

const progress = (job: string, done: number): Readonly<Record<string, unknown>> => ({ job, done });

test('events that nobody asked for yet wait, in order', async () => {
  const queue = createEventQueue();
  queue.push('store/changed', 1);
  queue.push('network/refused', 2);
  expect(await queue.next(false)).toEqual([
    ['store/changed', 1],
    ['network/refused', 2],
  ]);
});

test('a call that waits is answered by the next event', async () => {
  const queue = createEventQueue();
  const answer = queue.next(false);
  queue.push('store/changed', 1);
  expect(await answer).toEqual([['store/changed', 1]]);
});

test('of the progress of one job only the newest is kept, and nothing of another is lost', async () => {
  const queue = createEventQueue();
  for (const done of [1, 2, 3]) queue.push('job/progress', progress('a', done));
  queue.push('job/progress', progress('b', 1));
  queue.push('job/finished', { job: 'a' });
  expect(await queue.next(false)).toEqual([
    ['job/progress', progress('a', 3)],
    ['job/progress', progress('b', 1)],
    ['job/finished', { job: 'a' }],
  ]);
});

test('a page that was loaded anew gets nothing that was meant for the one before', async () => {
  const queue = createEventQueue();
  const former = queue.next(false);
  const fresh = queue.next(true);
  expect(await former).toEqual([]);
  queue.push('store/changed', 2);
  expect(await fresh).toEqual([['store/changed', 2]]);
});
