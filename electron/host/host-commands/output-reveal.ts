import { existsSync } from 'node:fs';
import { failed, ok } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { HostHandler } from './host-handler.ts';

export const outputRevealHandler: HostHandler<'output/reveal'> = (context, input) => {
  const file = context.outputs.get(input.id);
  if (file === undefined || !existsSync(file)) return failed(problem('source/missing'));
  return ok({ shown: context.reveal(file) });
};
