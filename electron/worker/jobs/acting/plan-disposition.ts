import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { BatchAct } from '#domain/disposition.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { Selection } from '#domain/selection.ts';
import type { ContactValues } from '#engine/suppression/index.ts';
import { planErasure } from '#engine/erasure/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { resolveSelection } from '#store/people/people-selection.ts';
import { noTies, tieRows } from '../matching/tie-rows.ts';
import type { RestrictionStanding } from '#domain/restriction.ts';
import { countRecordsBySource } from '#store/records/records.ts';
import { listContactUses } from './contact-uses.ts';
import { restrictedFor } from './restricted-people.ts';
import type { RestrictedPeople } from './restricted-people.ts';

/** What a disposition comes to, before anything is done. `goes`: whom it concerns; held and restricted people are left out. */
export type DispositionPlan = {
  readonly goes: readonly number[];
  readonly held: readonly number[];
  readonly restricted: readonly number[]; // of the selection; whoever is held as well is among those
  /** Of these, who asked to be erased, but not on a later day that is known. */
  readonly restrictedAsked: number;
  /** Who goes although they are restricted: they asked for it afterwards. */
  readonly restrictedGo: number;
  readonly records: number;
  readonly bySource: readonly { readonly source: number; readonly records: number }[];
  /** E-mails and phones that somebody who stays has too, in their normal form. */
  readonly sharedContacts: ContactValues;
  readonly shared: number; // of them
  readonly household: number;
  /** Children who go because the row that names them goes; counted in \`goes\`. */
  readonly dependents: number;
  readonly parted: readonly number[];
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
};

/** Erases from the workspace and the copies; `export` and `keep` take nothing away. */
export function isErasing(disposition: BatchAct): disposition is 'purge' | 'anonymise' {
  return disposition === 'purge' || disposition === 'anonymise';
}

/** What leaves values behind that are to be erased: people, or cells of people who stay. */
export function takesAway(
  disposition: BatchAct,
): disposition is 'purge' | 'anonymise' | 'slim' | 'correct' {
  return isErasing(disposition) || disposition === 'slim' || disposition === 'correct';
}

/** Problems: `selection/invalid`, `selection/empty`. Reads the records of the people once. */
export function planDisposition(
  store: ReadableStore,
  selection: Selection,
  disposition: BatchAct,
): Result<DispositionPlan, Problem> {
  if (selection.kinds.length === 0 && selection.people.length === 0) {
    return failed(problem('selection/invalid'));
  }
  const selected = resolveSelection(store, selection);
  const restricted = restrictedFor(store, disposition);
  const people =
    disposition === 'lift' ? onlyRestricted(selected.people, restricted) : selected.people;
  if (people.length === 0) return failed(problem('selection/empty'));
  const chosen = { people, ...whoStays({ ...selected, people }, restricted, disposition) };
  const tied = isErasing(disposition) ? tieRows(store, chosen, restricted.stay) : noTies(chosen);
  const contacts = isErasing(disposition) ? listContactUses(store, tied.selected) : [];
  const plan = planErasure({ ...tied, contacts });
  const bySource = countRecordsBySource(store, plan.goes);
  const { emails, phones } = plan.shared;
  return {
    ok: true,
    value: {
      goes: plan.goes,
      held: plan.held,
      restricted: plan.restricted,
      ...countWishes(plan, restricted, disposition),
      records: bySource.reduce((sum, { records }) => sum + records, 0),
      bySource,
      sharedContacts: plan.shared,
      shared: emails.size + phones.size,
      household: plan.household.length,
      dependents: tied.along,
      parted: tied.parted,
      rewritten: tied.rewritten,
    },
  };
}

/** Only restricted people can have a restriction lifted. */
function onlyRestricted(people: readonly number[], { standings }: RestrictedPeople): number[] {
  return people.filter((person) => standings.has(person));
}

/** A hold protects from everything but being kept longer: `keep` places one, `export` reads only. */
function whoStays(
  selected: ReturnType<typeof resolveSelection>,
  { stay }: RestrictedPeople,
  disposition: BatchAct,
): { readonly held: readonly number[]; readonly restricted: readonly number[] } {
  const held = isErasing(disposition) || disposition === 'slim' ? selected.held : [];
  const heldToo = new Set(held);
  const restricted = selected.people.filter((person) => stay.has(person) && !heldToo.has(person));
  return { held, restricted };
}

/** What the restricted people of an act that takes away have asked for. */
function countWishes(
  plan: Pick<DispositionPlan, 'goes' | 'restricted'>,
  { standings }: RestrictedPeople,
  disposition: BatchAct,
): Pick<DispositionPlan, 'restrictedAsked' | 'restrictedGo'> {
  if (!isErasing(disposition) && disposition !== 'slim') {
    return { restrictedAsked: 0, restrictedGo: 0 };
  }
  const are = (wanted: RestrictionStanding) => (person: number) => standings.get(person) === wanted;
  return {
    restrictedAsked: plan.restricted.filter(are('doubtful')).length,
    restrictedGo: plan.goes.filter(are('outweighed')).length,
  };
}

/** The same plan for fewer people: those for whom there is something to do. */
export function narrowPlan(
  store: ReadableStore,
  plan: DispositionPlan,
  goes: readonly number[],
): DispositionPlan {
  const bySource = countRecordsBySource(store, goes);
  const records = bySource.reduce((sum, one) => sum + one.records, 0);
  return { ...plan, goes, bySource, records };
}
