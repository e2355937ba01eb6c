import { workerData } from 'node:worker_threads';
import { connectReader, disconnect } from '#store/database.ts';
import { collectFingerprints } from '#store/erasure/suppression-subjects.ts';
import { answerWith } from '#store/thread-answer.ts';
import { subjectsOf } from './erased-subjects.ts';
import type { FingerprintsStart } from './fingerprints-beside.ts';

/** Reads the records with a connection of its own, hands the fingerprints over, and ends. */
const { path, key, people, answer, port } = workerData as FingerprintsStart;

answerWith(answer, () => {
  const store = connectReader(path, key);
  key.fill(0);
  try {
    const { add, finish } = collectFingerprints(store);
    add(subjectsOf(store, people));
    const made = finish();
    port.postMessage(made, [made.packed.buffer, made.places.buffer]);
    return true;
  } finally {
    disconnect(store);
  }
});
