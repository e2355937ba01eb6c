import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { WorkspaceSummary } from '#contract/shapes/workspace.ts';
import type { WritableStore } from '#store/database.ts';
import {
  adoptErasedList,
  erasedPath,
  erasedRowsOf,
  findNewestList,
  isBehind,
  listErasedPaths,
  readErasedList,
} from '#store/erasure/erased-list.ts';
import { findErasedPeople } from '#store/erasure/erased-rows.ts';
import { beginErasure, completeErasure } from '#store/erasure/erasure.ts';
import type { BegunErasure } from '#store/erasure/erasure.ts';
import { releaseHold } from '#store/people/holds.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { isAnchored } from '#store/workspace/workspace-anchor.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { WriteDeps } from '#worker/handler.ts';
import { valuesToErase } from '../acting/values-to-erase.ts';

export type Reapplied = NonNullable<WorkspaceSummary['reapplied']>;

/**
 * Brings an older copy of a workspace up to the list of what was erased since, before anybody sees it (C09): who is on
 * the suppression list, and whose rows are gone. A person of whom one row was erased goes as a whole; a hold that
 * stands in the old copy had ended by then. Null where the workspace is not older than the list.
 */
export function reapplyErasures(
  store: WritableStore,
  deps: Pick<WriteDeps, 'clock' | 'resources' | 'workspaceFolder'>,
): Reapplied | null {
  const list = findList(store, deps.workspaceFolder);
  if (list === 'missing') return null;
  if (list === 'broken') return { people: 0, records: 0, suppression: 0, unreadable: true };
  if (!isBehind(store, list)) return null;
  const people = findErasedPeople(store, erasedRowsOf(list));
  // One transaction: a kill leaves a copy that is as old as it was, or one that is told of all this.
  const done = inTransaction(store, () => {
    const begun = erase(store, deps, people);
    const suppression = adoptErasedList(store, list);
    const records = begun?.records ?? 0;
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'erasures.reapplied',
      detail: {
        upTo: list.seq,
        entry: list.hash,
        people: people.length,
        records,
        suppressed: suppression,
      },
    });
    return { erasure: begun?.erasure ?? null, records, suppression };
  });
  // What fails here stays pending, is shown as such, and is made up for at the next opening.
  if (done.erasure !== null) completeErasure(store, done.erasure, { at: deps.clock.now() });
  const { records, suppression } = done;
  return { people: people.length, records, suppression, unreadable: false };
}

/**
 * The list of its own name. A copy that was never opened under its name has none: then the newest of those that lie in
 * its folder or among the workspaces, where the workspace that it was copied from went on. Once it was opened it goes its own way, so that what is
 * tried out in a copy erases nobody in the workspace itself.
 */
function findList(store: WritableStore, workspaces: string): ReturnType<typeof readErasedList> {
  const own = readErasedList(store, erasedPath(store.path));
  if (own !== 'missing' || isAnchored(store)) return own;
  return findNewestList(store, listErasedPaths([dirname(store.path), workspaces])) ?? 'missing';
}

/** Whether a list that lies with a file that was never opened under its name knows how far the workspace came. */
export function isToldByList(store: WritableStore, workspaces: string): boolean {
  return !isAnchored(store) && typeof findList(store, workspaces) === 'object';
}

function erase(
  store: WritableStore,
  { clock, resources }: Pick<WriteDeps, 'clock' | 'resources'>,
  people: readonly number[],
): BegunErasure | null {
  if (people.length === 0) return null;
  const { policyId, policyVersion, country, today: fixed } = readSettings(store);
  const today = clock.today(fixed);
  const rewritten = new Map<number, string>();
  const { index } = valuesToErase(store, { people, rewritten }, { ownWords: [] });
  const released = people.filter((person) => releaseHold(store, person)).length;
  if (released > 0) evaluateWorkspace(store, resources, clock);
  const begun = beginErasure(store, {
    batch: randomUUID(),
    people,
    parted: [],
    rewritten,
    disposition: 'purge',
    anonymise: null,
    erasedValues: index.values,
    index,
    suppress: [],
    today,
    at: clock.now(),
    seal: null,
    trailDetail: { policy: policyId, version: policyVersion, country, reapplied: true },
  });
  if (!begun.ok)
    throw new Error(`what was erased could not be erased again: ${begun.problem.code}`);
  return begun.value;
}
