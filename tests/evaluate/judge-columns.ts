import type { MappedColumn } from '#domain/source.ts';
import { mapColumns, type MappingResult } from '#engine/mapping/index.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { profiles, vocabulary } from '#support/shipped/vocabulary.ts';
import type { LabelledColumn, LabelledExport } from './labelled-exports.ts';

export type JudgedColumn = {
  readonly list: LabelledExport;
  readonly column: MappedColumn;
  readonly label: LabelledColumn;
  readonly right: boolean;
  /** The role itself, without the way out of asking. */
  readonly roleRight: boolean;
};

type Known = 'with-profiles' | 'without-profiles';

/** Maps the columns of one list as an import does, or as if no export format were known; against their labels. */
export async function judgeColumns(
  list: LabelledExport,
  known: Known = 'with-profiles',
): Promise<readonly JudgedColumn[]> {
  const { columns } = await mapExport(list, known);
  return list.columns.map((label, index) => judge(list, label, columns[index] ?? lost(index)));
}

/** The export format that the list is recognised as. */
export async function profileOf(list: LabelledExport): Promise<string | null> {
  return (await mapExport(list, 'with-profiles')).profile;
}

async function mapExport(list: LabelledExport, known: Known): Promise<MappingResult> {
  const opened = await openRows(list.path, freeChoice);
  if (!opened.ok) throw new Error(`${list.id}: ${opened.problem.code}`);
  const reader = opened.value;
  const samples: string[][] = [];
  for await (const batch of reader.batches()) samples.push(...batch.rows.map(({ cells }) => cells));
  await reader.close();
  const { header, sheet, file, titles = [] } = reader.reading;
  return mapColumns({
    header,
    titles,
    samples,
    fileName: file,
    sheet,
    vocabulary,
    profiles: known === 'with-profiles' ? profiles : [],
  });
}

/** A column that was not found in the file is read wrongly. */
function lost(index: number): MappedColumn {
  return {
    index,
    name: '',
    role: 'ignore',
    channel: null,
    polarity: null,
    confidence: 0.99,
    needsAnswer: false,
  };
}

function judge(list: LabelledExport, label: LabelledColumn, column: MappedColumn): JudgedColumn {
  const roleRight = label.role.split('|').includes(column.role) && hasSense(label, column);
  const asked = label.mayAsk === true && column.needsAnswer;
  return { list, column, label, roleRight, right: roleRight || asked };
}

/** Channel and polarity count where the role is the labelled one and holds consent. */
function hasSense(label: LabelledColumn, column: MappedColumn): boolean {
  const isConsent = column.role === 'opt_out' || column.role.startsWith('consent_');
  if (!isConsent || column.role !== label.role.split('|')[0]) return true;
  if (label.polarity !== null && label.polarity !== column.polarity) return false;
  // A day of leaving that names no channel may be of the one that the list is about.
  const open = label.channel === null && column.role.endsWith('_date');
  return open || label.channel === column.channel;
}
