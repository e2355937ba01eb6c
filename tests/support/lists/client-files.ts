import type { Input } from '#contract/call.ts';
import { asFound } from '../open-dispatcher.ts';
import { CLIENTS, NEWSLETTER, writeList } from './client-lists.ts';

/** The lists of the invented clients, written to a folder, as an import takes them. */
export function clientFiles(folder: string): Input<'source/import'>['files'] {
  return [
    asFound(writeList(folder, 'clients.csv', CLIENTS)),
    asFound(writeList(folder, 'newsletter.csv', NEWSLETTER)),
  ];
}
