import type { Input } from '#contract/call.ts';
import type { SourceReading } from '#domain/source.ts';
import { inspectFile } from '#files/inspect-file.ts';
import type { ReadChoice } from '#files/reading.ts';
import { pathOf } from '../file-path.ts';
import type { Handler } from '../handler.ts';
import { watchDateColumns } from '../jobs/importing/date-orders.ts';
import { listWordsOf } from '../jobs/importing/list-words.ts';
import { mapList } from '../jobs/importing/map-list.ts';

const SHOWN_ROWS = 20;
const noAnswers = { columns: [], profile: null, dateOrder: null } as const;

export const sourceInspectHandler: Handler<'source/inspect'> = async (deps, input) => {
  const path = pathOf(input.file);
  if (!path.ok) return path;
  const inspected = await inspectFile(path.value, toChoice(input), listWordsOf(deps.resources));
  if (!inspected.ok) return inspected;
  const { reading, samples, sheets, members, bytes } = inspected.value;
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
    },
  };
};

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
