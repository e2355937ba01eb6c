import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { outputLabel } from '#screens/common/output-label.ts';

/** What lies beside a batch that was brought back, and beside one whose days are over. */
const LATER = ['receipt', 'receipt-undone', 'receipt-closed'];

describe.each(languages)('files that were written, in %s', (language) => {
  const t = messagesOf(language);

  it('are each called something else, the receipts of one batch too', () => {
    const labels = LATER.flatMap((stem) => [
      outputLabel(t, { kind: 'receipt', name: `${stem}-2026-11-27-2adf1234.json` }),
      outputLabel(t, { kind: 'receipt_page', name: `${stem}-2026-11-27-2adf1234.html` }),
    ]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toBe(t.common.outputs.kinds.receipt);
  });

  it('are called by their form, and by whom they are for', () => {
    const form = outputLabel(t, { kind: 'form', name: 'form-ru-act-2026-11-27.html' });
    expect(form).toBe(t.receipt.forms.titles['ru_act']);
    expect(outputLabel(t, { kind: 'person_pack', name: 'copy.json' })).toBe(
      t.common.outputs.personData,
    );
  });
});
