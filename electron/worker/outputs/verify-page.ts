import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Resources } from '../resources.ts';

export const VERIFY_PAGE = 'verify.html';

/** The page that checks receipts and records in any browser, as it ships with the program. */
export function readVerifyPage({ folder }: Resources): string {
  return readFileSync(path.join(folder, 'reference', VERIFY_PAGE), 'utf8');
}
