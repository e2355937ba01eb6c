import { existsSync } from 'node:fs';
import path from 'node:path';

/** The first of `stem`, `stem 2`, `stem 3` in the folder that nothing has. */
export function freePath(folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : ` ${number}`}${extension}`;
    if (!existsSync(path.join(folder, name))) return path.join(folder, name);
  }
}
