import type { Input, Output } from '#contract/call.ts';
import { isColumnRole } from '#domain/column-role.ts';
import { dateOrders } from '#domain/source.ts';
import type { Arguments, OptionName } from './arguments.ts';
import { oneOfOption, refuseValue } from './checked-options.ts';
import type { Service } from '../service.ts';

export const importOptions: readonly OptionName[] = [
  'map',
  'sheet',
  'encoding',
  'delimiter',
  'date-order',
  'profile',
  'repair-text',
];

type FileToImport = Input<'source/import'>['files'][number];
type Inspection = Output<'source/inspect'>;

/** What the options say about how files are read, for each of the files. */
export async function toImportInput(
  args: Arguments,
  files: readonly string[],
  about: { readonly country: string; readonly service: Service },
): Promise<Input<'source/import'>> {
  const answers = args.list('map').map(parseAnswer);
  const sheets = args.list('sheet');
  const requests: FileToImport[] = [];
  for (const path of files) {
    const request: FileToImport = {
      file: { path },
      sheets: sheets.length === 0 ? null : [...sheets],
      encoding: args.text('encoding'),
      delimiter: toDelimiter(args.text('delimiter')),
      headerRow: null,
      columns: [],
      dateOrder: oneOfOption(args, 'date-order', dateOrders),
      profile: args.text('profile'),
      repairText: args.has('repair-text'),
    };
    const columns = answers.length === 0 ? [] : await toColumns(request, answers, about);
    requests.push({ ...request, columns });
  }
  return { files: requests, country: about.country };
}

type Answer = { readonly column: string; readonly role: FileToImport['columns'][number]['role'] };

/** `COLUMN=ROLE`; the name of a column may hold `=`, the role does not. */
function parseAnswer(text: string): Answer {
  const at = text.lastIndexOf('=');
  const role = text.slice(at + 1).trim();
  return at > 0 && isColumnRole(role)
    ? { column: text.slice(0, at).trim(), role }
    : refuseValue('map');
}

/** Columns are named by their header in `--map`; a file that lacks the header is simply not concerned. */
async function toColumns(
  request: FileToImport,
  answers: readonly Answer[],
  { country, service }: { readonly country: string; readonly service: Service },
): Promise<FileToImport['columns']> {
  const { file, encoding, delimiter, headerRow, sheets, repairText } = request;
  const sheet = sheets?.[0] ?? null;
  const inspection: Inspection = await service.ask('source/inspect', {
    file,
    sheet,
    encoding,
    delimiter,
    headerRow,
    repairText,
    country,
  });
  return answers.flatMap(({ column, role }) => {
    const found = inspection.columns.find(({ name }) => name.trim() === column);
    if (found === undefined) return [];
    const { channel, polarity } = found;
    return [
      { index: found.index, role, channel, polarity: role === 'opt_out' ? 'negative' : polarity },
    ];
  });
}

/** `\t` and `tab` for the character that cannot be typed. */
function toDelimiter(text: string | null): string | null {
  if (text === null) return null;
  return text === '\\t' || text.toLowerCase() === 'tab' ? '\t' : text;
}
