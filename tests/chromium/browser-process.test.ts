import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumWindow } from '#chromium/chromium-window.ts';
import { openChromiumWindow } from '#chromium/chromium-window.ts';
import { canUseSandbox } from '#chromium/launch-browser.ts';
import type { Host } from '#host/host.ts';
import { findTestBrowser } from '#support/test-browser.ts';

/** What the system itself says of the browser that was started: its arguments, variables, sockets. Linux shows it. */
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-process-'));
const PASSPHRASE = 'quiet river stones at dusk';
let opened: ChromiumWindow;
let pids: readonly number[] = [];

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended
  }
};

function descendantsOf(pid: number): readonly number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((one) => one.trim() !== ''),
  );
  return children.map(Number).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Inodes of the sockets that listen for connections (state 0A in /proc/net/tcp). */
function listening(): ReadonlySet<string> {
  const lines = ['tcp', 'tcp6'].flatMap((name) => textOf(`/proc/net/${name}`).split('\n').slice(1));
  const fields = lines.map((line) => line.trim().split(/\s+/));
  return new Set(fields.filter((one) => one[3] === '0A').map((one) => one[9] ?? ''));
}

function socketsOf(pid: number): readonly string[] {
  let names: readonly string[] = [];
  try {
    names = readdirSync(`/proc/${pid}/fd`);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

describe.runIf(process.platform === 'linux')('the started browser', () => {
  beforeAll(async () => {
    const rendererFolder = path.join(folder, 'renderer');
    mkdirSync(rendererFolder, { recursive: true });
    writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Lethe</title>');
    process.env['LETHE_PASSPHRASE'] = PASSPHRASE;
    const before = new Set(descendantsOf(process.pid));
    const host: Host = {
      call: () => Promise.resolve({ ok: true, value: null }),
      grantPaths: () => [],
      offerWorkspace: () => undefined,
      close: () => Promise.resolve(),
    };
    opened = await openChromiumWindow({
      ...(await findTestBrowser()),
      rendererFolder,
      settingsFolder: path.join(folder, 'settings'),
      headless: true,
      makeHost: () => host,
    });
    pids = descendantsOf(process.pid).filter((pid) => !before.has(pid));
  }, 60_000);

  afterAll(async () => {
    delete process.env['LETHE_PASSPHRASE'];
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('neither its arguments nor its variables hold a passphrase (E12)', () => {
    expect(pids.length).toBeGreaterThan(0);
    for (const pid of pids) {
      expect(textOf(`/proc/${pid}/cmdline`)).not.toContain(PASSPHRASE);
      expect(textOf(`/proc/${pid}/environ`)).not.toMatch(/LETHE_|quiet river/);
    }
  });

  test('it is talked to over a pipe, and nothing of it listens for connections (F24, D23)', () => {
    const arguments_ = pids.map((pid) => textOf(`/proc/${pid}/cmdline`).split('\0'));
    expect(arguments_.flat()).toContain('--remote-debugging-pipe');
    expect(arguments_.flat().filter((one) => one.startsWith('--remote-debugging-port'))).toEqual(
      [],
    );
    const open = listening();
    expect(pids.flatMap(socketsOf).filter((inode) => open.has(inode))).toEqual([]);
  });

  test('it runs without extensions, sync, translation, background requests and reports (F22)', () => {
    const given = pids.flatMap((pid) => textOf(`/proc/${pid}/cmdline`).split('\0'));
    for (const wanted of [
      '--disable-background-networking',
      '--disable-extensions',
      '--disable-sync',
      '--metrics-recording-only',
      '--disable-component-update',
      '--disable-crash-reporter',
      '--no-first-run',
    ]) {
      expect(given, wanted).toContain(wanted);
    }
    // Of several the last one counts.
    const features = given.filter((one) => one.startsWith('--disable-features=')).slice(0, 2);
    expect(features.at(-1)).toContain('Translate');
    expect(given.filter((one) => /^--load-extension=.|^--enable-automation/.test(one))).toEqual([]);
  });

  test('its profile is its own, in the folder of settings', () => {
    const given = pids.flatMap((pid) => textOf(`/proc/${pid}/cmdline`).split('\0'));
    const profile = given.find((one) => one.startsWith('--user-data-dir=')) ?? '';
    expect(profile.slice('--user-data-dir='.length)).toContain(path.join(folder, 'settings'));
  });

  test('the page runs in the sandbox of the system, wherever the system gives one (F04)', () => {
    const given = pids.flatMap((pid) => textOf(`/proc/${pid}/cmdline`).split('\0'));
    expect(given.includes('--no-sandbox')).toBe(!canUseSandbox());
    const filtered = pids.filter((pid) => /Seccomp:\s+2/.test(textOf(`/proc/${pid}/status`)));
    expect(filtered.length > 0 || !canUseSandbox()).toBe(true);
  });
});
