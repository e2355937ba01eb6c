import { assert } from '#base/assert.ts';
import { rewriteKeyed } from '../keyed/rewrite-keyed.ts';
import { toBytes } from '../rows/cells-of.ts';
import type { CopyRow, StoredReading } from '../reading.ts';
import { gather } from './write-cleaned-text.ts';

/** The cleaned copy of lines of names and values: kept people byte for byte, a changed one from its cells. */
export async function* writeCleanedKeyed(input: {
  readonly reading: StoredReading;
  readonly prelude: Uint8Array;
  readonly rows: Iterable<CopyRow> | AsyncIterable<CopyRow>;
}): AsyncGenerator<Uint8Array> {
  const { dialect, header } = input.reading;
  assert(dialect !== null, 'a list of lines has an encoding');
  yield* gather(input.prelude, input.rows, ({ content, cells }) =>
    cells === null ? toBytes(content) : rewriteKeyed(toBytes(content), { dialect, header }, cells),
  );
}
