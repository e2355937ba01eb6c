import { columnFates } from '#engine/anonymisation/index.ts';
import type { ColumnFate } from '#engine/anonymisation/index.ts';
import type { AnonymisationRecipe } from '#domain/policy.ts';
import { mustKeepIn } from '#engine/policy/index.ts';
import { fingerprintAll } from '#store/erasure/suppression-subjects.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPerson } from '#store/people/people-list.ts';
import type { StoredSource } from '#store/records/sources.ts';
import { toPersonRow } from '../documents/person-row.ts';
import { previewAnonymity } from '../documents/anonymity-preview.ts';
import { indexSources } from '../documents/record-cells.ts';
import { toMustKeepText } from '../documents/rule-text.ts';
import type { Handler } from '../handler.ts';
import {
  isErasing,
  narrowPlan,
  planDisposition,
  subjectsOf,
} from '../jobs/acting/plan-disposition.ts';
import { anonymiseBatch } from '../jobs/acting/anonymise-batch.ts';
import { slimBatch } from '../jobs/acting/slim-batch.ts';
import { toChanges, toTotals } from '../documents/preview-changes.ts';
import { openedWithPolicy } from './reading.ts';

const SHOWN_PEOPLE = 50;

export const dispositionPreviewHandler: Handler<'disposition/preview'> = (deps, input) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store, params, known, settings } = opened.value;
  const planned = planDisposition(store, input.selection, input.do);
  if (!planned.ok) return planned;
  const slimmed =
    input.do === 'slim'
      ? slimBatch(store, {
          people: planned.value.goes,
          parts: input.parts ?? null,
          chosen: opened.value,
          resources: deps.resources,
        })
      : null;
  const plan = slimmed === null ? planned.value : narrowPlan(store, planned.value, slimmed.goes);
  const index = indexSources(store);
  const recipe = known.policy.anonymisation;
  const anonymised =
    input.do === 'anonymise' && plan.records > 0
      ? anonymiseBatch(store, { goes: plan.goes, recipe, resources: deps.resources })
      : null;
  return {
    ok: true,
    value: {
      people: plan.goes.length,
      records: plan.records,
      held: plan.held.length,
      restricted: plan.restricted,
      cells: slimmed?.cells ?? 0,
      changes: toChanges((slimmed ?? anonymised)?.samples ?? [], index),
      totals: toTotals(store, plan.goes, { act: input.do, rewritten: slimmed, recipe, index }),
      sources: plan.bySource.map(({ source, records }) => {
        const { reading, recordsLeft } = index.sourceOf(source);
        return {
          source: index.positionOf(source),
          file: reading.file,
          sheet: reading.sheet,
          rows: records,
          rowsLeft: recordsLeft - records,
        };
      }),
      sample: sampleOf(store, plan.goes).map((summary) => toPersonRow(summary, params)),
      suppression: {
        fingerprints: fingerprintAll(store, subjectsOf(store, plan)).count,
        shared: plan.shared,
      },
      dependents: plan.dependents,
      household: plan.household,
      mustKeep: isErasing(input.do)
        ? mustKeepIn(known.policy, settings.country).map(toMustKeepText)
        : [],
      anonymity:
        anonymised === null ? null : previewAnonymity(anonymised, { wanted: recipe.k, index }),
      columns: input.do === 'anonymise' ? fatesOf(index.sources, recipe) : [],
    },
  };
};

function sampleOf(
  store: ReadableStore,
  people: readonly number[],
): NonNullable<ReturnType<typeof findPerson>>[] {
  return people
    .slice(0, SHOWN_PEOPLE)
    .map((person) => findPerson(store, person))
    .filter((summary) => summary !== null);
}

function fatesOf(sources: readonly StoredSource[], recipe: AnonymisationRecipe): ColumnFate[] {
  return columnFates(
    sources.flatMap(({ columns }) => columns),
    recipe,
  );
}
