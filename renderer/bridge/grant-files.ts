import type { FileGrant } from '#contract/window-api.ts';
import { windowLethe } from './window-lethe.ts';

/** Trades files that the user chose or dropped for grants. */
export async function grantFiles(files: readonly File[]): Promise<readonly FileGrant[]> {
  return files.length === 0 ? [] : windowLethe().grantFiles(files);
}
