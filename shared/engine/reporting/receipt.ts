import { canonicalJson } from '#base/canonical-json.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { Broken, CheckOutcome, Sign, Verify } from './check-outcome.ts';
import { receiptShape } from './shapes.ts';

/** What the batch did; the rest of a receipt is the same for all. */
export type ReceiptContent = Omit<Receipt, 'lethe' | 'schema' | 'program' | 'signature'> & {
  readonly version: string; // of the program
};

/** The signed receipt of one batch. The signature covers every other member. */
export function buildReceipt({ version, ...content }: ReceiptContent, sign: Sign): Receipt {
  const unsigned = {
    ...content,
    lethe: 'receipt',
    schema: 1,
    program: { name: 'Lethe', version },
  } as const;
  return { ...unsigned, signature: sign(canonicalJson(unsigned)) };
}

/** Whether a receipt is as it was when it was signed. Total: takes any value. */
export function checkReceipt(value: unknown, verify: Verify): CheckOutcome {
  if (!receiptShape.safeParse(value).success) {
    return outcome({ where: 'shape', entry: null }, null, null);
  }
  // The value itself, not the parser's copy: what the copy leaves out would be left out of the check.
  const { signature, ...content } = value as Receipt;
  const good = verify(canonicalJson(content), signature, content.publicKey);
  return outcome(good ? null : { where: 'signature', entry: null }, content.at, content.people);
}

function outcome(broken: Broken | null, at: string | null, people: number | null): CheckOutcome {
  return { what: 'receipt', intact: broken === null, broken, at, people, entries: null };
}
