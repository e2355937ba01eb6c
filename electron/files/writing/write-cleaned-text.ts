import { assert } from '#base/assert.ts';
import { toBytes } from '../rows/cells-of.ts';
import type { CopyRow, StoredReading } from '../reading.ts';
import { rewriteRow } from '../text/row-bytes.ts';

/**
 * The cleaned copy of a text list: what stood above the rows, then each kept row byte for byte; a changed row
 * in the list's own encoding, delimiter and quotes, with its own line end. `rows` in order of their number.
 */
export async function* writeCleanedText(input: {
  readonly reading: StoredReading;
  readonly prelude: Uint8Array;
  readonly rows: Iterable<CopyRow> | AsyncIterable<CopyRow>;
}): AsyncGenerator<Uint8Array> {
  const { dialect } = input.reading;
  assert(dialect !== null, 'a text list has a dialect');
  yield* gather(input.prelude, input.rows, ({ content, cells }) =>
    cells === null ? toBytes(content) : rewriteRow(toBytes(content), dialect, cells),
  );
}

const CHUNK_BYTES = 256 * 1024;

/** Small pieces as chunks of a size that is worth a write. */
export async function* gather(
  first: Uint8Array,
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
  toPiece: (row: CopyRow) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [first];
  let bytes = first.byteLength;
  for await (const row of rows) {
    const piece = toPiece(row);
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(pieces);
}
