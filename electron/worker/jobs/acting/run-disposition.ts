import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import type { JobPhase } from '#contract/events.ts';
import { toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { ErasureState } from '#domain/disposition.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { dropStagedFiles } from '#files/writing/stage-files.ts';
import type { WritableStore } from '#store/database.ts';
import { completeErasure } from '#store/erasure/erasure.ts';
import type { ErasureProof } from '#store/erasure/erasure.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { indexValues } from '#store/needles/value-index.ts';
import { findBatch } from '#store/proof/receipts.ts';
import type { JobDeps } from '#worker/handler.ts';
import { announced, openOutputFolder } from '#worker/outputs/outputs.ts';
import type { Output as WrittenOutput } from '#worker/outputs/outputs.ts';
import { readChosenPolicy } from '#worker/policies.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import { anonymiseBatch } from './anonymise-batch.ts';
import { draftReceipt } from './batch-order.ts';
import type { BatchOrder, RunInput } from './batch-order.ts';
import { checkWhole } from '../settling/check-whole.ts';
import { endOverdueUndos } from '../settling/end-undos.ts';
import { checkTotals } from './batch-totals.ts';
import { commitBatch } from './commit-batch.ts';
import type { Committed } from './commit-batch.ts';
import { makeFingerprints } from './fingerprints-beside.ts';
import { finishBatch, nameBatchFiles } from './finish-batch.ts';
import { commitRewrite } from './commit-rewrite.ts';
import { forgetPending, listPending } from './pending-batch.ts';
import { isErasing, narrowPlan, planDisposition, takesAway } from './plan-disposition.ts';
import type { DispositionPlan } from './plan-disposition.ts';
import { slimBatch } from './slim-batch.ts';
import type { SlimmedBatch } from './slim-batch.ts';
import { findEarlierOutputs, stageOutputs } from './stage-outputs.ts';
import { valuesToErase, valuesToTakeOut } from './values-to-erase.ts';
import type { ValuesToErase } from './values-to-erase.ts';

type Outcome = Result<Output<'disposition/run'>, Problem>;

/** A question that was under way may hold its connection a moment longer. */
const TRIES = 8;
const PAUSE_MS = 250;

/** Carries out a disposition. `pending-batch.ts` says in which order, and why a kill leaves all or nothing. */
export async function runDisposition(
  deps: JobDeps,
  store: WritableStore,
  input: RunInput,
): Promise<Outcome> {
  deps.job.report('planning', 0, null);
  deps.session.opened()?.beginCheck(); // beside the planning, which reads only
  const ended = await endOverdueUndos(deps, store);
  if (!ended.ok) return ended;
  const ordered = decide(deps, store, input);
  if (!ordered.ok) return ordered;
  const order = ordered.value;
  await deps.job.breathe();
  const committed = await stageAndCommit(deps, store, order);
  if (!committed.ok) {
    await undo(store, order.batch);
    return committed;
  }
  return finishCommitted(deps, store, committed.value);
}

function decide(deps: JobDeps, store: WritableStore, input: RunInput): Result<BatchOrder, Problem> {
  const chosen = readChosenPolicy(deps.resources, store, deps.clock.today);
  if (!chosen.ok) return chosen;
  const needsReason = input.do === 'keep' || input.do === 'restrict';
  if (needsReason && (input.reason ?? '').trim() === '') {
    return failed(problem('disposition/needs-reason'));
  }
  const planned = planDisposition(store, input.selection, input.do);
  if (!planned.ok) return planned;
  const slimmed = slimPlanned(store, deps, { plan: planned.value, chosen: chosen.value, input });
  const plan = slimmed === null ? planned.value : narrowPlan(store, planned.value, slimmed.goes);
  if (plan.goes.length === 0) return failed(nobodyGoes(planned.value));
  if (plan.goes.length !== input.confirmedPeople) {
    return failed(
      problem('disposition/count-mismatch', {
        people: plan.goes.length,
        confirmed: input.confirmedPeople,
      }),
    );
  }
  const anonymised =
    input.do === 'anonymise' && plan.records > 0 // else only cells of children go, and nothing was measured
      ? anonymiseBatch(store, {
          goes: plan.goes,
          recipe: chosen.value.known.policy.anonymisation,
          resources: deps.resources,
        })
      : null;
  return {
    ok: true,
    value: {
      batch: randomUUID(),
      input,
      plan,
      chosen: chosen.value,
      anonymised,
      rewritten: slimmed,
      undoUntil: undoUntilOf(deps, input),
    },
  };
}

/** Where somebody would go, they have nothing to lose by slimming. */
function nobodyGoes({ goes, held, restricted }: DispositionPlan): Problem {
  if (goes.length > 0) return problem('disposition/nothing-to-slim');
  if (restricted.length > 0) {
    return problem('selection/restricted', { people: restricted.length, held: held.length });
  }
  return held.length > 0
    ? problem('selection/held', { people: held.length })
    : problem('selection/empty');
}

function slimPlanned(
  store: WritableStore,
  { resources }: JobDeps,
  about: {
    readonly plan: DispositionPlan;
    readonly chosen: ChosenPolicy;
    readonly input: RunInput;
  },
): SlimmedBatch | null {
  const { plan, chosen, input } = about;
  if (input.do !== 'slim') return null;
  return slimBatch(store, { people: plan.goes, parts: input.parts ?? null, chosen, resources });
}

/** The days for undoing are those of the computer, whatever day the workspace is judged by. */
function undoUntilOf({ clock }: JobDeps, { undoDays = 0, do: disposition }: RunInput): Day | null {
  return undoDays === 0 || !takesAway(disposition) ? null : clock.computerDay() + undoDays;
}

async function stageAndCommit(
  deps: JobDeps,
  store: WritableStore,
  order: BatchOrder,
): Promise<Result<Committed, Problem>> {
  const { input, plan, batch } = order;
  const folder = openOutputFolder(input.output, {
    workspacePath: store.path,
    label: `${toIsoDay(order.chosen.params.today)} ${batch.slice(0, 8)}`,
  });
  if (!folder.ok) return folder;
  const typed = [input.by, input.reason].filter((text) => text !== null);
  const values = goneValues(store, order, [folder.value, ...typed]);
  const { index, inOwnWords, inRowsOfOthers, kinds } = values;
  await deps.job.breathe();
  const whole = checkWhole(deps);
  if (!whole.ok) return whole;
  try {
    const { anonymisation: recipe } = order.chosen.known.policy;
    const totals = checkTotals(
      store,
      { people: plan.goes, isService: deps.resources.serviceTitles() },
      { ...order, recipe },
    );
    if (!totals.ok) return totals;
    const staged = await stageOutputs(store, deps, order, { folder: folder.value, index });
    if (!staged.ok) return staged;
    const { pending, searched, search } = staged.value;
    const takes = takesAway(input.do);
    const earlierOutputs = takes ? findEarlierOutputs(store, search) : 0;
    const draft = draftReceipt(store, order, {
      search,
      inOwnWords,
      inRowsOfOthers,
      earlierOutputs,
      kinds,
    });
    deps.job.report('deleting', 0, plan.records);
    await deps.job.breathe();
    deps.job.pointOfNoReturn();
    const searchedOutputs = takes && input.cleanedCopies ? searched : null;
    const batchToCommit = {
      order,
      pending,
      values,
      draft: { ...draft, searchedOutputs },
    };
    const { rewritten } = order;
    return rewritten === null
      ? commitBatch(store, deps, batchToCommit)
      : await commitRewrite(store, deps, { ...batchToCommit, rewritten, disposition: 'slim' });
  } catch (error) {
    await undo(store, batch);
    throw error;
  }
}

/** What must stand nowhere afterwards, neither in the workspace nor in what is written for the batch. */
function goneValues(
  store: WritableStore,
  { input, plan, rewritten, anonymised }: BatchOrder,
  ownWords: readonly string[],
): ValuesToErase {
  if (rewritten !== null)
    return valuesToTakeOut(store, { ...rewritten, goes: plan.goes }, ownWords);
  return isErasing(input.do)
    ? valuesToErase(
        store,
        { ...plan, people: plan.goes },
        {
          ownWords,
          fingerprints: makeFingerprints(store, plan),
          left: [...(anonymised?.cells.values() ?? [])].flat(),
        },
      )
    : {
        index: indexValues([], searchOptions(store)),
        inOwnWords: new Set<string>(),
        inRowsOfOthers: false,
        kinds: null,
        fingerprints: null,
      };
}

/** Nothing was done: what was written for it goes again. */
async function undo(store: WritableStore, batch: string): Promise<void> {
  if (findBatch(store, batch) !== null) return; // it was done after all
  const pending = listPending(store).find((one) => one.batch === batch);
  if (pending === undefined) return;
  await dropStagedFiles(pending.files);
  forgetPending(store, batch);
}

/** From here on the deed is done. What still fails is told by the state and is made up for at the next opening. */
export async function finishCommitted(
  deps: JobDeps,
  store: WritableStore,
  committed: Committed,
): Promise<Outcome> {
  deps.session.opened()?.anchor(); // what was erased is known beside the file from now on
  const named = await nameBatchFiles(store, committed.pending);
  const outputs = named?.outputs ?? [];
  const { draft, erasure } = committed;
  const proof = erasure === null ? null : await complete(deps, store, erasure);
  const isProven = erasure === null || proof !== null;
  const written =
    isProven && named !== null
      ? await finishBatch(store, deps, { pending: named.pending, draft, outputs, proof })
      : outputs;
  deps.session.opened()?.anchor();
  return outcomeOf(deps, store, draft, written);
}

function outcomeOf(
  deps: JobDeps,
  store: WritableStore,
  draft: Committed['draft'],
  written: readonly WrittenOutput[],
): Outcome {
  return {
    ok: true,
    value: {
      batch: draft.batch,
      people: draft.people,
      records: draft.records,
      state: findBatch(store, draft.batch)?.state ?? 'deleted',
      undoUntil: draft.undo?.until ?? null,
      outcome: draft.anonymity?.outcome ?? null,
      outputs: written.map((output) => announced(output, deps.announceOutput)),
    },
  };
}

const phaseAfter: Readonly<Partial<Record<ErasureState, JobPhase>>> = {
  checkpointed: 'rewriting',
  rewritten: 'searching',
};

/** Questions wait while the file is exchanged, and are answered again while it is searched. */
async function completeAlone(
  deps: JobDeps,
  store: WritableStore,
  erasure: number,
): Promise<ReturnType<typeof completeErasure>> {
  const resumeReaders = await deps.job.holdReaders();
  try {
    return completeErasure(store, erasure, {
      at: deps.clock.now(),
      onState: (state) => {
        const phase = phaseAfter[state];
        if (phase !== undefined) deps.job.report(phase, 0, null);
        if (state === 'rewritten') resumeReaders();
      },
      onSearched: (bytes, of) => deps.job.report('searching', Math.floor((bytes / of) * 100), 100),
    });
  } finally {
    resumeReaders();
  }
}

/** Null where the proof is still missing: the disk is full, or a reader did not let go. */
async function complete(
  deps: JobDeps,
  store: WritableStore,
  erasure: number,
): Promise<ErasureProof | null> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const proof = await completeAlone(deps, store, erasure);
    if (proof.ok) return proof.value;
    if (proof.problem.code !== 'erasure/incomplete') return null;
    await pause(PAUSE_MS);
  }
  return null;
}
