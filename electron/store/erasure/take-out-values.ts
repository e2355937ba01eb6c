import type { Day } from '#domain/day.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import { runChange } from '../database.ts';
import type { WritableStore } from '../database.ts';
import { claimSuppression } from '../sealing/sealed-suppression.ts';
import type { Sealer } from '../sealing/seal-batch.ts';
import { cleanFound } from './clean-found.ts';
import { erasureSteps } from './erasure-steps.ts';
import { createNeedleSearch } from '../needles/needle-search.ts';
import { searchOptions } from './search-options.ts';
import { addFingerprints } from './suppression.ts';
import type { SuppressionFingerprints } from './suppression-subjects.ts';
import { needlesOfTexts, withoutValues } from '../needles/value-index.ts';
import type { ValueIndex } from '../needles/value-index.ts';

/** The act that something is taken away by. */
export type TakingAct = {
  readonly batch: string;
  readonly disposition: 'purge' | 'anonymise' | 'slim' | 'correct';
  readonly people: readonly number[];
  readonly seal: unknown; // null: for good
  readonly today: Day;
  readonly at: string; // ISO instant, UTC
};

/** The row of an erasure of which nothing is done yet; its number. */
export function planErasureRow(
  store: WritableStore,
  act: Pick<TakingAct, 'batch' | 'disposition' | 'people' | 'at'>,
  values: number,
): number {
  return runChange(
    store,
    `INSERT INTO erasure (batch, disposition, state, people, records, searched_values, planned_at)
     VALUES (?, ?, 'planned', ?, 0, ?, ?)`,
    act.batch,
    act.disposition,
    act.people.length,
    values,
    act.at,
  ).lastId;
}

/**
 * What the rows themselves do not hold: the values are cleaned out of other texts, those who are not to come back are put
 * on the suppression list, and the search to come is told what to look for. `inOwnWords`: cleaned, and not searched for.
 */
export function takeOutValues(
  store: WritableStore,
  act: TakingAct,
  about: {
    readonly erasure: number;
    readonly index: ValueIndex;
    readonly inOwnWords: ReadonlySet<string>;
    readonly suppress: SuppressionFingerprints;
    readonly reason: SuppressionReason;
    readonly sealer: Sealer | null;
  },
): {
  readonly touched: number;
  readonly needles: number;
  readonly suppression: ReturnType<typeof addFingerprints>;
} {
  const { erasure, index, inOwnWords, suppress, reason, sealer } = about;
  const search = createNeedleSearch(index.needles, searchOptions(store).key);
  const touched = cleanFound(
    store,
    { search, textsAmong: (needles) => needlesOfTexts(index, needles) },
    sealer,
  );
  const claims = claimSuppression(store, { ...act, suppress });
  const suppression = addFingerprints(store, suppress, { reason, addedOn: act.today });
  claims();
  const { needles } = withoutValues(index, inOwnWords);
  erasureSteps.addNeedles(store, erasure, needles);
  return { touched, needles: needles.count, suppression };
}
