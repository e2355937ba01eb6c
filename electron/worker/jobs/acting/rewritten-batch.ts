import type { CardPart } from '#domain/card-part.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { erasedValues } from '#engine/erasure/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { NewRecord, StoredRecord } from '#store/records/stored-record.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { CellChanges } from './rewrite-record.ts';

/** Rows whose people stay, as they are to stand, and what is taken out of them. */
export type RewrittenBatch = {
  readonly records: ReadonlyMap<number, NewRecord>; // by the number of the record
  readonly goneValues: readonly string[];
  readonly suppress: readonly FingerprintSubject[]; // of people whose refusal goes with their contacts
  readonly cells: number; // that change
  readonly samples: readonly CellSample[];
};

export type CellSample = {
  readonly person: number;
  readonly source: number;
  readonly row: number;
  readonly column: string;
  readonly part: CardPart;
  readonly before: string;
  readonly after: string;
};

/** Shorter texts stand in other cells by chance. */
const SHORTEST_TEXT = 12;

/** What is searched for afterwards: contacts and names of the changed cells, and their text where it is long enough. */
export function goneValuesOf(
  source: StoredSource,
  before: StoredRecord,
  change: { readonly after: NewRecord; readonly cells: CellChanges },
): readonly string[] {
  const { signals } = before;
  const now = change.after.signals;
  const cells = cellsOf(source.reading, before.content);
  const columns = source.columns.filter(({ index }) => change.cells.has(index));
  const texts = columns.map(({ index }) => cells[index]?.trim() ?? '');
  const isNameKept = JSON.stringify(signals.name) === JSON.stringify(now.name);
  const nobody = { first: null, middle: null, last: null, full: null };
  return [
    ...erasedValues(
      [
        {
          columns,
          cells,
          signals: {
            emails: signals.emails.filter((email) => !now.emails.includes(email)),
            phones: signals.phones.filter((phone) => !now.phones.includes(phone)),
            name: isNameKept ? nobody : signals.name,
          },
        },
      ],
      () => false,
    ),
    ...texts.filter((text) => text.length >= SHORTEST_TEXT && !/["\r\n]/.test(text)),
  ];
}
