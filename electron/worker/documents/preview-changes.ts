import type { Output } from '#contract/call.ts';
import type { BatchAct } from '#domain/disposition.ts';
import { toPersonId } from '#domain/person.ts';
import type { ReadableStore } from '#store/database.ts';
import type { AnonymisedBatch } from '../jobs/acting/anonymise-batch.ts';
import { totalsAfter, totalsAnonymised, totalsBefore } from '../jobs/acting/batch-totals.ts';
import type { Counted } from '../jobs/acting/batch-totals.ts';
import type { RewrittenBatch } from '../jobs/acting/rewritten-batch.ts';
import type { Total } from '../jobs/acting/measure-totals.ts';
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
  counted: Counted,
  about: {
    readonly act: BatchAct;
    readonly rewritten: RewrittenBatch | null;
    readonly anonymised: AnonymisedBatch | null;
    readonly index: SourceIndex;
  },
): Preview['totals'] {
  const { act, index } = about;
  if (!['purge', 'anonymise', 'slim'].includes(act)) return [];
  const after = new Map(
    totalsThen(store, counted, about).map((total) => [keyOf(total), total] as const),
  );
  const remains = (total: Total): number => {
    const then = after.get(keyOf(total));
    if (then === undefined) return 0;
    return act === 'anonymise' && total.figure === 'dated' ? stillDated(total, then) : then.amount;
  };
  const totals = totalsBefore(store, counted).filter(({ groups }) => groups.size > 0);
  return totals.map((total) => {
    const unit = total.figure === 'sum' ? 100 : 1; // sums are counted in hundredths
    return {
      source: index.positionOf(total.source),
      column: total.column,
      figure: total.figure,
      before: total.amount / unit,
      after: remains(total) / unit,
      coarser: (after.get(keyOf(total))?.uncounted ?? 0) > total.uncounted,
      ...toGroups(total, after.get(keyOf(total)), unit),
    };
  });
}

const SHOWN_GROUPS = 12;

/** By service or by month: what was, what will be, and how many of them move although their total may not. */
function toGroups(
  total: Total,
  then: Total | undefined,
  unit: number,
): Pick<Preview['totals'][number], 'groups' | 'moreGroups' | 'groupsMove'> {
  const isUngrouped = total.groups.size === 1 && total.groups.has('');
  const all = isUngrouped ? [] : [...total.groups];
  const groups = all.map(([group, amount]) => ({
    group,
    before: amount / unit,
    after: (then?.groups.get(group) ?? 0) / unit,
  }));
  const inOrder =
    total.figure === 'dated'
      ? groups.sort((one, other) => (one.group < other.group ? -1 : 1))
      : groups.sort((one, other) => other.before - one.before);
  return {
    groups: inOrder.slice(0, SHOWN_GROUPS),
    moreGroups: Math.max(0, groups.length - SHOWN_GROUPS),
    groupsMove: groups.filter(({ before, after }) => before !== after).length,
  };
}

function totalsThen(
  store: ReadableStore,
  counted: Counted,
  about: Pick<Parameters<typeof toTotals>[2], 'act' | 'rewritten' | 'anonymised'>,
): readonly Total[] {
  const { act, rewritten, anonymised } = about;
  if (act === 'slim') return totalsAfter(store, counted, { rewritten });
  return anonymised === null ? [] : totalsAnonymised(store, counted, anonymised);
}

/** Dates that are still counted in the month in which they were. */
function stillDated(before: Total, then: Total): number {
  return [...before.groups].reduce(
    (sum, [month, dates]) => sum + Math.min(dates, then.groups.get(month) ?? 0),
    0,
  );
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
