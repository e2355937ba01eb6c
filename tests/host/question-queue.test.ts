import { expect, test } from 'vitest';
import { QuestionQueue } from '#host/question-queue.ts';
import type { Question } from '#host/question-queue.ts';

const question = (id: number, name: Question['name']): Question => ({
  kind: 'call',
  id,
  name,
  input: {},
});

function ask(queue: QuestionQueue): number | null {
  const next = queue.next();
  if (next !== null) queue.answered(next.id);
  return next?.id ?? null;
}

test('counts wait for the people themselves, and the number of doubts for both; else the first comes first', () => {
  const queue = new QuestionQueue();
  queue.add(question(1, 'question/list'));
  queue.add(question(2, 'people/facets'));
  queue.add(question(3, 'people/list'));
  queue.add(question(4, 'overview/read'));
  expect([ask(queue), ask(queue), ask(queue), ask(queue), ask(queue)]).toEqual([3, 4, 2, 1, null]);
});

test('one question is asked at a time, and an answer to another one changes nothing', () => {
  const queue = new QuestionQueue();
  queue.add(question(1, 'people/list'));
  queue.add(question(2, 'people/list'));
  expect(queue.next()?.id).toBe(1);
  expect(queue.next()).toBeNull();
  queue.answered(2);
  expect(queue.next()).toBeNull();
  queue.answered(1);
  expect(queue.next()?.id).toBe(2);
});

test('what waited for a worker that ended is forgotten', () => {
  const queue = new QuestionQueue();
  queue.add(question(1, 'people/list'));
  queue.next();
  queue.add(question(2, 'people/list'));
  queue.clear();
  queue.add(question(3, 'people/list'));
  expect(queue.next()?.id).toBe(3);
});
