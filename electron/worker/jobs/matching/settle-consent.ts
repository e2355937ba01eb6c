import { reduceConsent } from '#engine/consent/index.ts';
import { walkConsentConflicts, writeConsent } from '#store/judging/consent-conflicts.ts';
import type { WritableStore } from '#store/database.ts';
import { spreadRefusals } from '#store/judging/shared-refusals.ts';

/**
 * What several records of one person come to where they disagree: the strictest, unless a later dated permission
 * follows. Then every no that is tied to an address reaches the others who have it.
 */
export function settleConsent(store: WritableStore): void {
  for (const { person, events } of walkConsentConflicts(store)) {
    writeConsent(store, person, reduceConsent(events));
  }
  spreadRefusals(store);
}
