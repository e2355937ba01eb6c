import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import { checkDocument } from '#engine/reporting/index.ts';
import type { Handler } from '../handler.ts';
import { pathOf } from '../file-path.ts';

/** A trail of a hundred thousand entries has about 40 MB. */
const MOST_BYTES = 200 * 1024 * 1024;

export const receiptVerifyHandler: Handler<'receipt/verify'> = async (_deps, input) => {
  const filePath = pathOf(input.file);
  if (!filePath.ok) return filePath;
  const text = await readText(filePath.value);
  const file = path.basename(filePath.value);
  if (text === 'missing') return failed(problem('source/missing', { file }));
  if (text === null) return failed(problem('receipt/unreadable', { file }));
  return checkDocument(text.content, sha256, verify);
};

async function readText(file: string): Promise<{ readonly content: string } | 'missing' | null> {
  try {
    const { size } = await stat(file);
    return size > MOST_BYTES ? null : { content: await readFile(file, 'utf8') };
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? 'missing' : null;
  }
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
