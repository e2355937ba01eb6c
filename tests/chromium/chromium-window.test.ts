import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChromiumWindow } from '#chromium/chromium-window.ts';
import { openChromiumWindow } from '#chromium/chromium-window.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { Host } from '#host/host.ts';
import { createHost } from '#host/host.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import type { EventListener } from '#host/worker-pool.ts';
import { findTestBrowser } from '#support/test-browser.ts';

declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var lethe: WindowApi<File>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'lethe-window-'));
const renderer = path.join(folder, 'renderer');
const settings = path.join(folder, 'settings');
const list = path.join(folder, 'список 1.csv');
let opened: ChromiumWindow;
let tell: EventListener;

function makeHost(onEvent: EventListener): Host {
  tell = onEvent;
  return createHost({
    version: '1.2.3',
    window: 'chromium',
    places: {
      workspaceFolder: path.join(folder, 'home'),
      settingsFolder: settings,
      preferencesFile: path.join(settings, 'preferences.json'),
    },
    resourcesFolder: path.join(folder, 'resources'),
    keychain: null,
    reveal: () => false,
    startThread: workerThreadsOf(
      new URL('../host/fixtures/pretend-worker.ts', import.meta.url).pathname,
    ),
    onEvent,
    receiptTexts: {},
    today: null,
  });
}

beforeAll(async () => {
  mkdirSync(renderer, { recursive: true });
  writeFileSync(list, 'a;b\n');
  writeFileSync(
    path.join(renderer, 'index.html'),
    '<!doctype html><title>Lethe</title><script type="module" src="/page.js"></script><input type="file" multiple><p>the application</p>',
  );
  writeFileSync(
    path.join(renderer, 'page.js'),
    'window.heard = []; window.lethe.on((name, payload) => window.heard.push([name, payload]));',
  );
  opened = await openChromiumWindow({
    ...(await findTestBrowser()),
    rendererFolder: renderer,
    settingsFolder: settings,
    makeHost,
    headless: true,
  });
}, 60_000);

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page sees one object with three functions, and none of what carries them (F02, F03, F20, F21)', async () => {
  const seen = await opened.page.evaluate(() => ({
    api: Object.keys(lethe),
    frozen: Object.isFrozen(lethe),
    left: Object.keys(globalThis).filter((name) => /lethe/i.test(name)),
    node: [typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'require')],
  }));
  expect(seen).toEqual({
    api: ['invoke', 'on', 'grantFiles'],
    frozen: true,
    left: ['lethe'],
    node: ['undefined', 'undefined'],
  });
});

test('a call of the page is answered by the host, and one by a worker', async () => {
  const [about, people] = await opened.page.evaluate(async () => [
    await lethe.invoke('app/about', {}),
    await lethe.invoke('people/facets', { filter: 1 } as never),
  ]);
  expect(about).toMatchObject({
    ok: true,
    value: { version: '1.2.3', window: 'chromium', keychain: false },
  });
  expect(people).toMatchObject({ ok: true, value: { role: 'query', input: { filter: 1 } } });
});

test('an event reaches the page', async () => {
  tell('store/changed', { topics: ['people'] });
  await opened.page.waitForFunction(() =>
    (Reflect.get(globalThis, 'heard') as unknown[][]).some(([name]) => name === 'store/changed'),
  );
  expect(
    await opened.page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown[]),
  ).toContainEqual(['store/changed', { topics: ['people'] }]);
});

test('an event is not lost while the page moves to another of its own places', async () => {
  await opened.page.evaluate(() => location.assign('#/people'));
  tell('store/changed', { topics: ['trail'] });
  await opened.page.evaluate(() => location.assign('#/'));
  await opened.page.waitForFunction(() =>
    JSON.stringify(Reflect.get(globalThis, 'heard')).includes('trail'),
  );
  await opened.page.evaluate(() => history.replaceState(null, '', '/'));
  expect(opened.page.url()).toBe('https://lethe.invalid/');
});

test('a chosen file becomes a grant; a file that the page made up does not', async () => {
  await opened.page.setInputFiles('input', [list]);
  const grants = await opened.page.evaluate(async () => {
    const chosen = document.querySelector('input')?.files ?? [];
    return lethe.grantFiles([...chosen, new File(['x'], 'passwd.csv')]);
  });
  expect(grants).toEqual([
    { grant: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'список 1.csv', size: 4 },
  ]);
  const answer = await opened.page.evaluate(
    async (grant) => lethe.invoke('source/inspect', { file: { grant } } as never),
    grants[0]?.grant ?? '',
  );
  expect(answer).toMatchObject({ value: { input: { file: { path: list } } } });
});

test('a path in the place of a grant is refused', async () => {
  const answer = await opened.page.evaluate(() =>
    lethe.invoke('source/inspect', { file: { path: '/etc/passwd' } } as never),
  );
  expect(answer).toMatchObject({ ok: false, problem: { code: 'input/invalid' } });
});

test('nothing outside is reached, in whatever way it is asked for, and each attempt is counted (F01, F22, D23)', async () => {
  const before = opened.refusedRequests();
  const outcomes = await opened.page.evaluate(async () => {
    const byFetch = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const byImage = await new Promise((resolve) => {
      const image = new Image();
      image.addEventListener('load', () => resolve('reached'));
      image.addEventListener('error', () => resolve('refused'));
      image.src = 'https://example.com/pixel.png';
    });
    const bySocket = await new Promise((resolve) => {
      try {
        const socket = new WebSocket('wss://example.com/');
        socket.addEventListener('open', () => resolve('reached'));
        socket.addEventListener('error', () => resolve('refused'));
      } catch {
        resolve('refused');
      }
    });
    const byPeer = typeof RTCPeerConnection;
    return [byFetch, byImage, bySocket, byPeer];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'undefined']);
  await expect.poll(() => opened.refusedRequests()).toBeGreaterThanOrEqual(before + 3);
});

test('markup and code from text do not run (A22, F07)', async () => {
  const outcome = await opened.page.evaluate(async () => {
    // What runs inside an evaluation of the test is allowed to compile code; a later task is not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return [
      attempt(() => {
        document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>';
      }),
      // oxlint-disable-next-line typescript/no-implied-eval -- what must be refused
      attempt(() => new Function('return 1')()),
      attempt(() => document.write('<script>1</script>')),
    ];
  });
  expect(outcome).toEqual(['TypeError', 'EvalError', 'TypeError']);
});

test('no permission is given (F05)', async () => {
  const states = await opened.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const found = await Promise.all(
      names.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    );
    return found;
  });
  expect(states).not.toContain('granted');
});

test.each([
  'window.open',
  'target=_blank',
  'a download',
  'data:',
  'about:blank',
  'https://example.com/',
])('the window stays with the application after %s (F13, F14)', async (way) => {
  await opened.page.evaluate((asked) => {
    const link = document.createElement('a');
    link.href = asked.includes(':') ? asked : 'https://example.com/x';
    if (asked === 'target=_blank') link.target = '_blank';
    if (asked === 'a download') {
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.csv';
    }
    document.body.append(link);
    if (asked === 'window.open') window.open('https://example.com/');
    else link.click();
  }, way);
  await expect
    .poll(() => opened.page.evaluate(() => document.body.textContent).catch(() => null), {
      timeout: 10_000,
    })
    .toContain('the application');
  expect(opened.page.url()).toBe('https://lethe.invalid/');
  expect(opened.page.context().pages()).toHaveLength(1);
});

test('closing the window removes its profile and ends the workers', async () => {
  expect(readdirSync(settings).filter((name) => name.startsWith('window-'))).toHaveLength(1);
  const other = await openChromiumWindow({
    ...(await findTestBrowser()),
    rendererFolder: renderer,
    settingsFolder: path.join(folder, 'other'),
    makeHost,
    headless: true,
  });
  await other.page.evaluate(() => lethe.invoke('people/facets', {} as never));
  await other.page.close();
  await other.closed;
  expect(readdirSync(path.join(folder, 'other'))).toEqual([]);
  expect(existsSync(settings)).toBe(true);
});
