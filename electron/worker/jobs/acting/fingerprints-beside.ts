import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { keyOf } from '#store/database.ts';
import type { ReadableStore } from '#store/database.ts';
import {
  collectFingerprints,
  fingerprintAll,
  openFingerprints,
} from '#store/erasure/suppression-subjects.ts';
import type {
  PackedFingerprints,
  SuppressionFingerprints,
} from '#store/erasure/suppression-subjects.ts';
import { sharedBytes } from '#store/needles/shared-numbers.ts';
import { startQuietThread } from '#store/quiet-thread.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { awaitAnswer, openAnswer } from '#store/thread-answer.ts';
import type { ThreadAnswer } from '#store/thread-answer.ts';
import { subjectsFinder, subjectsOf } from './erased-subjects.ts';
import type { ErasedPeople } from './erased-subjects.ts';

export type FingerprintsStart = {
  readonly path: string;
  readonly key: Uint8Array; // shared memory, emptied when it was read
  readonly people: ErasedPeople;
  readonly answer: ThreadAnswer;
  readonly port: MessagePort;
};

/** What goes on the suppression list, made while the records of those who go are walked through. */
export type FingerprintMaker = {
  /** Call with every record. */
  readonly add: (record: StoredRecord) => void;
  /** Call before anything is taken away. */
  readonly finish: () => SuppressionFingerprints;
};

/** Fewer are done before a thread is there. */
const MANY_PEOPLE = 5000;
const MEGABYTES = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 } as const;

/** Absent in a build that brings everything in one file: then one thread does all. */
const entry = new URL('./fingerprints-thread.ts', import.meta.url);
const hasThread = existsSync(fileURLToPath(entry));

/** Of many people a thread makes them, which reads the records by itself; where it does not, its caller does. */
export function makeFingerprints(
  store: ReadableStore,
  people: ErasedPeople,
  manyPeople = MANY_PEOPLE,
): FingerprintMaker {
  if (hasThread && people.goes.length >= manyPeople) return makeInThread(store, people);
  const { add, finish } = collectFingerprints(store);
  const find = subjectsFinder(store, people.sharedContacts);
  return { add: (record) => add(find(record)), finish: () => openFingerprints(finish()) };
}

/** The caller never gives way while it waits, so that the answer is asked for and does not come as an event. */
function makeInThread(store: ReadableStore, people: ErasedPeople): FingerprintMaker {
  const [answer, key] = [openAnswer(), sharedBytes(keyOf(store).length)];
  key.set(keyOf(store));
  const { port1: own, port2: port } = new MessageChannel();
  const { goes, sharedContacts } = people;
  startQuietThread(entry, {
    workerData: {
      path: store.path,
      key,
      people: { goes, sharedContacts },
      answer,
      port,
    } satisfies FingerprintsStart,
    transferList: [port],
    name: 'lethe-fingerprints',
    resourceLimits: MEGABYTES,
  });
  return {
    add: () => undefined,
    finish: () => {
      const isMade = awaitAnswer(answer) === true;
      key.fill(0);
      const made = isMade ? receiveMessageOnPort(own) : undefined;
      own.close();
      return made === undefined
        ? fingerprintAll(store, subjectsOf(store, people))
        : openFingerprints(made.message as PackedFingerprints);
    },
  };
}
