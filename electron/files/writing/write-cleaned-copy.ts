import { assert } from '#base/assert.ts';
import type { ListBelow, SourceFormat } from '#domain/source.ts';
import type { CopyRow, StoredReading } from '../reading.ts';
import { writeCleanedCards } from './write-cleaned-cards.ts';
import { writeCleanedKeyed } from './write-cleaned-keyed.ts';
import { writeCleanedJson } from './write-cleaned-json.ts';
import { writeCleanedText } from './write-cleaned-text.ts';
import { writeCleanedWorkbook } from './write-cleaned-workbook.ts';
import type { CleanedSheet, SheetList } from './write-cleaned-workbook.ts';

/** One list of the file; a workbook has one for each imported sheet. */
export type CopyList = {
  readonly reading: StoredReading & { readonly sheet: string | null; readonly below?: ListBelow };
  readonly prelude: Uint8Array;
  readonly rows: Iterable<CopyRow>;
};

/** The cleaned copy of a file in its own format. All lists are of the same file. */
export async function* writeCleanedCopy(lists: readonly CopyList[]): AsyncGenerator<Uint8Array> {
  const [first] = lists;
  assert(first !== undefined, 'a file has a list');
  const { format } = first.reading;
  switch (format) {
    case 'csv':
    case 'tsv':
      for (const list of lists) yield* writeCleanedText(list);
      break;
    case 'keyed':
    case 'recipients':
      for (const list of lists) yield* writeCleanedKeyed(list);
      break;
    case 'vcard':
      yield* writeCleanedCards(first);
      break;
    case 'json':
      yield* writeCleanedJson(first);
      break;
    case 'xlsx':
    case 'xls':
    case 'ods':
      yield* writeCleanedWorkbook({
        format,
        sheets: toSheets(lists),
      });
      break;
  }
}

/** Lists below one another are of one sheet. */
function toSheets(lists: readonly CopyList[]): readonly CleanedSheet[] {
  const sheets: { name: string; lists: SheetList[] }[] = [];
  for (const { reading, prelude, rows } of lists) {
    const name = reading.sheet ?? '';
    const above = reading.below === undefined ? undefined : sheets.at(-1);
    if (above?.name === name) above.lists.push({ prelude, rows });
    else sheets.push({ name, lists: [{ prelude, rows }] });
  }
  return sheets;
}

const endings: Readonly<Record<SourceFormat, readonly string[]>> = {
  csv: ['csv', 'txt'],
  tsv: ['tsv', 'tab', 'txt', 'csv', 'xls'],
  xlsx: ['xlsx'],
  xls: ['xls'],
  ods: ['ods'],
  vcard: ['vcf', 'vcard'],
  json: ['json'],
  keyed: ['txt'],
  recipients: ['txt'],
};

/** `clients.csv` to `clients.cleaned.csv`; the ending is that of the content, whatever the file was called. */
export function cleanedName(file: string, format: SourceFormat): string {
  const dot = file.lastIndexOf('.');
  const ending = dot > 0 ? file.slice(dot + 1) : '';
  const known = endings[format].includes(ending.toLowerCase());
  const stem = dot > 0 ? file.slice(0, dot) : file;
  return `${stem}.cleaned.${known ? ending : endings[format][0]}`;
}
