import { failed } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import { formsOf } from '#engine/reporting/index.ts';
import { findBatch } from '#store/proof/receipts.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { formPages } from '../form-pages.ts';
import type { Handler } from '../handler.ts';
import { openOutputFolder } from '../outputs.ts';
import { openedWriter } from './reading.ts';
import { writeDocument } from './write-document.ts';

/** Every form of a batch: those that its law asks for, the notices and the answer. */
export const formsWriteHandler: Handler<'forms/write'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const receipt = findBatch(store, input.batch)?.receipt ?? null;
  if (receipt === null) return failed(problem('undo/unknown-batch'));
  const { due, offered } = formsOf(receipt);
  const words = deps.receiptWords;
  const pages =
    words === null
      ? []
      : formPages([...due, ...offered], receipt, { words, language: input.language });
  const outputs: Output<'forms/write'>['outputs'] = [];
  const label = `${receipt.today} ${receipt.batch.slice(0, 8)} forms`;
  const folder = openOutputFolder(input.output, { workspacePath: store.path, label });
  if (!folder.ok) return folder;
  for (const { name, text } of pages) {
    const document = { workspacePath: store.path, label, name, kind: 'form', text } as const;
    const written = await writeDocument(deps, { path: folder.value }, document);
    if (!written.ok) return written;
    outputs.push(written.value);
  }
  appendTrail(store, {
    at: deps.clock.now(),
    kind: 'forms.written',
    detail: { batch: receipt.batch, forms: [...due, ...offered] },
  });
  return { ok: true, value: { outputs } };
};
