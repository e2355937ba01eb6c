import type { z } from 'zod';
import type { totals } from '#contract/shapes/people.ts';
import type { ReadableStore } from '#store/database.ts';
import { countFindings } from '#store/judging/findings.ts';
import { countPeople } from '#store/people/people.ts';

export function readTotals(store: ReadableStore): z.infer<typeof totals> {
  return { ...countPeople(store), findings: countFindings(store) };
}
