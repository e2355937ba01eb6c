import { workerData } from 'node:worker_threads';
import { connectReader, connectWriter, disconnect } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { isWhole } from './is-whole.ts';
import { answerWith } from '../thread-answer.ts';
import type { WorkOnFile, WorkStart } from './work-beside.ts';

/** Does its work with a connection of its own, answers, and ends. What it cannot answer its caller finds out. */
const { work, path, key, answer } = workerData as WorkStart;

const open: Readonly<Record<WorkOnFile, () => ReadableStore>> = {
  check: () => connectReader(path, key),
  checkpoint: () => connectWriter(path, key, 'open'),
};
const carryOut: Readonly<Record<WorkOnFile, (store: ReadableStore) => boolean>> = {
  check: isWhole,
  checkpoint: moveLog,
};

answerWith(answer, () => {
  const store = open[work]();
  key.fill(0);
  try {
    return carryOut[work](store);
  } finally {
    disconnect(store);
  }
});

/** Whether all of it was moved. Waits for nobody: a reader keeps what it reads. */
function moveLog({ database }: ReadableStore): boolean {
  const [done] = database.pragma('wal_checkpoint(PASSIVE)') as Record<string, number>[];
  return done?.['busy'] === 0 && done['log'] === done['checkpointed'];
}
