import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { formsOf } from '#engine/reporting/index.ts';
import { findBatch } from '#store/proof/receipts.ts';
import { formPages } from '#worker/outputs/form-pages.ts';
import type { Handler } from '#worker/handler.ts';
import { ruleNamesOf } from '#worker/outputs/rule-names.ts';
import { openedWriter } from '#worker/opened-workspace.ts';
import { writeDocuments } from '#worker/outputs/write-documents.ts';

/** Every form of a batch: those that its law asks for, the notices and the answer. */
export const formsWriteHandler: Handler<'forms/write'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const receipt = findBatch(store, input.batch)?.receipt ?? null;
  if (receipt === null) return failed(problem('undo/unknown-batch'));
  const { due, offered } = formsOf(receipt);
  const words = deps.receiptTexts;
  const pages =
    words === null
      ? []
      : formPages([...due, ...offered], receipt, {
          words,
          language: input.language,
          ruleNames: (language) =>
            ruleNamesOf(deps.resources, store, { id: receipt.policy.id, language }),
        });
  const label = `${receipt.today} ${receipt.batch.slice(0, 8)} forms`;
  const written = await writeDocuments(deps, input.output, {
    workspacePath: store.path,
    label,
    kind: 'form',
    files: pages,
    entry: () => ({
      at: deps.clock.now(),
      kind: 'forms.written',
      detail: { batch: receipt.batch, forms: [...due, ...offered] },
    }),
  });
  return written.ok ? { ok: true, value: { outputs: written.value } } : written;
};
