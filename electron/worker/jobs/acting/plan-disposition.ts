import { memoise } from '#base/memoise.ts';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { BatchAct } from '#domain/disposition.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { Selection } from '#domain/selection.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import type { ContactValues } from '#engine/suppression/index.ts';
import { planErasure } from '#engine/erasure/index.ts';
import { wordSound } from '#engine/identity/index.ts';
import { sharedContacts, sharedSubjects } from '#engine/suppression/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findContactsOfRow } from '#store/records/dependents.ts';
import { resolveSelection } from '#store/people/people-selection.ts';
import { childSubjects } from '../importing/suppressed-children.ts';
import { noTies, tieRows } from '../matching/tie-rows.ts';
import type { RestrictionStanding } from '#domain/restriction.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { countRecordsBySource, walkRecordsOfPeople } from '#store/records/records.ts';
import { listSources } from '#store/records/sources.ts';
import { systemOf } from '../importing/matching-keys-of.ts';
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
  /** What of a record goes on the suppression list. */
  readonly subjectsOf: (record: StoredRecord) => readonly FingerprintSubject[];
  readonly shared: number; // e-mails and phones that somebody who stays has too
  readonly household: number;
  /** Children who go because the row that names them goes; counted in \`goes\`. */
  readonly dependents: number;
  readonly parted: readonly number[];
  readonly rewritten: ReadonlyMap<number, Uint8Array | string>;
  /** Whether somebody who stays has this e-mail or phone, in its normal form. */
  readonly staysInUse: (value: string) => boolean;
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
      subjectsOf: isErasing(disposition) ? subjectsFinder(store, plan.shared) : () => [],
      shared: emails.size + phones.size,
      household: plan.household.length,
      dependents: tied.along,
      parted: tied.parted,
      rewritten: tied.rewritten,
      staysInUse: (value) => emails.has(value) || phones.has(value),
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

const NAMES_REMEMBERED = 10_000;

function subjectsFinder(
  store: ReadableStore,
  values: ContactValues,
): DispositionPlan['subjectsOf'] {
  const shared = sharedContacts(values);
  const systems = new Map(
    listSources(store).map(({ id, profile, reading }) => [id, systemOf({ profile, ...reading })]),
  );
  const hear = memoise(wordSound, NAMES_REMEMBERED);
  return (record) => {
    const { signals, dependent } = record;
    if (dependent > 0) return childSubjects(signals, findContactsOfRow(store, record));
    const system = systems.get(record.source) ?? '';
    return sharedSubjects({ ...signals, system }, shared, hear);
  };
}

/** Everything that goes on the suppression list. Walks the records of the people. */
export function* subjectsOf(
  store: ReadableStore,
  { goes, subjectsOf: find }: Pick<DispositionPlan, 'goes' | 'subjectsOf'>,
): Generator<FingerprintSubject> {
  for (const record of walkRecordsOfPeople(store, goes)) yield* find(record);
}
