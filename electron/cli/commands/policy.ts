import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import { refuse, stopWith } from '../cli-failure.ts';
import { neededFiles, refuseValue } from '../options/checked-options.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { withLaw } from '../options/chosen-policy.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { exitStatus } from '../exit-status.ts';
import { faultLines } from '../printing/fault-lines.ts';
import { say, sayCount, texts } from '../printing/words.ts';

/** Policy packs: which there are, what one says, whether a file is one. */
export const policy: CliCommand = {
  options: ['json', 'language', ...workspaceOptions],
  run: (context) => {
    const [act = '', ...words] = context.args.words;
    switch (act) {
      case 'list':
        return list(context);
      case 'show':
        return show(context, words[0] ?? refuse(texts.cli.missingFile));
      case 'check':
        return check(context, neededFiles(words)[0] ?? '');
      case 'compare':
        return compare(context, words);
      case 'draft':
        return draft(context, neededFiles(words)[0] ?? '');
      default:
        return refuse(say(texts.cli.unknownCommand, { name: `policy ${act}`.trim() }));
    }
  },
};

const PAGE = 500;

/** Whose verdict in a workspace changes between two policies: everybody in JSON, else the numbers. */
async function compare(context: CliContext, words: readonly string[]): Promise<number> {
  const [left, right, ...more] = words;
  if (left === undefined || right === undefined || more.length > 0) {
    return refuse(say(texts.cli.unknownCommand, { name: 'policy compare LEFT RIGHT' }));
  }
  const { args, printer } = context;
  const service = context.service();
  const workspace = await openWorkspace(service, args, context.tell);
  const { policies } = await service.ask('policy/list', {});
  const sideOf = (id: string) => ({
    id: withLaw(policies, id, workspace.country),
    country: null,
    today: null,
  });
  const ask = (after: number) =>
    service.ask('policy/compare', { left: sideOf(left), right: sideOf(right), after, limit: PAGE });
  const first = await ask(0);
  const people = [...first.page];
  for (let next = first.next; next !== null && args.has('json');) {
    const page = await ask(next);
    people.push(...page.page);
    next = page.next;
  }
  const { page: _page, next: _next, ...head } = first;
  const text = args.has('json')
    ? JSON.stringify({ schema: 1, ...head, page: people })
    : [
        `${head.left.id} -> ${head.right.id}: ${head.changed} / ${head.people}`,
        ...Object.entries(head.gained).map(([kind, count]) => `+${count} ${kind}`),
        ...Object.entries(head.lost).map(([kind, count]) => `-${count} ${kind}`),
        ...partLines(head.parts),
      ].join('\n');
  await printer.write(`${text}\n`);
  return exitStatus.done;
}

type ComparedParts = Output<'policy/compare'>['parts'];

/** Verdicts are of whole people: clocks of parts change what goes from a card, and are told beside them. */
function partLines(parts: ComparedParts): string[] {
  const period = (one: ComparedParts[number]['left']): string =>
    one === null
      ? texts.cli.withWholeCard
      : say(texts.cli.partPeriod, { count: one.months, act: one.ends });
  return parts.length === 0
    ? []
    : [
        texts.cli.partsDiffer,
        ...parts.map(({ part, left, right }) => `  ${part}: ${period(left)} -> ${period(right)}`),
      ];
}

async function list({ args, printer, service }: CliContext): Promise<number> {
  const { policies } = await service().ask('policy/list', {});
  const text = args.has('json')
    ? JSON.stringify({ schema: 1, policies })
    : policies
        .map(({ id, version, name }) => `${id.padEnd(18)} ${version.padEnd(8)} ${name.en}`)
        .join('\n');
  await printer.write(`${text}\n`);
  return exitStatus.done;
}

async function show({ args, printer, service }: CliContext, id: string): Promise<number> {
  const pack = await service().ask('policy/read', { id });
  await printer.write(args.has('json') ? `${JSON.stringify({ schema: 1, ...pack })}\n` : pack.yaml);
  return exitStatus.done;
}

/** The pack on standard output; on standard error what was read from which line, and what was not used. */
async function draft({ args, printer, service, tell }: CliContext, file: string): Promise<number> {
  const language = args.text('language')?.toLowerCase() ?? null;
  if (language !== null && !/^[a-z]{2}$/.test(language)) return refuseValue('language');
  const drafted = await service().ask('policy/draft', {
    file: { path: path.resolve(file) },
    language,
  });
  for (const { part, months, line } of drafted.periods)
    tell(say(texts.cli.draftPeriod, { part, count: months, line: `${line}` }));
  if (drafted.unused.length > 0) tell(sayCount(texts.cli.draftUnused, drafted.unused.length));
  tell(texts.cli.draftNext);
  const text = args.has('json') ? `${JSON.stringify({ schema: 1, ...drafted })}\n` : drafted.yaml;
  await printer.write(text);
  return exitStatus.done;
}

async function check({ args, printer, service, tell }: CliContext, file: string): Promise<number> {
  const yaml = await readFile(file, 'utf8').catch(() => null);
  if (yaml === null) return stopWith(problem('source/missing', { file: path.basename(file) }));
  const checked = await service().ask('policy/check', { yaml });
  if (args.has('json')) await printer.write(`${JSON.stringify({ schema: 1, ...checked })}\n`);
  if (!checked.valid) return refuse(faultLines(checked.faults).join('\n'));
  tell(texts.cli.policyValid);
  return exitStatus.done;
}
