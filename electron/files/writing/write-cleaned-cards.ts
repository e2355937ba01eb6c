import { assert } from '#base/assert.ts';
import { toCard } from '../cards/card-cells.ts';
import { toBytes } from '../rows/cells-of.ts';
import { encodeText, unitBytesOf } from '../encoding/encodings.ts';
import type { CopyRow, StoredReading } from '../reading.ts';
import { composeCard } from '../cards/compose-card.ts';
import { gather } from './write-cleaned-text.ts';

/**
 * The cleaned copy of a file of cards: kept cards byte for byte. A changed card is written anew from its cells:
 * only what the table shows of it, so no picture, no sound, and nothing that was not looked at.
 */
export async function* writeCleanedCards(input: {
  readonly reading: StoredReading;
  readonly prelude: Uint8Array;
  readonly rows: Iterable<CopyRow> | AsyncIterable<CopyRow>;
}): AsyncGenerator<Uint8Array> {
  const { dialect, header } = input.reading;
  assert(dialect !== null, 'a file of cards has an encoding');
  yield* gather(input.prelude, input.rows, ({ content, cells }) => {
    const bytes = toBytes(content);
    if (cells === null) return bytes;
    const { version } = toCard(Buffer.from(bytes), dialect);
    const text = composeCard(header, cells, version === '4.0' ? '4.0' : '3.0');
    // Cards of 3.0 and 4.0 are UTF-8 whatever the others are; in a UTF-16 or UTF-32 file they have to be that.
    const wide = unitBytesOf(dialect.encoding) > 1;
    return encodeText(text.replaceAll('\r\n', dialect.lineEnd), wide ? dialect.encoding : 'utf-8');
  });
}
