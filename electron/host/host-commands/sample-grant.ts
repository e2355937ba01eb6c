import path from 'node:path';
import { failed, ok } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { HostHandler } from './host-handler.ts';
import { findSampleFiles } from './samples.ts';

export const sampleGrantHandler: HostHandler<'sample/grant'> = (context, input) => {
  const files = findSampleFiles(context.resourcesFolder, input.id);
  if (files === null) return failed(problem('input/invalid'));
  return ok({
    files: files.map((file) => ({ grant: context.grants.grant(file), name: path.basename(file) })),
  });
};
