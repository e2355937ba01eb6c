import { once } from 'node:events';
import { connectWriter, disconnect } from '#store/database.ts';
import { completeErasure } from '#store/erasure/erasure.ts';
import { destroySeal } from '#store/sealing/sealed-batches.ts';
import { inTransaction } from '#store/transaction.ts';
import { unsealBatch } from '#store/sealing/unseal-batch.ts';

/** For the kill harness: brings a sealed batch back, or ends its days. Arguments: path, key in hex, `undo` or `end`, today. */
const [, , path = '', key = '', deed = '', today = '0'] = process.argv;
const AT = '2026-05-28T00:00:00Z';
const say = (word: string): void => {
  process.send?.(word);
};

const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
say('ready');
await once(process, 'message');
if (deed === 'undo') {
  const back = inTransaction(store, () =>
    unsealBatch(store, 'b-1', { today: Number(today), at: AT }),
  );
  if (!back.ok) throw new Error(back.problem.code);
  say('window');
} else {
  const { erasure } = destroySeal(store, 'b-1', AT);
  say('window');
  // Signals and messages are delivered between turns: without this pause all kills would fall together.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const completed = completeErasure(store, erasure, { at: AT });
  if (!completed.ok) throw new Error(completed.problem.code);
}
say('done');
await once(process, 'message');
disconnect(store);
process.exit(0);
