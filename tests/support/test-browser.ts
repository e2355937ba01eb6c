import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ChromiumWindowOptions } from '#chromium/chromium-window.ts';
import { findBrowser } from '#chromium/find-browser.ts';

const decompress = promisify(brotliDecompress);

type TestBrowser = Pick<ChromiumWindowOptions, 'browser' | 'extraArguments' | 'extraEnvironment'>;

/**
 * The browser of the tests: the installed one, else the one inside the package `@sparticuz/chromium`, which
 * brings the libraries that a bare machine lacks. `LETHE_TEST_BROWSER=package` chooses the latter;
 * `LETHE_TEST_BROWSER_FOLDER` says where it is unpacked.
 */
export async function findTestBrowser(): Promise<TestBrowser> {
  const installed = process.env['LETHE_TEST_BROWSER'] === 'package' ? null : findBrowser();
  return installed === null ? packagedBrowser() : { browser: installed };
}

async function packagedBrowser(): Promise<TestBrowser> {
  const target = packagedBrowserFolder();
  if (!existsSync(target)) await unpack(path.join(packageFolder(), 'bin'), target);
  return {
    browser: {
      name: '@sparticuz/chromium',
      executable: path.join(target, 'chromium'),
      profileFolder: null,
    },
    // The package is built for one process without zygote.
    extraArguments: ['--no-zygote', '--in-process-gpu', '--font-render-hinting=none'],
    extraEnvironment: {
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], path.join(target, 'lib')]
        .filter((part) => part !== undefined && part !== '')
        .join(':'),
    },
  };
}

/** Where the browser of the package is unpacked, once for all test runs. */
export function packagedBrowserFolder(): string {
  const chosen = process.env['LETHE_TEST_BROWSER_FOLDER'];
  if (chosen !== undefined) return chosen;
  const about = readFileSync(path.join(packageFolder(), 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  return path.join(tmpdir(), `lethe-test-browser-${version}`);
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return entry.slice(0, entry.indexOf(`${path.sep}build${path.sep}`));
}

/** Into a folder of its own first: two test runs may start at once. */
async function unpack(bin: string, target: string): Promise<void> {
  const staging = `${target}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const inflate = async (name: string): Promise<Buffer> =>
    decompress(readFileSync(path.join(bin, name)));
  writeFileSync(path.join(staging, 'chromium'), await inflate('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    for (const { name, content } of filesOfTar(await inflate(archive))) {
      mkdirSync(path.join(staging, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(staging, name), content, { mode: 0o755 });
    }
  }
  try {
    renameSync(staging, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

/** Regular files of a tar archive: blocks of 512 bytes, name at 0, size in octal at 124, kind at 156. */
function filesOfTar(archive: Buffer): { name: string; content: Buffer }[] {
  const files: { name: string; content: Buffer }[] = [];
  for (let at = 0; at + 512 <= archive.length;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(archive.toString('ascii', at + 124, at + 136), 8);
    const kind = archive.toString('ascii', at + 156, at + 157);
    if (kind === '0' || kind === '\0') {
      files.push({ name, content: archive.subarray(at + 512, at + 512 + size) });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
