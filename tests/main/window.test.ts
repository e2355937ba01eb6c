import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { cliCommands } from '#cli/commands/index.ts';
import { callNames } from '#contract/call-names.ts';
import { declareScheme, serveAppFiles } from '#main/app-protocol.ts';
import { createClipboardClearing } from '#main/clipboard-clearing.ts';
import { findCall } from '#main/command-line.ts';
import { openKeychain } from '#main/open-keychain.ts';
import { lockWithSystem } from '#main/lock-with-system.ts';
import { menuTemplate } from '#main/menu.ts';
import { channels, registerIpc } from '#main/register-ipc.ts';
import { findUnknownSwitch, knownSwitches } from '#main/switches.ts';
import { windowOptions } from '#main/window-options.ts';
import { en } from '#messages/en/index.ts';

/** What Electron keeps for a channel, called with whatever a test makes up. */
type Handler = (event: unknown, ...values: unknown[]) => unknown;

test('the page is sandboxed, isolated, without Node, and keeps web security (F02, F03, F04, F06, F08, F09, F10, F11, F12)', () => {
  expect(windowOptions('/p.cjs', 'Lethe', true).webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    devTools: false,
    spellcheck: false,
  });
});

test('the menu offers neither reload nor developer tools nor the web (F15, F23)', () => {
  const roles = (items: readonly MenuItemConstructorOptions[]): unknown[] =>
    items.flatMap((item) => [
      item.role,
      ...(Array.isArray(item.submenu) ? roles(item.submenu) : []),
    ]);
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    const found = roles(menuTemplate(en.host, platform));
    expect(found).toContain('quit');
    expect(found).toContain('paste');
    for (const role of [
      'reload',
      'forceReload',
      'toggleDevTools',
      'help',
      'viewMenu',
      'services',
    ]) {
      expect(found).not.toContain(role);
    }
  }
});

test.each([
  [['--remote-debugging-port=9222'], '--remote-debugging-port'],
  [['/app', '--js-flags=--allow-natives-syntax'], '--js-flags'],
  [['--load-extension=/x'], '--load-extension'],
  [['--user-data-dir=/x'], '--user-data-dir'],
  [['--password-store=basic'], '--password-store'],
  [['--inspect'], '--inspect'],
  [['--no-sandbox'], '--no-sandbox'],
  [['/app', 'list.csv'], null],
])('a switch that could open what was closed ends the program: %j (F24)', (values, unknown) => {
  expect(findUnknownSwitch(values, knownSwitches({ isRoot: false, isTest: false }))).toBe(unknown);
});

test('root on Linux may start without the sandbox that Linux refuses to root', () => {
  const known = knownSwitches({ isRoot: true, isTest: false });
  expect(findUnknownSwitch(['--no-sandbox'], known)).toBeNull();
  expect(findUnknownSwitch(['--no-sandbox', '--inspect=0'], known)).toBe('--inspect');
});

test('a keychain that keeps plain text is none (E03, E04, E05)', async () => {
  const storage = (backend: string, available = true): never =>
    ({
      isAsyncEncryptionAvailable: () => Promise.resolve(available),
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text).reverse()),
      decryptStringAsync: (bytes: Buffer) =>
        bytes.length === 0
          ? Promise.reject(new Error('damaged'))
          : Promise.resolve({
              shouldReEncrypt: false,
              result: Buffer.from(bytes).reverse().toString(),
            }),
    }) as never;
  expect(await openKeychain(storage('basic_text'), 'linux')).toBeNull();
  expect(await openKeychain(storage('unknown'), 'linux')).toBeNull();
  expect(await openKeychain(storage('kwallet6', false), 'linux')).toBeNull();
  const keychain = await openKeychain(storage('gnome_libsecret'), 'linux');
  const wrapped = (await keychain?.wrap('secret')) ?? Buffer.alloc(0);
  expect(await keychain?.unwrap(wrapped)).toBe('secret');
  expect(await keychain?.unwrap(Buffer.alloc(0))).toBeNull();
});

test('the scheme is a secure one, and answers with what the host serves (F01, F18)', async () => {
  const schemes: unknown[] = [];
  declareScheme({ registerSchemesAsPrivileged: (list) => schemes.push(...list) });
  expect(schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(JSON.stringify(schemes)).not.toContain('bypassCSP');
  let handler: ((request: Request) => Response | Promise<Response>) | null = null;
  serveAppFiles(
    {
      handle: (_scheme, given) => {
        handler = given as typeof handler;
      },
    },
    {
      paths: [],
      respond: ({ method, url }) => ({
        status: 404,
        headers: { 'Content-Security-Policy': "default-src 'none'" },
        body: Buffer.from(`${method} ${url}`),
      }),
    },
  );
  const response = await handler!(new Request('https://lethe.invalid/x'));
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  expect(await response.text()).toBe('GET https://lethe.invalid/x');
});

test('only the main frame of our own window is answered (F17)', async () => {
  const handlers = new Map<string, Handler>();
  const call = vi.fn<(name: unknown, input: unknown) => Promise<never>>(
    () => Promise.resolve({ ok: true, value: 1 }) as never,
  );
  const mainFrame = { url: 'app://lethe/index.html' };
  registerIpc({
    ipcMain: { handle: (name: string, handler) => void handlers.set(name, handler as Handler) },
    contents: () => ({ id: 7, mainFrame }) as never,
    host: { call, grantPaths: (paths) => paths.map((name) => ({ grant: 'g', name, size: 0 })) },
    onRefused: () => null,
    onCopied: () => Promise.resolve(),
  });
  const invoke = handlers.get(channels.invoke)!;
  const ours = { sender: { id: 7 }, senderFrame: mainFrame };
  expect(await invoke(ours, 'people/list', {})).toEqual({ ok: true, value: 1 });
  const strangers = [
    { sender: { id: 8 }, senderFrame: mainFrame },
    { sender: { id: 7 }, senderFrame: { url: 'app://lethe/index.html' } },
    { sender: { id: 7 }, senderFrame: null },
  ];
  for (const event of strangers) {
    expect(await invoke(event, 'people/list', {})).toMatchObject({ ok: false });
  }
  mainFrame.url = '';
  expect(await invoke(ours, 'people/list', {})).toMatchObject({ ok: false });
  mainFrame.url = 'app://lethe.example/';
  expect(await invoke(ours, 'people/list', {})).toMatchObject({ ok: false });
  expect(call).toHaveBeenCalledOnce();
});

test.each([
  ['/etc/passwd'],
  [[7]],
  [['']],
  [Array.from({ length: 201 }, () => '/x')],
  [null],
  [{ length: 1 }],
])('what is no list of paths gives no grant: %j (F17, F21)', (paths) => {
  const handlers = new Map<string, Handler>();
  const mainFrame = { url: 'app://lethe/' };
  registerIpc({
    ipcMain: { handle: (name: string, handler) => void handlers.set(name, handler as Handler) },
    contents: () => ({ id: 7, mainFrame }) as never,
    host: {
      call: () => Promise.reject(new Error('not asked')),
      grantPaths: () => [{ grant: 'g', name: '', size: 0 }],
    },
    onRefused: () => null,
    onCopied: () => Promise.resolve(),
  });
  const event = { sender: { id: 7 }, senderFrame: mainFrame };
  expect(handlers.get(channels.grantPaths)!(event, paths)).toEqual([]);
});

test('preload and main name the same channels', () => {
  const preload = readFileSync('electron/preload/index.ts', 'utf8');
  for (const [key, channel] of Object.entries(channels)) {
    expect(preload).toContain(`${key}: '${channel}'`);
  }
});

test.each([
  [['/opt/Lethe/lethe', 'audit', 'list.csv', '--json'], true, ['audit', 'list.csv', '--json']],
  [['/opt/Lethe/lethe'], true, null],
  [['/opt/Lethe/lethe', '/home/a/salon.lethe'], true, null],
  [['electron', '.', 'verify', 'receipt.json'], false, ['verify', 'receipt.json']],
  [['electron', 'audit'], false, null],
])('the program started as %j asks for the call %#', (argv, isPackaged, call) => {
  expect(findCall(argv, isPackaged)).toEqual(call);
});

test('the window knows every call of the command', () => {
  expect([...cliCommands.keys(), 'help'].sort()).toEqual([...callNames].sort());
});

test('what was copied is taken from the clipboard after half a minute, unless something else is there (D20)', async () => {
  const waiting: { run: () => void; milliseconds: number }[] = [];
  let text = 'anna@example.org';
  const clear = vi.fn<() => void>(() => {
    text = '';
  });
  const clipboard = { readText: () => Promise.resolve(text), clear } as never;
  const afterCopy = createClipboardClearing(clipboard, (run, milliseconds) => {
    waiting.push({ run, milliseconds });
  });
  await afterCopy();
  text = 'of another program';
  waiting[0]?.run();
  await Promise.resolve();
  expect(clear).not.toHaveBeenCalled();
  await afterCopy();
  waiting[1]?.run();
  await vi.waitFor(() => expect(clear).toHaveBeenCalledOnce());
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([30_000, 30_000]);
  await afterCopy();
  expect(waiting).toHaveLength(2);
});

test('the workspace locks with the system (E09)', () => {
  const monitor = new EventEmitter();
  const lock = vi.fn<() => Promise<void>>(() => Promise.resolve());
  lockWithSystem(monitor as never, lock);
  monitor.emit('suspend');
  monitor.emit('lock-screen');
  expect(lock).toHaveBeenCalledTimes(2);
});
