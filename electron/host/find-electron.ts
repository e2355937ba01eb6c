import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Electron's program, where it was fetched before; null otherwise. The package's own look-up is not asked: it
 * would download what is missing.
 */
export function findElectron(
  root: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folder = path.join(root, 'node_modules', 'electron');
  const name = readName(path.join(folder, 'path.txt'));
  const dist = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const program =
    dist === undefined
      ? name && path.join(folder, 'dist', name)
      : path.join(dist, name ?? 'electron');
  return program !== null && existsSync(program) ? program : null;
}

function readName(file: string): string | null {
  try {
    const name = readFileSync(file, 'utf8').trim();
    return name === '' ? null : name;
  } catch {
    return null;
  }
}
