import { assert } from '#base/assert.ts';
import { toCard } from '../cards/card-cells.ts';
import { toBytes } from './cells-of.ts';
import { composeCard } from '../cards/compose-card.ts';
import { rewriteKeyed } from '../keyed/rewrite-keyed.ts';
import { encodeText, unitBytesOf } from '../encoding/encodings.ts';
import type { StoredReading } from '../reading.ts';
import { rewriteRecipient } from '../recipients/rewrite-recipient.ts';
import { rewriteRow } from '../text/row-bytes.ts';

/** What is kept of a row once its cells were changed: in the form in which the list keeps its rows. */
export function rewriteContent(
  { format, dialect, header }: StoredReading,
  content: Uint8Array | string,
  cells: readonly string[],
): Uint8Array | string {
  switch (format) {
    case 'csv':
    case 'tsv':
      assert(dialect !== null, 'a text list has a dialect');
      return rewriteRow(toBytes(content), dialect, cells);
    case 'xlsx':
    case 'xls':
    case 'ods':
      return JSON.stringify(cells); // as text: the typed value said more than the coarse one may
    case 'vcard': {
      assert(dialect !== null, 'a file of cards has an encoding');
      const { version } = toCard(Buffer.from(toBytes(content)), dialect);
      const text = composeCard(header, cells, version === '4.0' ? '4.0' : '3.0');
      const wide = unitBytesOf(dialect.encoding) > 1;
      return encodeText(
        text.replaceAll('\r\n', dialect.lineEnd),
        wide ? dialect.encoding : 'utf-8',
      );
    }
    case 'keyed':
      assert(dialect !== null, 'a list of lines has an encoding');
      return rewriteKeyed(toBytes(content), { dialect, header }, cells);
    case 'recipients':
      assert(dialect !== null, 'a list of recipients has an encoding');
      return rewriteRecipient(toBytes(content), { dialect, header }, cells);
    case 'json':
      return JSON.stringify(
        Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
      );
  }
}
