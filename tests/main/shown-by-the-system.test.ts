import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { profilePreferences } from '#chromium/launch-arguments.ts';
import { hardenSession } from '#main/harden.ts';
import { forgetRecentFiles, hideFromCapture } from '#main/shown-by-the-system.ts';
import { windowOptions } from '#main/window-options.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { readSourceFiles, repository } from '../architecture/source-files.ts';

const sources = readSourceFiles(repository).filter(({ name }) =>
  /^(?:electron|renderer)\//.test(name),
);
const thatHold = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test('the window stays out of screenshots and previews where the user wants it (D42, F32)', () => {
  const setContentProtection = vi.fn<(enable: boolean) => void>();
  hideFromCapture({ setContentProtection }, { hideFromCapture: true });
  hideFromCapture({ setContentProtection }, { hideFromCapture: false });
  hideFromCapture(null, { hideFromCapture: true });
  expect(setContentProtection.mock.calls).toEqual([[true], [false]]);
  for (const language of languages) {
    // where it does nothing, the setting says so
    expect(messagesOf(language).settings.hideFromCaptureHint).toMatch(/Windows|ويندوز/);
  }
});

test('titles and messages of the system name neither people nor files (D17)', () => {
  expect(windowOptions('/p.cjs', 'Lethe', true).title).toBe('Lethe');
  expect(sources.length).toBeGreaterThan(300);
  const naming = /new Notification\(|\.setTitle\(|\.setOverlayIcon\(|new Tray\(|\.setBadge\(/;
  expect(thatHold(naming)).toEqual([]);
  expect(thatHold(/document\.title\s*=/)).toEqual(['renderer/checker/main.ts']); // the stranger's page, with a fixed title
});

test('the system forgets which files were opened, and is told of none (D18)', () => {
  const clearRecentDocuments = vi.fn<() => void>();
  forgetRecentFiles({ clearRecentDocuments });
  expect(clearRecentDocuments).toHaveBeenCalledOnce();
  expect(thatHold(/addRecentDocument|recently-used/)).toEqual([]);
});

test('no spelling is checked and no dictionary is fetched or kept (D21)', () => {
  const session = {
    setSpellCheckerEnabled: vi.fn<(enable: boolean) => void>(),
    setSpellCheckerLanguages: vi.fn<(languages: string[]) => void>(),
    setSpellCheckerDictionaryDownloadURL: vi.fn<(url: string) => void>(),
  };
  const anything = new Proxy(session, {
    get: (own, name) => Reflect.get(own, name) ?? (() => undefined),
  });
  const webRequest = { onBeforeRequest: () => undefined };
  hardenSession(Object.assign(anything, { webRequest }) as never, () => undefined);
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
  const [address = ''] = session.setSpellCheckerDictionaryDownloadURL.mock.calls[0] ?? [];
  expect(new URL(address).hostname).toMatch(/\.invalid$/);
  expect(windowOptions('/p.cjs', 'Lethe', true).webPreferences?.spellcheck).toBe(false);
  expect(profilePreferences.browser.enable_spellchecking).toBe(false);
  expect(profilePreferences.spellcheck).toEqual({ dictionaries: [], use_spelling_service: false });
});

test('nothing is printed, dragged out or opened in another program by way of a temporary file (D24)', () => {
  expect(thatHold(/window\.print\(|\.printToPDF\(|\.startDrag\(|shell\.openPath\(/)).toEqual([]);
});

describe('the command', () => {
  test('writes results where it is told, and nothing into the temporary folder that outlives it (D19, D24)', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'lethe-temporary-'));
    const temporary = mkdtempSync(path.join(root, 'tmp-'));
    const list = path.join(root, 'list.csv');
    writeFileSync(list, 'name,email,newsletter\r\nAnna Brook,anna@example.com,no\r\n');
    const done = spawnSync(
      process.execPath,
      [path.join(repository, 'electron/cli/lethe.ts'), 'audit', list, '--json'],
      { encoding: 'utf8', env: { ...process.env, TMPDIR: temporary, HOME: root } },
    );
    expect(done.stdout).toContain('"consent_withdrawn"');
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['list.csv', path.basename(temporary)]);
    rmSync(root, { recursive: true });
  });

  test.runIf(process.platform === 'linux')(
    'and the windows leave nothing of their memory in a core file (D14)',
    () => {
      for (const file of [
        'electron/cli/without-core-dumps.ts',
        'electron/host/without-core-dumps.ts',
      ]) {
        const call = file.includes('host') ? 'm.withoutCoreDumps();' : '';
        const crash = `const secret = ['lethe','canary','ghijk'].join('-').repeat(50);
          await import(${JSON.stringify(path.join(repository, file))}).then((m) => { ${call} });
          console.log((await import('node:fs')).readFileSync('/proc/self/coredump_filter', 'latin1').trim());
          process.kill(process.pid, 'SIGSEGV'); console.log(secret);`;
        const folder = mkdtempSync(path.join(tmpdir(), 'lethe-core-'));
        const done = spawnSync(
          'sh',
          [
            '-c',
            'ulimit -c unlimited 2>/dev/null; exec "$0" --input-type=module -e "$1"',
            process.execPath,
            crash,
          ],
          { cwd: folder, encoding: 'utf8' },
        );
        expect(done.signal, done.stderr).toBe('SIGSEGV');
        expect(done.stdout.trim()).toMatch(/^0+$/);
        for (const core of readdirSync(folder))
          expect(readFileSync(path.join(folder, core)).includes('lethe-canary-ghijk'), core).toBe(
            false,
          );
        rmSync(folder, { recursive: true });
      }
    },
  );
});
