import type { Input, Output } from '#contract/call.ts';
import type { BatchAct } from '#domain/disposition.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import { columnFates } from '#engine/anonymisation/index.ts';
import type { ColumnFate } from '#engine/anonymisation/index.ts';
import type { AnonymisationRecipe, Policy } from '#domain/policy.ts';
import { mustKeepIn } from '#engine/policy/index.ts';
import { fingerprintAll } from '#store/erasure/suppression-subjects.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPerson } from '#store/people/people-list.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import { toPersonRow } from '#worker/documents/person-row.ts';
import { previewAnonymity } from '#worker/documents/anonymity-preview.ts';
import { indexSources } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import { toMustKeepText } from '#worker/documents/rule-text.ts';
import type { Handler, ReadDeps } from '#worker/handler.ts';
import { subjectsOf } from '#worker/jobs/acting/erased-subjects.ts';
import { isErasing, narrowPlan, planDisposition } from '#worker/jobs/acting/plan-disposition.ts';
import type { DispositionPlan } from '#worker/jobs/acting/plan-disposition.ts';
import { anonymiseBatch } from '#worker/jobs/acting/anonymise-batch.ts';
import type { AnonymisedBatch } from '#worker/jobs/acting/anonymise-batch.ts';
import { slimBatch } from '#worker/jobs/acting/slim-batch.ts';
import type { SlimmedBatch } from '#worker/jobs/acting/slim-batch.ts';
import { toChanges, toTotals } from '#worker/documents/preview-changes.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';

type Preview = Output<'disposition/preview'>;

const SHOWN_PEOPLE = 50;

export const dispositionPreviewHandler: Handler<'disposition/preview'> = (deps, input) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params, known, settings } = opened.value;
  const planned = planDisposition(store, input.selection, input.do);
  if (!planned.ok) return planned;
  const recipe = known.policy.anonymisation;
  const { slimmed, anonymised } = changedRows(deps, opened.value, { input, plan: planned.value });
  const plan = slimmed === null ? planned.value : narrowPlan(store, planned.value, slimmed.goes);
  const goesAnybody = plan.goes.length > 0;
  const index = indexSources(store);
  const shown = (people: readonly number[]): Preview['sample'] =>
    sampleOf(store, people).map((summary) => toPersonRow(summary, params));
  return {
    ok: true,
    value: {
      people: plan.goes.length,
      records: plan.records,
      held: plan.held.length,
      restricted: plan.restricted.length,
      restrictedAsked: plan.restrictedAsked,
      restrictedGo: plan.restrictedGo,
      stay: { held: shown(plan.held), restricted: shown(plan.restricted) },
      cells: slimmed?.cells ?? 0,
      changes: toChanges((slimmed ?? anonymised)?.samples ?? [], index),
      totals: toTotals(
        store,
        { people: plan.goes, isService: deps.resources.serviceTitles() },
        { act: input.do, rewritten: slimmed, anonymised, index },
      ),
      sources: listsConcerned(plan, index),
      sample: shown(plan.goes),
      suppression: {
        fingerprints: countFingerprints(store, plan, input.do),
        shared: plan.shared,
      },
      dependents: plan.dependents,
      household: plan.household,
      mustKeep: goesAnybody ? mustKeepFor(input.do, known.policy, settings.country) : [],
      anonymity: anonymised && previewAnonymity(anonymised, { wanted: recipe.k, index }),
      columns: input.do === 'anonymise' ? fatesOf(anonymised, recipe, index) : [],
    },
  };
};

/** Rows whose cells change, as a run would write them. */
function countFingerprints(store: ReadableStore, plan: DispositionPlan, act: BatchAct): number {
  return isErasing(act) ? fingerprintAll(store, subjectsOf(store, plan)).count : 0;
}

function changedRows(
  { resources }: Pick<ReadDeps, 'resources'>,
  chosen: ChosenPolicy & { readonly store: ReadableStore },
  {
    input: { do: act, parts },
    plan: { goes, records },
  }: { readonly input: Input<'disposition/preview'>; readonly plan: DispositionPlan },
): { readonly slimmed: SlimmedBatch | null; readonly anonymised: AnonymisedBatch | null } {
  const { store, known } = chosen;
  if (act === 'slim') {
    const slimmed = slimBatch(store, { people: goes, parts: parts ?? null, chosen, resources });
    return { slimmed, anonymised: null };
  }
  if (act !== 'anonymise' || records === 0) return { slimmed: null, anonymised: null };
  const recipe = known.policy.anonymisation;
  return { slimmed: null, anonymised: anonymiseBatch(store, { goes, recipe, resources }) };
}

function listsConcerned({ bySource }: DispositionPlan, index: SourceIndex): Preview['sources'] {
  return bySource.map(({ source, records }) => {
    const { reading, recordsLeft } = index.sourceOf(source);
    return {
      source: index.positionOf(source),
      ...listPlaceOf(reading),
      rows: records,
      rowsLeft: recordsLeft - records,
    };
  });
}

function mustKeepFor(act: BatchAct, policy: Policy, country: string): Preview['mustKeep'] {
  return isErasing(act) ? mustKeepIn(policy, country).map(toMustKeepText) : [];
}

function sampleOf(
  store: ReadableStore,
  people: readonly number[],
): NonNullable<ReturnType<typeof findPerson>>[] {
  return people
    .slice(0, SHOWN_PEOPLE)
    .map((person) => findPerson(store, person))
    .filter((summary) => summary !== null);
}

function fatesOf(
  anonymised: AnonymisedBatch | null,
  recipe: AnonymisationRecipe,
  index: SourceIndex,
): ColumnFate[] {
  const sources = anonymised?.sources.map(({ source }) => source) ?? index.sources;
  return columnFates(
    sources.flatMap(({ columns }) => columns),
    recipe,
    anonymised?.effects,
  );
}
