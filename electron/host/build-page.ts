import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the built application is made of. */
const SOURCES = ['renderer', 'shared', 'electron', 'electron.vite.config.ts', 'package-lock.json'];
const BUILT = ['out/renderer/index.html', 'out/main/index.js', 'out/preload/index.cjs'];

/** Whether something was changed after the last build, or nothing was built yet. */
export function isBuildStale(root: string): boolean {
  const built = BUILT.map((name) => path.join(root, name));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((name) => newest(path.join(root, name)) > oldest);
}

/** Builds the page and the Electron side, quietly unless it fails. True where it succeeded. */
export function buildApplication(root: string): Promise<boolean> {
  const program = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'build', '--logLevel', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function newest(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(file).map((name) => newest(path.join(file, name)));
  return Math.max(0, ...inside);
}
