import { writeFileSync } from 'node:fs';
import { connectWriter, disconnect } from '#store/database.ts';
import { beginErasure, completeErasure } from '#store/erasure/erasure.ts';
import { toDiskProblem } from '#store/disk-problem.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { orderFor } from './canary-people.ts';

/**
 * Purges the canaries of a workspace whose disk fails somewhere. Arguments: path, key in hex, number of people, a file for
 * its last word: `done`, or the code of the problem that it would show; from how many bytes on a thread moves the log. A
 * defect ends with another status than 0.
 */
const [, , path = '', key = '', count = '0', word = '', largeLog = ''] = process.argv;

function act(): string {
  const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
  try {
    const order = orderFor(makeCanaries(Number(count)));
    const begun = beginErasure(store, order);
    if (!begun.ok) return begun.problem.code;
    writeFileSync(`${path}.begun`, 'begun'); // for the log of the power-cut simulator
    const completed = completeErasure(store, begun.value.erasure, {
      at: order.at,
      largeLog: Number(largeLog),
    });
    if (!completed.ok) return completed.problem.code;
    writeFileSync(`${path}.done`, 'done');
    return 'done';
  } finally {
    disconnect(store);
  }
}

let last: string;
try {
  last = act();
} catch (error) {
  const known = toDiskProblem(error, path);
  if (known === null) throw error;
  last = known.code;
}
writeFileSync(word, last);
