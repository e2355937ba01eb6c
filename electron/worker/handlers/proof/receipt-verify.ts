import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { FileReference } from '#contract/shapes/common.ts';
import { checkAgainst, checkDocument, readDocument } from '#engine/reporting/index.ts';
import type { CheckOutcome } from '#engine/reporting/index.ts';
import type { Handler } from '#worker/handler.ts';
import { pathOf } from '#worker/outputs/file-path.ts';

/** A trail of a hundred thousand entries has about 40 MB. */
const MOST_BYTES = 200 * 1024 * 1024;

type Checked = { readonly text: string; readonly outcome: CheckOutcome };

export const receiptVerifyHandler: Handler<'receipt/verify'> = async (_deps, input) => {
  const checked = await checkFile(input.file);
  if (!checked.ok) return checked;
  const { text, outcome } = checked.value;
  if (input.against === undefined || !outcome.intact) return ok(outcome);
  const earlier = await checkFile(input.against);
  if (!earlier.ok) return earlier;
  const document = readDocument(text);
  const checkpoint = readDocument(earlier.value.text);
  if (!earlier.value.outcome.intact) return failed(problem('receipt/broken'));
  if (document?.lethe !== 'trail' || checkpoint === null) {
    return failed(problem('receipt/unreadable'));
  }
  const broken = checkAgainst(document, checkpoint);
  return ok({ ...outcome, intact: broken === null, broken });
};

async function checkFile(reference: FileReference): Promise<Result<Checked, Problem>> {
  const filePath = pathOf(reference);
  if (!filePath.ok) return filePath;
  const file = path.basename(filePath.value);
  const read = await readText(filePath.value);
  if (read === 'missing') return failed(problem('source/missing', { file }));
  if (read === null) return failed(problem('receipt/unreadable', { file }));
  const outcome = checkDocument(read.content, sha256, verify);
  return outcome.ok ? ok({ text: read.content, outcome: outcome.value }) : outcome;
}

async function readText(file: string): Promise<{ readonly content: string } | 'missing' | null> {
  try {
    const { size } = await stat(file);
    return size > MOST_BYTES ? null : { content: toText(await readFile(file)) };
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? 'missing' : null;
  }
}

/** Bytes that are no UTF-8 stand as NUL, which no document holds: they are not to be taken for a character. */
function toText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : text.replaceAll('\uFFFD', '\u0000');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Anything that is no key or no signature is simply not verified. */
function verify(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verifySignature(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
