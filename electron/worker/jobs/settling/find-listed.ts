import { fingerprintSubjects } from '#engine/suppression/index.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import type { WritableStore } from '#store/database.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { walkRecordsOfPeople } from '#store/records/records.ts';
import { listSources } from '#store/records/sources.ts';
import { systemOf } from '../importing/matching-keys-of.ts';

/** Of these people, those of whom a row is on the suppression list for one of these reasons. */
export function findListed(
  store: WritableStore,
  people: readonly number[],
  reasons: readonly SuppressionReason[],
): ReadonlySet<number> {
  const lookup = openSuppressionLookup(store);
  const listed = new Set<number>();
  if (lookup.size === 0) return listed;
  const systems = systemsOf(store);
  for (const { person, source, signals } of walkRecordsOfPeople(store, people)) {
    if (listed.has(person)) continue;
    const system = systems.get(source) ?? '';
    const hit = lookup.find(fingerprintSubjects({ ...signals, system }));
    if (hit !== null && reasons.includes(hit.reason)) listed.add(person);
  }
  return listed;
}

/** What the row ids of each source are ids of. */
export function systemsOf(store: WritableStore): ReadonlyMap<number, string> {
  return new Map(
    listSources(store).map(({ id, profile, reading }) => [id, systemOf({ profile, ...reading })]),
  );
}
