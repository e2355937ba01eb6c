import { once } from 'node:events';
import { makeBackup, placeBackup } from '#store/workspace/backups.ts';
import { openWorkspace } from '#store/workspace/workspace.ts';

/** For the kill harness: makes a backup, or restores one. Arguments: act, workspace, the other file, passphrase. */
const [, , act = '', workspace = '', other = '', passphrase = ''] = process.argv;
const opened = act === 'backup' ? await openWorkspace(workspace, passphrase) : null;
process.send?.('ready');
await once(process, 'message');
process.send?.('window');
await new Promise((resolve) => setTimeout(resolve, 1));
if (opened?.ok === true) {
  const { store, dataKey } = opened.value;
  const order = { path: other, madeAt: '2026-11-26T08:00:00Z', dueOn: 21_000 };
  const made = makeBackup(store, dataKey, order);
  if (!made.ok) throw new Error(made.problem.code);
} else {
  const placed = await placeBackup(other, workspace, { passphrase, at: '', lists: [] });
  if (!placed.ok) throw new Error(placed.problem.code);
}
process.send?.('done');
await once(process, 'message');
process.exit(0);
