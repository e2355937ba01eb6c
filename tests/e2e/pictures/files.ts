import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The first file of such a name below a folder. */
export function findFile(folder: string, name: RegExp): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) =>
    name.test(file),
  );
  if (found === undefined) throw new Error(`no file like ${String(name)} below ${folder}`);
  return path.join(folder, found);
}

/** Turns the bits of one byte in the middle over, as a worn disk does. */
export function damage(file: string): void {
  const handle = openSync(file, 'r+');
  const at = Math.floor(statSync(file).size / 2);
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  byte[0] = ~(byte[0] ?? 0) & 0xff;
  writeSync(handle, byte, 0, 1, at);
  closeSync(handle);
}
