import { once } from 'node:events';
import { connectWriter, disconnect } from '#store/database.ts';
import { beginErasure, completeErasure } from '#store/erasure/erasure.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { orderFor } from './canary-people.ts';

/** For the kill harness: purges the canaries of a workspace. Arguments: path, key in hex, number of people. */
const [, , path = '', key = '', count = '0'] = process.argv;
const say = (word: string): void => {
  process.send?.(word);
};

const store = connectWriter(path, Buffer.from(key, 'hex'), 'open');
const order = orderFor(makeCanaries(Number(count)));
say('ready');
await once(process, 'message');
const begun = beginErasure(store, order);
say('window');
if (!begun.ok) throw new Error(begun.problem.code);
// Signals and messages are delivered between turns: without these pauses all kills would fall together.
await new Promise((resolve) => setTimeout(resolve, 5));
const completed = completeErasure(store, begun.value.erasure, { at: order.at });
if (!completed.ok) throw new Error(completed.problem.code);
say('done');
await once(process, 'message');
disconnect(store);
process.exit(0);
