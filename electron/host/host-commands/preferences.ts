import { failed, ok } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import { preferences } from '#contract/shapes/workspace.ts';
import { usualColumns } from '#domain/people-filter.ts';
import { problem } from '#domain/problem.ts';
import { readJsonFile, writeSmallFile } from '../json-file.ts';
import type { HostHandler } from './host-handler.ts';

const untouched: Output<'preferences/read'> = {
  language: null,
  theme: 'system',
  idleMinutes: 10,
  hideFromCapture: false,
  peopleColumns: [...usualColumns],
};

/** A file that is missing, or that somebody spoilt, counts as none. */
export const preferencesReadHandler: HostHandler<'preferences/read'> = ({ places }) => {
  const parsed = preferences.safeParse(readJsonFile(places.preferencesFile));
  return ok(parsed.success ? parsed.data : untouched);
};

export const preferencesWriteHandler: HostHandler<'preferences/write'> = ({ places }, input) =>
  writeSmallFile(places.preferencesFile, `${JSON.stringify(input, null, 2)}\n`)
    ? ok(input)
    : failed(problem('disk/no-rights'));
