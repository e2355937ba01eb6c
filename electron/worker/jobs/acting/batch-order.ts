import type { Input } from '#contract/call.ts';
import { parseIsoDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { BatchAct } from '#domain/disposition.ts';
import { worstOutcome } from '#domain/anonymity.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { ReadableStore } from '#store/database.ts';
import { listRulesOf } from '#store/judging/findings.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { ValueSearch } from '#store/needles/value-search.ts';
import { readingWithout } from './copy-lists.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import type { AnonymisedBatch } from './anonymise-batch.ts';
import type { ReceiptDraft } from './pending-batch.ts';
import { takesAway } from './plan-disposition.ts';
import type { RewrittenBatch } from './rewritten-batch.ts';
import type { DispositionPlan } from './plan-disposition.ts';

/** What is asked for; a correction is a batch of one row. */
export type RunInput = Omit<Input<'disposition/run'>, 'do'> & { readonly do: BatchAct };

/** One batch, decided: who, by which policy, as what it will be recorded. */
export type BatchOrder = {
  readonly batch: string;
  readonly input: RunInput;
  readonly plan: DispositionPlan;
  readonly chosen: ChosenPolicy;
  readonly anonymised: AnonymisedBatch | null; // for anonymise
  readonly rewritten: RewrittenBatch | null; // for what changes cells of people who stay
  readonly undoUntil: Day | null; // the last day on which it can be brought back
};

/** What the copies of the controller's data elsewhere are, which no program of ours can reach. */
const NOT_REACHED = ['source_files', 'crm', 'backups', 'ssd_blocks', 'recipients'] as const;

/** The receipt as far as it is known before the deed. */
export function draftReceipt(
  store: ReadableStore,
  order: BatchOrder,
  about: {
    readonly search: ValueSearch | null; // null: nobody is erased
    readonly inOwnWords: ReadonlySet<string>;
    readonly inRowsOfOthers: boolean;
    readonly earlierOutputs: number;
    readonly kinds: Receipt['kinds'] | null;
  },
): ReceiptDraft {
  const { batch, input, plan, chosen } = order;
  const { settings, params } = chosen;
  const keeps = input.do === 'keep';
  return {
    batch,
    workspace: settings.workspace,
    today: toIsoDay(params.today),
    disposition: input.do,
    people: plan.goes.length,
    records: plan.records,
    policy: { id: params.policyId, version: params.policyVersion, country: settings.country },
    rules: listRulesOf(store, plan.goes),
    sources: sourcesOf(store, order, about.search),
    suppression: { added: 0, shared: 0 },
    notReached: takesAway(input.do) ? notReached(about) : [],
    by: input.by,
    reason: ['keep', 'restrict', 'correct'].includes(input.do) ? input.reason : null,
    until: keeps ? input.until : null,
    ...(about.kinds ? { kinds: about.kinds } : {}),
    ...(order.anonymised === null
      ? {}
      : { anonymity: anonymityOf(order.anonymised, about.search) }),
    ...(order.undoUntil === null
      ? {}
      : { undo: { state: 'open', until: toIsoDay(order.undoUntil), on: null, left: 0 } }),
    trail: { seq: 0, hash: '' }, // the entry is written with the deed
    searchedOutputs: null,
  };
}

function notReached(about: {
  readonly inOwnWords: ReadonlySet<string>;
  readonly inRowsOfOthers: boolean;
  readonly earlierOutputs: number;
}): Receipt['notReached'] {
  return [
    ...NOT_REACHED,
    ...(about.inOwnWords.size > 0 ? (['own_words'] as const) : []),
    ...(about.inRowsOfOthers ? (['rows_of_others'] as const) : []),
    ...(about.earlierOutputs > 0 ? (['earlier_outputs'] as const) : []),
  ];
}

/** The name of a file or sheet may be that of somebody who goes; a receipt names nobody. */
function sourcesOf(
  store: ReadableStore,
  { plan, input }: BatchOrder,
  search: ValueSearch | null,
): Receipt['sources'] {
  const index = indexSources(store);
  return plan.bySource.map(({ source, records }) => {
    const { recordsLeft } = index.sourceOf(source);
    const reading = readingWithout(index.sourceOf(source), search);
    return {
      file: reading.file,
      sheet: reading.sheet,
      rows: records,
      rowsBefore: recordsLeft,
      rowsAfter: input.do === 'purge' ? recordsLeft - records : recordsLeft,
    };
  });
}

function anonymityOf(
  { sources }: AnonymisedBatch,
  search: ValueSearch | null,
): NonNullable<Receipt['anonymity']> {
  return {
    outcome: worstOutcome(sources.map(({ measured }) => measured)),
    lists: sources.map(({ source, measured }) => {
      const { file, sheet } = readingWithout(source, search);
      return { file, sheet, ...measured };
    }),
  };
}

export function untilOf({ until }: RunInput): number | null {
  return until === null ? null : parseIsoDay(until);
}
