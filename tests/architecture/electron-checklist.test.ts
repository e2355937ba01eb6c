import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { quietSwitches } from '#main/switches.ts';
import { readSourceFiles, repository } from './source-files.ts';

/** Items of Electron's checklist that a later change could undo anywhere: what no source of the program may hold. */
const program = readSourceFiles(repository).filter(({ name }) =>
  /^(?:electron|renderer|shared)\//.test(name),
);

const forbidden: readonly (readonly [item: string, pattern: RegExp])[] = [
  [
    'the keychain of old, which blocks and goes away with Electron 46 (E05)',
    /\.(?:isEncryptionAvailable|encryptString|decryptString)\(/,
  ],
  ['web security switched off (F06)', /webSecurity: false|disable-web-security/],
  [
    'insecure content let in (F08)',
    /allowRunningInsecureContent: true|allow-running-insecure-content/,
  ],
  [
    'experiments of the browser (F09)',
    /experimentalFeatures: true|enable-experimental-web-platform/,
  ],
  ['features switched on by name (F10)', /enableBlinkFeatures|enable-blink-features/],
  ['embedded views (F11, F12)', /webviewTag: true|<webview/],
  ['anything opened outside (F15)', /openExternal\(|shell\.openPath\(/],
  ['pages from files (F18)', /loadFile\(|loadURL\(\s*['"`]file:/],
  ['a bridge that hands out what carries it (F20)', /exposeInMainWorld\([^)]*ipcRenderer/],
  ['an updater or a crash report that is sent (F28)', /autoUpdater|crashReporter\.start/],
  ['a protocol of the system that leads here (F30)', /setAsDefaultProtocolClient/],
  ['files remembered by the system', /addRecentDocument/],
  ['a port for debuggers (F24)', /remote-debugging-port=|--inspect=/],
];

test.each(forbidden)('no source holds %s', (_, pattern) => {
  expect(program.length).toBeGreaterThan(400);
  const found = program.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('the scan would see what it looks for', () => {
  const bad = "shell.openExternal('x'); safeStorage.encryptString('x'); webSecurity: false";
  expect(forbidden.filter(([, pattern]) => pattern.test(bad))).toHaveLength(3);
});

test('what the browser inside asks for by itself is switched off (F22)', () => {
  const names = quietSwitches.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['disable-background-networking']));
});

test('the one native library is the one of the lock file, for each platform (F26)', () => {
  const folder = path.join(repository, 'node_modules/better-sqlite3');
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<
      Record<string, { readonly integrity?: string; readonly version?: string }>
    >;
  };
  const locked = lock.packages['node_modules/better-sqlite3'];
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(locked?.integrity).toMatch(/^sha512-/);
  expect(version).toBe(locked?.version);
  const libraries = readdirSync(path.join(folder, 'prebuilds'), {
    recursive: true,
    encoding: 'utf8',
  });
  expect(libraries.filter((name) => name.endsWith('.node')).length).toBeGreaterThanOrEqual(6);
});
