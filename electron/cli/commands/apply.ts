import path from 'node:path';
import type { Input, Output } from '#contract/call.ts';
import { cardParts } from '#domain/card-part.ts';
import type { CardPart } from '#domain/card-part.ts';
import { acts, undoDays } from '#domain/disposition.ts';
import type { Act, UndoDays } from '#domain/disposition.ts';
import { languages } from '#domain/language.ts';
import { dayOption, neededOption, oneOfOption, refuseValue } from '../options/checked-options.ts';
import { refuse } from '../cli-failure.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { askLine } from '../options/passphrase.ts';
import { parseSelect } from '../options/select-expression.ts';
import type { Service } from '../service.ts';
import { sayPreview } from '../printing/say-preview.ts';
import { say, sayCount, texts } from '../printing/words.ts';

type Preview = Output<'disposition/preview'>;
type Order = Omit<Input<'disposition/run'>, 'confirmedPeople'>;

/** Carries out a disposition: previewed, confirmed, wholly done or not at all. */
export const apply: CliCommand = {
  options: [
    ...workspaceOptions,
    ...(['do', 'select', 'out', 'export-as', 'by', 'reason', 'until', 'language'] as const),
    ...(['parts', 'undo-days', 'dry-run', 'yes', 'json'] as const),
  ],
  run: async (context) => {
    const order = readOrder(context);
    const service = context.service();
    await openWorkspace(service, context.args, context.tell);
    const preview = await service.ask('disposition/preview', {
      selection: order.selection,
      do: order.do,
      ...(order.parts === undefined ? {} : { parts: order.parts }),
    });
    if (context.args.has('dry-run')) return printPreview(context, preview, order.do);
    const confirmedPeople = await confirm(context, preview.people);
    const done = await service.run('disposition/run', { ...order, confirmedPeople });
    return printDone(context, service, done);
  },
};

const exportFormats = ['csv', 'xlsx', 'json'] as const;
const exportByItself: Readonly<Partial<Record<Act, 'csv'>>> = { export: 'csv' };
/** Take nothing away and hand nothing over: no file but the receipt. */
const writesNothing: readonly Act[] = ['keep', 'restrict', 'lift'];
const writesCopies: readonly Act[] = ['purge', 'anonymise', 'slim'];

function readOrder({ args }: CliContext): Order {
  const disposition = oneOfOption(args, 'do', acts) ?? refuseNeeded('do');
  const selection = parseSelect(neededOption(args, 'select'));
  const dryRun = args.has('dry-run');
  const needsReason = disposition === 'keep' || disposition === 'restrict';
  const out =
    writesNothing.includes(disposition) || dryRun ? args.text('out') : neededOption(args, 'out');
  return {
    selection,
    do: disposition,
    ...partsOption(args),
    output: out === null ? null : { path: path.resolve(out) },
    exportAs: oneOfOption(args, 'export-as', exportFormats) ?? exportByItself[disposition] ?? null,
    cleanedCopies: writesCopies.includes(disposition),
    by: args.text('by'),
    reason: needsReason && !dryRun ? neededOption(args, 'reason') : args.text('reason'),
    until: dayOption(args, 'until'),
    undoDays: undoDaysOption(args),
    language: oneOfOption(args, 'language', languages) ?? 'en',
  };
}

/** For slim: some parts of the card only. */
function partsOption(args: CliContext['args']): { parts?: CardPart[] } {
  const text = args.text('parts');
  if (text === null) return {};
  const parts = text.split(',').map((name) => {
    return cardParts.find((part) => part === name.trim()) ?? refuseValue('parts');
  });
  return { parts };
}

function undoDaysOption(args: CliContext['args']): UndoDays {
  const text = args.text('undo-days') ?? '0';
  return undoDays.find((days) => String(days) === text) ?? refuseValue('undo-days');
}

function refuseNeeded(name: string): never {
  return refuse(say(texts.cli.missingOption, { name: `--${name}` }));
}

/** `--yes`, or the number typed on a terminal. */
async function confirm({ args }: CliContext, people: number): Promise<number> {
  if (args.has('yes')) return people;
  if (!process.stdin.isTTY) return refuse(texts.cli.needsYes);
  const typed = await askLine(sayCount(texts.cli.confirm, people));
  return typed === String(people) ? people : refuse(texts.cli.needsYes);
}

async function printPreview(
  { args, printer, tell }: CliContext,
  preview: Preview,
  act: Act,
): Promise<number> {
  const { people, records, held, sources, sample, suppression, household, dependents } = preview;
  const { stay, restricted, restrictedAsked, restrictedGo } = preview;
  if (args.has('json')) {
    const counts = {
      schema: 1,
      dryRun: true,
      people,
      records,
      held,
      sources,
      sample: sample.map(toShown),
      suppression,
      household,
      dependents,
      restricted,
      restrictedAsked,
      restrictedGo,
      stay: { held: stay.held.map(toShown), restricted: stay.restricted.map(toShown) },
      cells: preview.cells,
      changes: preview.changes,
      columns: preview.columns,
      totals: preview.totals,
      anonymity: preview.anonymity,
    };
    await printer.write(`${JSON.stringify(counts)}\n`);
  } else {
    await printer.write(`${sayPreview(preview, act).join('\n')}\n`);
  }
  tell(texts.cli.dryRun);
  return exitStatus.done;
}

function toShown({
  id,
  name,
  kinds,
  dueOn,
}: Preview['sample'][number]): Pick<Preview['sample'][number], 'id' | 'name' | 'kinds' | 'dueOn'> {
  return { id, name, kinds, dueOn };
}

async function printDone(
  { args, printer }: CliContext,
  service: Service,
  done: Output<'disposition/run'>,
): Promise<number> {
  const outputs = done.outputs.map(({ id, kind, bytes }) => ({
    kind,
    file: service.outputPath(id),
    bytes,
  }));
  if (args.has('json')) {
    await printer.write(`${JSON.stringify({ schema: 1, ...done, outputs })}\n`);
    return exitStatus.done;
  }
  const files = outputs.map(({ file }) => say(texts.cli.written, { file }));
  const outcome = done.outcome === null ? [] : [texts.anonymity.outcomes[done.outcome]];
  const people = sayCount(texts.cli.peopleFound, done.people);
  const undo =
    done.undoUntil === null
      ? []
      : [say(texts.cli.undoUntil, { day: done.undoUntil, batch: done.batch })];
  const lines = [people, ...files, ...outcome, ...undo, texts.cli.done];
  await printer.write(`${lines.join('\n')}\n`);
  return exitStatus.done;
}
