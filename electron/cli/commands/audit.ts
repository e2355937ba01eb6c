import type { Output } from '#contract/call.ts';
import type { Arguments } from '../options/arguments.ts';
import { countryOption, kindsOption, neededFiles } from '../options/checked-options.ts';
import {
  countryFor,
  keepPolicy,
  lawOf,
  packFor,
  readPolicyOption,
  withLaw,
} from '../options/chosen-policy.ts';
import { refuse, stopWith } from '../cli-failure.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { importOptions, toImportInput } from '../options/import-input.ts';
import { printJson, printLines } from '../printing/print-document.ts';
import { printSummary } from '../printing/print-summary.ts';
import type { Service } from '../service.ts';
import { say, texts } from '../printing/words.ts';

/** The whole look at some files in one go: nothing is left behind. */
export const audit: CliCommand = {
  options: ['policy', 'country', 'today', 'records', 'json', 'jsonl', 'fail-on', ...importOptions],
  run: async (context) => {
    const { args } = context;
    const files = neededFiles(args.words);
    const failOn = kindsOption(args, 'fail-on');
    checkFormat(args);
    const service = context.service();
    const country = await openForAudit(service, args);
    await service.run('source/import', await toImportInput(args, files, { country, service }));
    return printFindings(context, failOn);
  },
};

/** A workspace for this call alone, with the policy and the country of the options. Gives the country. */
async function openForAudit(service: Service, args: Arguments): Promise<string> {
  const given = countryOption(args);
  const choice = await readPolicyOption(args.text('policy'));
  const { policies } = await service.ask('policy/list', {});
  const shipped = withLaw(policies, choice.id ?? packFor(policies, given), given);
  const country = countryFor(lawOf(policies, shipped), given);
  const opened = service.openThrowaway({ country, policyId: shipped });
  if (!opened.ok) return stopWith(opened.problem);
  if (choice.yaml === null) return country;
  const kept = await keepPolicy(service, choice.yaml);
  const after = await service.ask('policy/list', {});
  const own = withLaw(after.policies, kept, given);
  const ownCountry = countryFor(lawOf(after.policies, own), given);
  await service.ask('policy/choose', { id: own, country: ownCountry, today: null });
  return ownCountry;
}

/** The document, or for people a summary; and the status that `--fail-on` asks for. */
export async function printFindings(
  { args, printer, service }: CliContext,
  failOn: readonly (keyof Output<'document/head'>['totals']['findings'])[],
): Promise<number> {
  if (args.has('json')) await printJson(service(), printer, args.has('records'));
  else if (args.has('jsonl')) await printLines(service(), printer, args.has('records'));
  const head = await service().ask('document/head', {});
  if (!args.has('json') && !args.has('jsonl')) await printSummary(printer, head);
  const found = failOn.some((kind) => (head.totals.findings[kind] ?? 0) > 0);
  return found ? exitStatus.findings : exitStatus.done;
}

export function checkFormat(args: Arguments): void {
  if (args.has('json') && args.has('jsonl')) {
    refuse(say(texts.cli.invalidValue, { name: '--json, --jsonl' }));
  }
}
