import { useQueries } from '@tanstack/react-query';
import { queryOf } from '#bridge/index.ts';
import { choiceOf, inspectionOf } from './list-choice.ts';
import type { FoundList, ListChoice } from './list-choice.ts';

/** How many more lists stand below those that are to come in, as far as that is known by now. */
export function useListsBelow(
  lists: readonly FoundList[],
  choices: Readonly<Record<string, ListChoice>>,
  country: string,
): number {
  const queries = lists
    .map((list) => ({ list, choice: choiceOf(choices, list) }))
    .filter(({ choice }) => choice.included)
    .map(({ list, choice }) =>
      queryOf('source/inspect', inspectionOf(list, choice.reading, country)),
    );
  return useQueries({
    queries,
    combine: (answers) => answers.reduce((sum, { data }) => sum + (data?.below.length ?? 0), 0),
  });
}
