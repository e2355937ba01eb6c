import type { Input, Output } from '#contract/call.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import type { MappedColumn, SourceReading } from '#domain/source.ts';
import { inspectEveryList } from '#files/inspect-file.ts';
import type { InspectedList, InspectedLists, ReadChoice } from '#files/reading.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler } from '#worker/handler.ts';
import { watchDateColumns } from '#worker/jobs/importing/date-orders.ts';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { mapList } from '#worker/jobs/importing/map-list.ts';
import { withSamplesAbove } from '#worker/jobs/importing/read-samples.ts';

const SHOWN_ROWS = 20;
const SHOWN_BELOW = 5; // rows of each list below
type ListBelow = Output<'source/inspect'>['below'][number];

const noAnswers = { columns: [], profile: null, dateOrder: null } as const;

export const sourceInspectHandler: Handler<'source/inspect'> = async (deps, input) => {
  const path = pathOf(input.file);
  if (!path.ok) return path;
  const inspected = await inspectEveryList(
    path.value,
    toChoice(input),
    listWordsOf(deps.resources),
  );
  if (!inspected.ok) return inspected;
  const { reading, samples, sheets, members, bytes } = inspected.value.first;
  const known = { resources: deps.resources, store: deps.reader() };
  const mapped = mapList({ reading, samples }, noAnswers, known);
  if (!mapped.ok) return mapped;
  const { columns, profile, remembered } = mapped.value;
  const dates = watchDateColumns(columns, remembered?.dateOrder ?? null);
  for (const cells of samples) dates.add(cells);
  return {
    ok: true,
    value: {
      file: reading.file,
      bytes,
      sheets: sheets.map((one) => ({ ...one })),
      members: [...members],
      sheet: reading.sheet,
      format: reading.format,
      encoding: reading.dialect?.encoding ?? null,
      delimiter: reading.dialect?.delimiter ?? null,
      headerRow: reading.headerRow,
      profile,
      remembered: remembered !== null,
      columns: columns.map((column) => ({ ...column })),
      proofs: mapped.value.prove().map((proof) => ({ ...proof, values: [...proof.values] })),
      dates: dates.evidence().map((evidence) => ({ ...evidence })),
      warnings: reading.warnings.map((warning) => ({ ...warning })),
      samples: chooseSamples(samples, reading).map((cells) => [...cells]),
      below: understandBelow(inspected.value, known),
    },
  };
};

/** The lists below the first one, as the import will understand them; without those in which no row stands. */
function understandBelow(
  { first, below }: InspectedLists,
  known: Parameters<typeof mapList>[2],
): ListBelow[] {
  const understood: ListBelow[] = [];
  let above = first.samples;
  for (const { reading, samples } of below) {
    above = reading.below?.ownColumns === true ? samples : withSamplesAbove(samples, above);
    const mapped = mapList({ reading, samples: above }, noAnswers, known);
    if (samples.length > 0 && mapped.ok) {
      understood.push(toListBelow({ reading, samples }, mapped.value.columns));
    }
  }
  return understood;
}

function toListBelow(
  { reading, samples }: InspectedList,
  columns: readonly MappedColumn[],
): ListBelow {
  const { heading } = reading;
  const said = heading?.of ?? (heading?.refuses === true ? 'refuses' : 'doubtful');
  return {
    part: listPlaceOf(reading).part ?? reading.file,
    heading: heading === undefined ? null : said,
    columns: columns.map((column) => ({ ...column })),
    samples: samples.slice(0, SHOWN_BELOW).map((cells) => [...cells]),
  };
}

function toChoice(input: Input<'source/inspect'>): ReadChoice {
  const { sheet, encoding, delimiter, headerRow, repairText = false, member = null } = input;
  return { sheet, encoding, delimiter, headerRow, repairText, member };
}

/** The first rows; where the letters are in doubt, those with letters beyond ASCII: there it shows. */
function chooseSamples(
  samples: readonly (readonly string[])[],
  { warnings }: SourceReading,
): readonly (readonly string[])[] {
  if (!warnings.some(({ code }) => code.startsWith('encoding.')))
    return samples.slice(0, SHOWN_ROWS);
  const strange = samples.filter((cells) => cells.some((cell) => /[^\0-\x7F]/.test(cell)));
  return [...new Set([...strange, ...samples])].slice(0, SHOWN_ROWS);
}
