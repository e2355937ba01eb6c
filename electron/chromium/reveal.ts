import { spawn } from 'node:child_process';
import path from 'node:path';

/** Opens the folder of a file in the file manager, with the file marked where the system can. */
export function revealFile(file: string): boolean {
  const [command, ...values] = commandFor(process.platform, file);
  const child = spawn(command, values, { detached: true, stdio: 'ignore' });
  child.on('error', () => null);
  child.unref();
  return child.pid !== undefined;
}

export function commandFor(
  platform: NodeJS.Platform,
  file: string,
): readonly [string, ...string[]] {
  if (platform === 'win32') return ['explorer.exe', `/select,${file}`];
  if (platform === 'darwin') return ['open', '-R', file];
  return ['xdg-open', path.dirname(file)];
}
