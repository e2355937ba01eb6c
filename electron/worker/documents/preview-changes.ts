import type { Output } from '#contract/call.ts';
import type { BatchAct } from '#domain/disposition.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import { toPersonId } from '#domain/person.ts';
import type { ReadableStore } from '#store/database.ts';
import { survives, totalsAfter, totalsBefore } from '../jobs/acting/batch-totals.ts';
import type { RewrittenBatch } from '../jobs/acting/rewritten-batch.ts';
import type { SourceIndex } from './record-cells.ts';

type Preview = Output<'disposition/preview'>;

/** Some of the cells that change, as they stand and as they will. */
export function toChanges(
  samples: RewrittenBatch['samples'],
  index: SourceIndex,
): Preview['changes'] {
  return samples.map(({ person, source, ...change }) => ({
    ...change,
    person: toPersonId(person),
    source: index.positionOf(source),
  }));
}

/** What the rows concerned add up to now, and what of it remains in the lists afterwards. */
export function toTotals(
  store: ReadableStore,
  people: readonly number[],
  about: {
    readonly act: BatchAct;
    readonly rewritten: RewrittenBatch | null;
    readonly recipe: AnonymisationRecipe;
    readonly index: SourceIndex;
  },
): Preview['totals'] {
  const { act, rewritten, recipe, index } = about;
  if (!['purge', 'anonymise', 'slim'].includes(act)) return [];
  const after = new Map(
    (act === 'slim' ? totalsAfter(store, people, { rewritten }) : []).map((total) => [
      keyOf(total),
      total.amount,
    ]),
  );
  const remains = (total: ReturnType<typeof totalsBefore>[number]): number => {
    if (act === 'purge') return 0;
    if (act === 'slim') return after.get(keyOf(total)) ?? 0;
    return total.amount;
  };
  // Of what anonymising makes coarser no sum is promised, so none is shown.
  const isShown = ({
    source,
    column,
    figure,
  }: ReturnType<typeof totalsBefore>[number]): boolean => {
    if (act !== 'anonymise') return true;
    const role = index.sourceOf(source).columns.find(({ name }) => name === column)?.role;
    return figure === 'sum' && role !== undefined && survives(role, recipe);
  };
  return totalsBefore(store, people)
    .filter(isShown)
    .map((total) => {
      const unit = total.figure === 'sum' ? 100 : 1; // sums are counted in hundredths
      return {
        source: index.positionOf(total.source),
        column: total.column,
        figure: total.figure,
        before: total.amount / unit,
        after: remains(total) / unit,
      };
    });
}

function keyOf({
  source,
  column,
  figure,
}: {
  source: number;
  column: string;
  figure: string;
}): string {
  return `${source} ${figure} ${column}`;
}
