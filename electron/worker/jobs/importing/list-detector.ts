import type { Day } from '#domain/day.ts';
import type { DateOrder, SourceReading } from '#domain/source.ts';
import {
  createRowDetector,
  doubtCutAnswers,
  doubtMergedAnswers,
  repeatedAnswers,
} from '#engine/detection/index.ts';
import type { RowSignals } from '#engine/detection/index.ts';
import { consentValuesOf, listNamesOf } from '#engine/mapping/index.ts';
import { keepsCellsOfSheet } from '#files/rows/cells-of.ts';
import { isCutRow } from '#files/text/cut-row.ts';
import { mergedColumnsOf } from '#files/workbook/merged-cells.ts';
import type { Resources } from '#worker/resources.ts';
import { listWordsOf } from './list-words.ts';
import { ownName } from './map-list.ts';
import type { MappedList } from './map-list.ts';

/**
 * The detector of one list, with the vocabularies of the program. Takes the cells of a row and what is kept of it. Rows are
 * to come in the order of the list: a cell may repeat what stands above it.
 */
export function detectorOf(
  list: {
    readonly reading: SourceReading;
    readonly mapped: Pick<MappedList, 'columns' | 'profile' | 'words'>;
    readonly samples: readonly (readonly string[])[];
    readonly dateOrders: ReadonlyMap<number, DateOrder | null>;
  },
  about: { readonly country: string; readonly today: Day; readonly resources: Resources },
): (cells: readonly string[], content: Uint8Array | string) => RowSignals {
  const { resources } = about;
  const { columns, profile: profileId } = list.mapped;
  const profile = resources.profiles().find(({ id }) => id === profileId) ?? null;
  const detectRow = createRowDetector({
    columns,
    dateOrders: list.dateOrders,
    country: about.country,
    today: about.today,
    fileName: ownName(list.reading.file),
    sheet: list.reading.sheet,
    samples: list.samples,
    titles: list.reading.titles ?? [],
    heading: list.reading.heading ?? null,
    profileWords: new Map(
      columns.flatMap((column) => {
        const words = profile === null ? null : consentValuesOf(profile, column.name);
        const answered = list.mapped.words.get(column.name);
        if (words === null && answered === undefined) return [];
        return [[column.index, new Map([...(words ?? []), ...(answered ?? [])])] as const];
      }),
    ),
    listNames: profile === null ? null : listNamesOf(profile),
    namedAs: listWordsOf(resources).columnOf,
    months: resources.months(),
    consentWords: resources.consentWords(),
    notes: resources.notes(),
    holdWords: resources.holdWords(),
    birthWords: resources.birthWords(),
    ageWords: resources.ageWords(),
    askedWays: resources.askedWays(),
    identifiers: resources.identifiers(),
  });
  const { reading } = list;
  const repeat = repeatedAnswers(columns, resources.identifiers());
  const detect =
    repeat === null ? detectRow : (cells: readonly string[]) => repeat(cells, detectRow(cells));
  if (reading.openEnd === true) {
    return (cells, content) =>
      isCutRow(reading, content) ? doubtCutAnswers(detect(cells)) : detect(cells);
  }
  if (!keepsCellsOfSheet(reading)) return detect;
  return (cells, content) => doubtMergedAnswers(detect(cells), mergedColumnsOf(content));
}
