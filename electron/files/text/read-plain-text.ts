import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { findEncoding } from '../encoding/sample-encoding.ts';
import { openFile, readBytes } from '../open-file.ts';

/** A long notice of fifty pages has a tenth of this. */
const MOST_BYTES = 2 * 1024 * 1024;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a whole file in the encoding that its letters tell. Problems: `source/too-large`, `policy/not-a-text` for what
 * holds zeros once it is decoded (a PDF, a document of a word processor), those of `openFile`.
 */
export async function readPlainText(path: string): Promise<Result<string, Problem>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  const { handle, name, state } = file.value;
  try {
    if (state.bytes > MOST_BYTES)
      return failed(
        problem('source/too-large', { file: name, bytes: state.bytes, limit: MOST_BYTES }),
      );
    const bytes = await readBytes(handle, 0, state.bytes);
    const { encoding } = await findEncoding(file.value, bytes);
    const text = decodeBytes(bytes, encoding).replace(BYTE_ORDER_MARK, '');
    const isDocument = /^(?:%PDF|PK\u0003|\{\\rtf)/.test(text) || text.includes('\u0000');
    return isDocument ? failed(problem('policy/not-a-text', { file: name })) : ok(text);
  } finally {
    await handle.close();
  }
}
