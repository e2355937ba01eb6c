import { parentPort, workerData } from 'node:worker_threads';
import { present } from '#base/assert.ts';
import { openRows } from '#files/open-rows.ts';
import type { RowReader } from '#files/reading.ts';
import { createKeyedHash } from '#store/keyed-hash.ts';
import { transferOf } from '#store/records/packed-records.ts';
import { resourcesIn } from '#worker/resources.ts';
import { endOfList } from './end-of-list.ts';
import { createListRecords } from './list-records.ts';
import { listWordsOf } from './list-words.ts';
import { createBatchPacker } from './pack-batches.ts';
import { MOST_UNDER_WAY } from './reading-protocol.ts';
import type { FromReading, PackedBatch, ReadingStart } from './reading-protocol.ts';

/** The thread that reads: bytes to rows to packed records. Its only door is the thread that writes, which started it. */
const port = present(parentPort, 'this file runs as a worker thread');
const start = workerData as ReadingStart;
let free = MOST_UNDER_WAY;
let wake: (() => void) | null = null;

port.on('message', () => {
  free += 1;
  wake?.();
});

const words = listWordsOf(resourcesIn(start.resourcesFolder));
const opened = await openRows(start.path, start.choice, words);
if (opened.ok) {
  try {
    await readAll(opened.value);
  } finally {
    await opened.value.close();
  }
} else post({ kind: 'problem', problem: opened.problem });
port.close();

async function readAll(reader: RowReader): Promise<void> {
  const { list, country, today } = start;
  const resources = resourcesIn(start.resourcesFolder);
  const records = createListRecords(list, { country, today, resources, suppression: null });
  const packer = createBatchPacker(records, createKeyedHash(start.matchingKey));
  for await (const rows of reader.batches()) await send(packer.add(rows));
  await send(packer.rest());
  const outcome = reader.finish();
  if (!outcome.ok) post({ kind: 'problem', problem: outcome.problem });
  else post({ kind: 'end', end: endOfList(list, records, outcome.value) });
}

async function send(batch: PackedBatch | null): Promise<void> {
  if (batch === null) return;
  await roomForOne();
  port.postMessage({ kind: 'batch', batch }, transferOf(batch.packed));
}

/** Waits while as many batches are under way as may be. */
async function roomForOne(): Promise<void> {
  while (free === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  free -= 1;
}

function post(message: FromReading): void {
  port.postMessage(message);
}
