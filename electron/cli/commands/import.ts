import type { Output } from '#contract/call.ts';
import type { Arguments } from '../options/arguments.ts';
import { countryOption, neededFiles, neededOption } from '../options/checked-options.ts';
import type { CliCommand } from '../command.ts';
import { exitStatus } from '../exit-status.ts';
import { importOptions, toImportInput } from '../options/import-input.ts';
import { openOrCreateWorkspace, workspaceOptions } from '../open-workspace.ts';
import { sourceLine } from '../printing/print-summary.ts';
import type { Service } from '../service.ts';
import { sourceNotes } from '../printing/source-notes.ts';
import { sayCount, texts } from '../printing/words.ts';

const NO_COUNTRY = 'ZZ';

type ImportCall = {
  readonly args: Arguments;
  readonly files: readonly string[];
  readonly country: string;
};

async function importInto(
  service: Service,
  { args, files, country }: ImportCall,
): Promise<Output<'source/import'>> {
  const input = await toImportInput(args, files, { country, service });
  return service.run('source/import', input);
}

/** Adds lists to a workspace, which is made where it is not there. All of them or none. */
export const importCommand: CliCommand = {
  options: [...workspaceOptions, 'country', 'json', ...importOptions],
  run: async (context) => {
    const { args, printer } = context;
    const files = neededFiles(args.words);
    neededOption(args, 'workspace');
    const given = countryOption(args);
    const service = context.service();
    const { workspace, discardNew } = await openOrCreateWorkspace(service, args, {
      country: given ?? NO_COUNTRY,
      tell: context.tell,
    });
    const country = given ?? workspace.country;
    const imported = await importInto(service, { args, files, country }).catch(
      async (error: unknown) => {
        await discardNew();
        throw error;
      },
    );
    if (args.has('json')) {
      await printer.write(`${JSON.stringify({ schema: 1, ...imported })}\n`);
      return exitStatus.done;
    }
    const suppressed = imported.sources.reduce((sum, source) => sum + source.suppressed, 0);
    const { sources } = await service.ask('source/list', {});
    const lines = imported.sources.flatMap((source, at) => {
      const read = sources.at(at - imported.sources.length); // the last ones, in the same order
      return [
        sourceLine(source, source.setAside),
        ...(read === undefined ? [] : sourceNotes(read)),
      ];
    });
    if (suppressed > 0) lines.push(sayCount(texts.cli.suppressedRows, suppressed));
    const listed = imported.sources.reduce((sum, source) => sum + source.listed, 0);
    if (listed > 0) lines.push(sayCount(texts.lists.listed, listed));
    lines.push(sayCount(texts.cli.peopleFound, imported.people));
    await printer.write(`${lines.join('\n')}\n`);
    return exitStatus.done;
  },
};
