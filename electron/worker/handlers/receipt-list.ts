import { outputFile } from '#contract/shapes.ts';
import { listBatches } from '#store/receipts.ts';
import type { BatchOutput } from '#store/receipts.ts';
import type { Handler } from '../handler.ts';
import { openedReader } from './reading.ts';

export const receiptListHandler: Handler<'receipt/list'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const receipts = listBatches(store.value).map((batch) => ({
    batch: batch.batch,
    at: batch.at,
    do: batch.disposition,
    people: batch.people,
    records: batch.records,
    state: batch.state,
    outputs: batch.outputs.map((output) => toOutputFile(output, deps.announceOutput)),
  }));
  return { ok: true, value: { receipts } };
};

function toOutputFile(
  { id, name, kind, bytes, path }: BatchOutput,
  announce: (id: string, path: string) => void,
): (typeof outputFile)['_output'] {
  announce(id, path);
  return outputFile.parse({ id, name, kind, bytes });
}
