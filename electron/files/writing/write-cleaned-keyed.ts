import type { CopyRow, StoredReading } from '../reading.ts';
import { toBytes } from '../rows/cells-of.ts';
import { rewriteContent } from '../rows/rewrite-content.ts';
import { gather } from './write-cleaned-text.ts';

/** The cleaned copy of lines of names and values, or of recipients: kept people byte for byte, a changed one from its cells. */
export async function* writeCleanedKeyed(input: {
  readonly reading: StoredReading;
  readonly prelude: Uint8Array;
  readonly rows: Iterable<CopyRow> | AsyncIterable<CopyRow>;
}): AsyncGenerator<Uint8Array> {
  yield* gather(input.prelude, input.rows, ({ content, cells }) =>
    toBytes(cells === null ? content : rewriteContent(input.reading, toBytes(content), cells)),
  );
}
