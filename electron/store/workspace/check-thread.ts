import { workerData } from 'node:worker_threads';
import { connectReader, disconnect } from '../database.ts';
import { isWhole } from './is-whole.ts';
import { answerCheck } from './check-beside.ts';
import type { CheckStart } from './check-beside.ts';

/** Walks the file with a connection of its own, answers, and ends. What it cannot answer its caller finds out. */
const { path, key, answer } = workerData as CheckStart;

answerCheck(answer, () => {
  const store = connectReader(path, key);
  key.fill(0);
  try {
    return isWhole(store);
  } finally {
    disconnect(store);
  }
});
