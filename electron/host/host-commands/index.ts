import type { Result } from '#base/result.ts';
import { failed } from '#base/result.ts';
import { commands } from '#contract/commands/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';
import { appAboutHandler } from './app-about.ts';
import { fileRegrantHandler } from './file-regrant.ts';
import type { HostCommandName, HostContext, HostHandler } from './host-handler.ts';
import { outputRevealHandler } from './output-reveal.ts';
import { preferencesReadHandler, preferencesWriteHandler } from './preferences.ts';
import { sampleGrantHandler } from './sample-grant.ts';
import { workspaceListHandler } from './workspace-list.ts';

const handlers = {
  'app/about': appAboutHandler,
  'file/regrant': fileRegrantHandler,
  'output/reveal': outputRevealHandler,
  'preferences/read': preferencesReadHandler,
  'preferences/write': preferencesWriteHandler,
  'sample/grant': sampleGrantHandler,
  'workspace/list': workspaceListHandler,
} satisfies { [Name in HostCommandName]: HostHandler<Name> };

export function isHostCommand(name: CommandName): name is HostCommandName {
  return commands[name].access === 'host';
}

/** Checks the input against the contract and answers; `input/invalid` where it does not fit. */
export function runHostCommand(
  context: HostContext,
  name: HostCommandName,
  input: unknown,
): Result<unknown, Problem> {
  const parsed = commands[name].input.safeParse(input);
  if (!parsed.success) return failed(problem('input/invalid'));
  // The schema of this very name let the input through; a table of functions cannot say so in types.
  const handler = handlers[name] as HostHandler<never>;
  return handler(context, parsed.data as never);
}
