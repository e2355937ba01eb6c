import { channels } from '#domain/consent.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import { present } from '#base/assert.ts';
import { rewriteContent } from '#files/rows/rewrite-content.ts';
import type { AnonymisedRecord } from '#store/erasure/erasure.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import type { AnonymisedCells } from './anonymise-batch.ts';

const nobody: RecordSignals = {
  recordKey: null,
  name: { first: null, middle: null, last: null, full: null },
  emails: [],
  phones: [],
  birth: null,
  age: null,
  consent: [],
  activity: [],
  marks: [],
};

/** What is left of a record: its coarse cells, and no signals, because nobody is behind it any more. */
export function toAnonymisedRecord(
  record: StoredRecord,
  about: {
    readonly index: SourceIndex;
    readonly cells: AnonymisedCells;
  },
): AnonymisedRecord {
  const source = about.index.sourceOf(record.source);
  const cells = present(about.cells.get(record.id), 'cells of every record that goes');
  return {
    content: rewriteContent(source.reading, record.content, cells),
    signals: nobody,
    canonical: {
      consent: Object.fromEntries(
        channels.map((channel) => [channel, 'unknown']),
      ) as ConsentByChannel,
      saidNoOn: null,
      birth: null,
      birthText: null,
      triggers: {},
      marks: [],
      erasureRequestedOn: null,
      heldUntil: null,
      suppressed: false,
    },
  };
}
