import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder shaped like an unpacked Electron for Linux, for machines that cannot fetch the real one: its binary holds
 * only the place where fuses are kept (the sentinel, the version of the layout, how many there are, and their states).
 */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const LAYOUT = 1;
const FUSES = 8;

export function makeFakeElectron(folder: string, version: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  const wire = Buffer.concat([
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([LAYOUT, FUSES]),
    Buffer.from('1'.repeat(FUSES), 'latin1'),
  ]);
  const binary = path.join(folder, 'electron');
  writeFileSync(binary, Buffer.concat([Buffer.from('\u007FELF'), Buffer.alloc(64), wire]));
  chmodSync(binary, 0o755);
  writeFileSync(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'chrome-sandbox']) {
    writeFileSync(path.join(folder, name), 'x');
  }
  for (const language of ['en-US', 'ru', 'ar', 'tr', 'de']) {
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), 'x');
  }
}
