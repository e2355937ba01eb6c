import path from 'node:path';
import type { z } from 'zod';
import type { workspaceSummary } from '#contract/shapes/workspace.ts';
import { toIsoDay } from '#domain/day.ts';
import { syncedBy } from '#domain/synced-folder.ts';
import type { ReadableStore } from '#store/database.ts';
import { isErasedUnknown, isOpenedElsewhere } from '#store/erasure/erased-list.ts';
import { hasPendingErasure } from '#store/erasure/erasure.ts';
import { countPeople } from '#store/people/people.ts';
import { readOlderCopy, readSettings } from '#store/settings.ts';
import { listSources } from '#store/records/sources.ts';
import type { Clock } from '../handler.ts';

export function toWorkspaceSummary(
  store: ReadableStore,
  clock: Clock,
): z.infer<typeof workspaceSummary> {
  const service = syncedBy(store.path);
  const settings = readSettings(store);
  const { records, people } = countPeople(store);
  return {
    file: path.basename(store.path),
    name: settings.name,
    protection: settings.protection,
    country: settings.country,
    policy: { id: settings.policyId, version: settings.policyVersion },
    today: toIsoDay(clock.today(settings.today)),
    todayFixed: settings.today !== null,
    sources: listSources(store).length,
    records,
    people,
    pendingErasure: hasPendingErasure(store),
    olderCopy: readOlderCopy(store),
    ...(isErasedUnknown(store) ? { erasedUnknown: true as const } : {}),
    ...(isOpenedElsewhere(store) ? { openedElsewhere: true as const } : {}),
    ...(service === null ? {} : { syncedBy: service }),
  };
}
