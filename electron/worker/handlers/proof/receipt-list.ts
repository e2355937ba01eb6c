import { outputFile } from '#contract/shapes/common.ts';
import { toIsoDay } from '#domain/day.ts';
import { listBatches } from '#store/proof/receipts.ts';
import type { BatchOutput } from '#store/proof/receipts.ts';
import { isOver, listSealed } from '#store/sealing/sealed-batches.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const receiptListHandler: Handler<'receipt/list'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const today = deps.clock.computerDay();
  const open = new Map(
    listSealed(store.value)
      .filter((sealed) => !isOver(sealed, today))
      .map(({ batch, until }) => [batch, toIsoDay(until)]),
  );
  const receipts = listBatches(store.value).map((batch) => ({
    batch: batch.batch,
    at: batch.at,
    do: batch.disposition,
    people: batch.people,
    records: batch.records,
    state: batch.state,
    outcome: batch.receipt?.anonymity?.outcome ?? null,
    undoUntil: open.get(batch.batch) ?? null,
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
