import path from 'node:path';
import { listName } from '#domain/list-name.ts';
import type { Output } from '#contract/call.ts';
import { everybody } from '#domain/people-filter.ts';
import { languages } from '#domain/language.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import type { PersonId } from '#domain/person.ts';
import { cliHelp } from '#messages/en/cli-help.ts';
import { oneOfOption } from '../options/checked-options.ts';
import { refuse } from '../cli-failure.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus, exitStatusByKind } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { printOutputs } from '../printing/print-outputs.ts';
import type { Service } from '../service.ts';
import { printable, say, texts } from '../printing/words.ts';

type Card = Output<'person/read'>;
type Found = { readonly total: number; readonly cards: readonly Card[] };

const MOST = 50;

/** Finds somebody by number, name in any script, e-mail or phone, and writes the copy of the data for that person. */
export const person: CliCommand = {
  options: [...workspaceOptions, 'pack', 'language', 'json'],
  run: async (context) => {
    const query = context.args.words.join(' ').trim();
    if (query === '') return refuse(cliHelp.needsQuery);
    const language = oneOfOption(context.args, 'language', languages) ?? 'en';
    const service = context.service();
    await openWorkspace(service, context.args, context.tell);
    const found = await find(service, query);
    if (found.total === 0) {
      context.tell(cliHelp.nobodyFits);
      return exitStatusByKind.missing;
    }
    const folder = context.args.text('pack');
    if (folder === null) return print(context, query, found);
    const [card] = found.cards;
    if (card === undefined || found.total > 1) {
      await print(context, query, found);
      return refuse(cliHelp.packNeedsOne);
    }
    return pack(context, service, { person: card.row.id, language, folder });
  },
};

async function find(service: Service, query: string): Promise<Found> {
  const number = parsePersonId(query);
  if (number !== null) {
    const card = await service.ask('person/read', { person: toPersonId(number) });
    return { total: 1, cards: [card] };
  }
  const { total, rows } = await service.ask('people/list', {
    filter: { ...everybody, search: query },
    sort: 'order',
    language: 'en',
    descending: false,
    offset: 0,
    limit: MOST,
  });
  const cards: Card[] = [];
  for (const { id } of rows) cards.push(await service.ask('person/read', { person: id }));
  return { total, cards };
}

async function print(
  { args, printer, tell }: CliContext,
  query: string,
  { total, cards }: Found,
): Promise<number> {
  if (args.has('json')) {
    const people = cards.map(({ row, document, records }) => ({
      ...document,
      name: row.name,
      rows: records.map(({ source, file, sheet, part, row: at, cells }) => ({
        source,
        file,
        sheet,
        ...(part === undefined ? {} : { part }),
        row: at,
        cells,
      })),
    }));
    await printer.write(`${JSON.stringify({ schema: 1, query, total, people })}\n`);
  } else {
    await printer.write(`${cards.flatMap(cardLines).join('\n')}\n`);
    if (total > cards.length) tell(cliHelp.morePeople);
  }
  return exitStatus.done;
}

function cardLines({ row, records, document }: Card): readonly string[] {
  const head = [row.id, row.name === '' ? texts.common.noName : row.name, row.contact];
  return [
    printable(head.filter((part) => part !== '').join('  ')),
    ...records.map(({ row: at, ...list }) => printable(`    ${listName(list)}: ${at}`)),
    ...document.findings.map(
      ({ kind, dueOn }) =>
        `    ${texts.card.found[kind]}${dueOn === null ? '' : ` (${say(texts.next.by, { day: dueOn })})`}`,
    ),
  ];
}

async function pack(
  context: CliContext,
  service: Service,
  {
    person: id,
    language,
    folder,
  }: { person: PersonId; language: 'en' | 'ru' | 'ar' | 'tr'; folder: string },
): Promise<number> {
  const { outputs, namesOthers } = await service.run('person/pack', {
    person: id,
    language,
    output: { path: path.resolve(folder) },
  });
  await printOutputs(context, service, outputs);
  if (namesOthers) context.tell(texts.person.packNamesOthers);
  return exitStatus.done;
}
