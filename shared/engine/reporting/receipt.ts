import { canonicalJson } from '#base/canonical-json.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { Broken, CheckOutcome, Hash, Sign, Verify } from './check-outcome.ts';
import { countLines, firstChangedLine, lineMarks } from './line-marks.ts';
import { receiptShape } from './shapes.ts';

/** What the batch did; the rest of a receipt is the same for all. */
export type ReceiptContent = Omit<
  Receipt,
  'lethe' | 'schema' | 'program' | 'lines' | 'signature'
> & {
  readonly version: string; // of the program
};

/** The signed receipt of one batch. The signature covers every other member. */
export function buildReceipt(
  { version, ...content }: ReceiptContent,
  { sign, sha256 }: { readonly sign: Sign; readonly sha256: Hash },
): Receipt {
  const said = {
    ...content,
    lethe: 'receipt',
    schema: 1,
    program: { name: 'Lethe', version },
  } as const;
  const unsigned = { ...said, lines: lineMarks(said, sha256) };
  return { ...unsigned, signature: sign(canonicalJson(unsigned)) };
}

/** Whether a receipt is as it was when it was signed, and else on which line it is not. Total: takes any value. */
export function checkReceipt(value: unknown, sha256: Hash, verify: Verify): CheckOutcome {
  if (!receiptShape.safeParse(value).success) {
    return outcome({ where: 'shape', entry: null }, null, null);
  }
  // The value itself, not the parser's copy: what the copy leaves out would be left out of the check.
  const receipt = value as Receipt;
  const { signature, ...content } = receipt;
  const good = verify(canonicalJson(content), signature, content.publicKey);
  const broken = good ? null : brokenLine(receipt, sha256, verify);
  return outcome(broken, content.at, content.people);
}

function brokenLine(receipt: Receipt, sha256: Hash, verify: Verify): Broken {
  const { signature, lines, ...said } = receipt;
  const broken = { where: 'signature', entry: null } as const;
  if (lines === undefined) return broken;
  const below = countLines(said) + 1; // the line of the marks; that of the signature comes after it
  const changed = firstChangedLine(said, lines, sha256);
  if (changed === null) return { ...broken, line: below + 1 };
  const remarked = { ...said, lines: lineMarks(said, sha256) };
  const onlyMarks = verify(canonicalJson(remarked), signature, said.publicKey);
  return { ...broken, line: onlyMarks ? below : changed };
}

function outcome(broken: Broken | null, at: string | null, people: number | null): CheckOutcome {
  return { what: 'receipt', intact: broken === null, broken, at, people, entries: null };
}
