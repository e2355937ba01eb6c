import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { noFilter } from '#support/no-filter.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import { letters } from '#support/lists/client-lists.ts';
import { openDispatcher, TODAY } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { going, listOut, openWorkspaceOf, restoreIn, WORKSPACE } from './deeds.ts';
import type { DeedName } from './deeds.ts';

const PAGE = 200;

/**
 * All that a user can see of a workspace once it is opened again, and what lies beside it; for people who are said to be
 * gone, also whether their names stand in the decrypted pages. Two states are one where these texts are.
 */
export async function stateOf(deed: DeedName, folder: string, people: number): Promise<string> {
  const opened = { key: Buffer.alloc(0) };
  const onWorkspace = (workspace: { readonly key: Uint8Array } | null): void => {
    if (workspace !== null) opened.key = Buffer.from(workspace.key);
  };
  const lethe = openDispatcher({ today: TODAY, onWorkspace }, folder);
  try {
    const isRestored = existsSync(path.join(folder, WORKSPACE));
    if (deed === 'restore' && !isRestored) return await notRestored(lethe);
    const summary = await openWorkspaceOf(lethe);
    const seen = await seenIn(lethe);
    await lethe.get('workspace/close', {});
    const gone = seen.labels.length < people;
    const found = gone ? namesIn(path.join(folder, WORKSPACE), opened.key, people) : 0;
    return JSON.stringify({
      pending: summary.pendingErasure,
      found,
      ...seen,
      out: listOut(folder),
    });
  } finally {
    await lethe.close();
  }
}

/** Nothing stands in the way of doing it again, and nothing but what may lie there lies there. */
async function notRestored(lethe: TestDispatcher): Promise<string> {
  const restored = await restoreIn(lethe);
  await lethe.get('workspace/close', {});
  const stray = readdirSync(lethe.folder).filter((name) => /\.(?:part|tmp|new)$/.test(name));
  return JSON.stringify({ restorable: restored.pendingErasure ? 'pending' : true, stray });
}

async function seenIn(lethe: TestDispatcher) {
  const labels: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const order = { sort: 'name', descending: false, language: 'en' } as const;
    const page = { filter: noFilter, ...order, offset, limit: PAGE };
    const { rows } = await lethe.get('people/list', page);
    labels.push(...rows.map(({ name, contact }) => `${name} ${contact}`));
    if (rows.length < PAGE) break;
  }
  const { receipts } = await lethe.get('receipt/list', {});
  const trail = await lethe.get('trail/list', { offset: 0, limit: 100 });
  const { total, byReason } = await lethe.get('suppression/list', { offset: 0, limit: 1 });
  return {
    labels,
    receipts: receipts.map((receipt) => [
      receipt.do,
      receipt.people,
      receipt.records,
      receipt.state,
      receipt.undoUntil,
      receipt.outputs.length,
    ]),
    intact: trail.intact,
    kinds: trail.entries.map(({ kind }) => kind),
    suppression: { total, byReason },
  };
}

function namesIn(file: string, key: Buffer, people: number): number {
  const plain = decryptWorkspace(file, key);
  return going(people).filter((id) =>
    plain.includes(`Person${letters(Number(id.slice(1)))} Example`),
  ).length;
}
