import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of the program and the user's workspaces are. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

export function programVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return (manifest as { version: string }).version;
}

/** `LETHE_HOME` in place of the folder of workspaces, as for the window. */
export function workspaceFolder(): string {
  return process.env['LETHE_HOME'] ?? path.join(homedir(), 'Documents', 'Lethe');
}
