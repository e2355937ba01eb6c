import { sortedBy } from '#base/sorted-by.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { changeStamp } from '#store/database.ts';
import type { ReadableStore } from '#store/database.ts';
import { listSources } from '#store/records/sources.ts';
import type { Resources } from '../resources.ts';
import { listQuestions } from './list-questions.ts';
import type { OpenQuestion } from './open-question.ts';
import { pairQuestions } from './pair-questions.ts';
import { wordQuestions } from './word-questions.ts';

type Known = { readonly stamp: string; readonly questions: readonly OpenQuestion[] };

const known = new WeakMap<ReadableStore, Known>();

/**
 * All doubts whose answer changes what happens to somebody, most consequential first. Kept until something in the
 * workspace changes.
 */
export function findQuestions(
  store: ReadableStore,
  params: PolicyParameters,
  resources: Resources,
): readonly OpenQuestion[] {
  const stamp = `${changeStamp(store)} ${params.policyId} ${params.country} ${params.today}`;
  const before = known.get(store);
  if (before?.stamp === stamp) return before.questions;
  const sources = listSources(store);
  const found: OpenQuestion[] = [
    ...listQuestions({ store, params, resources }, sources),
    ...wordQuestions(store, new Map(sources.map((source) => [source.id, source]))),
    ...pairQuestions(store, params),
  ];
  const questions = sortedBy(
    sortedBy(found, ({ people }) => -people),
    ({ severity }) => -severity,
  );
  known.set(store, { stamp, questions });
  return questions;
}
