import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { againWhileReading, queryOf, toProblem } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { useWords } from '../common/words.tsx';
import type { Order, PeopleFilter } from './people-filter.ts';

export type PersonRow = Output<'people/list'>['rows'][number];

/** Milliseconds between two looks at what a search that goes on has found. */
export const LOOK_AGAIN = 700;
const PAGE = 100; // rows; the command gives at most 200 at once

export type PeoplePages = {
  readonly total: number | null; // null until the first page is there
  readonly isReading: boolean; // the search goes on
  readonly rowAt: (row: number) => PersonRow | null;
  readonly problem: Problem | null;
};

/** The pages that hold the rows in sight; the first page always, for it tells how many there are. */
export function usePeoplePages(
  filter: PeopleFilter,
  order: Order,
  { first, last }: { readonly first: number; readonly last: number },
): PeoplePages {
  const { language } = useWords();
  const from = Math.floor(first / PAGE);
  const to = Math.ceil(last / PAGE);
  const { sort, descending } = order;
  // The same questions while the same pages are in sight: nothing is compared at each turn of the wheel.
  const { pages, queries } = useMemo(() => {
    const wanted = pagesFor(from * PAGE, to * PAGE);
    const asked = { filter, sort, descending, language, limit: PAGE };
    return {
      pages: wanted,
      queries: wanted.map((page) => ({
        ...queryOf('people/list', { ...asked, offset: page * PAGE }),
        refetchInterval: againWhileReading(LOOK_AGAIN),
        ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
      })),
    };
  }, [from, to, filter, sort, descending, language]);
  const answers = useQueries({ queries });
  const failed = answers.find((answer) => answer.error !== null);
  return {
    total: answers[0]?.data?.total ?? null,
    isReading: answers[0]?.data?.looked === 'reading',
    rowAt: (row) => answers[pages.indexOf(Math.floor(row / PAGE))]?.data?.rows[row % PAGE] ?? null,
    problem: failed === undefined ? null : toProblem(failed.error),
  };
}

/** Page numbers, ascending, page 0 first. */
export function pagesFor(first: number, last: number): readonly number[] {
  const pages = [0];
  for (let page = Math.floor(first / PAGE); page * PAGE < last; page += 1) {
    if (page > 0) pages.push(page);
  }
  return pages;
}
