import { useCommand } from '#bridge/index.ts';

/** How many questions wait for an answer: those whose answer changes something for somebody. */
export function useOpenQuestions(): number {
  return useCommand('question/list', { offset: 0, limit: 1 }).value?.total ?? 0;
}
