import { en } from '#messages/en/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage, goTo, makeWorkspace } from './steps.ts';

// The browser says of each attempt that it was refused.
test.use({
  expectedFaults:
    /Not allowed to (?:load|navigate|launch)|Permissions policy|Content Security Policy|This document requires/,
});

/** What a script would try that had got into the page all the same. */
const addresses = [
  'https://example.com/',
  'http://example.com:8080/x',
  '//example.com/',
  'https://lethe.invalid.example.com/',
  'ftp://example.com/',
  'ws://example.com/',
  'file:///etc/passwd',
  'file://example.com/share/x',
  'data:text/html,<h1>x</h1>',
  'data:text/html;base64,PGgxPng8L2gxPg==',
  'blob:https://example.com/1',
  'javascript:document.body.remove()',
  'JaVaScRiPt:alert(1)',
  'about:blank',
  'about:srcdoc',
  'chrome://version',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://example.com/',
  'mailto:anna@example.com',
  'tel:+4930555010',
  'sms:+4930555010',
  'ms-settings:privacy',
  'steam://run/1',
  'intent://example.com#Intent;end',
  'filesystem:https://example.com/x',
  'https://user:pass@example.com/',
  'https://example.com\\@lethe.invalid/',
  'http://127.0.0.1:9222/json',
  'http://[::1]/',
  'chrome-extension://abcdefghijklmnop/x.html',
];

test('a hostile script in the page gets no Node, no code, no permission and no other page (F02, F05, F07, F11, F14)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const outcome = await page.evaluate(async () => {
    // A later task: what runs inside the evaluation of a test is allowed to compile code.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violated.push(effectiveDirective),
    );
    const add = (name: string, set: (element: HTMLElement) => void): void => {
      const element = document.createElement(name);
      attempt(() => set(element));
      document.body.append(element);
    };
    const before = document.querySelectorAll('webview, iframe').length;
    const results = {
      node: ['require', 'process', 'Buffer', 'module', '__dirname'].filter(
        (name) => Reflect.get(globalThis, name) !== undefined,
      ),
      // oxlint-disable-next-line no-eval -- what must be refused
      evaluated: attempt(() => (0, eval)('globalThis.pwned = 1')),
      // oxlint-disable-next-line typescript/no-implied-eval -- what must be refused
      compiled: attempt(() => new Function('globalThis.pwned = 1')()),
      written: attempt(() => document.write('<script>globalThis.pwned = 1</script>')),
      inserted: attempt(() =>
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.pwned = 1">'),
      ),
      opened: window.open('https://example.com/') === null,
    };
    const handler = attempt(() =>
      document.createElement('img').setAttribute('onerror', 'globalThis.pwned = 1'),
    );
    add('style', (element) => {
      element.textContent = 'body { display: none }';
    });
    add('object', (element) => element.setAttribute('data', 'https://example.com/x.swf'));
    add('iframe', (element) => element.setAttribute('src', 'https://example.com/'));
    add('base', (element) => element.setAttribute('href', 'https://example.com/'));
    add('form', (element) => element.setAttribute('action', 'https://example.com/'));
    add('webview', (element) => element.setAttribute('src', 'https://example.com/'));
    document.forms[document.forms.length - 1]?.submit();
    const wasm = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'ran',
      () => 'refused',
    );
    const asked = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    );
    const devices = await Promise.allSettled([
      Promise.resolve().then(() => navigator.mediaDevices.getUserMedia({ video: true })),
      Promise.resolve().then(() => Reflect.get(navigator, 'usb').requestDevice({ filters: [] })),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      ...results,
      handler,
      wasm,
      pwned: Reflect.get(globalThis, 'pwned') ?? null,
      hidden: getComputedStyle(document.body).display === 'none',
      frames: [...document.querySelectorAll('iframe')].map(
        (frame) => frame.contentDocument?.URL ?? 'closed',
      ),
      views: before + document.querySelectorAll('webview').length,
      granted: asked.filter((state) => state === 'granted'),
      devices: devices.map(({ status }) => status),
      violated: [...new Set(violated)].sort(),
    };
  });
  expect(outcome).toMatchObject({
    node: [],
    evaluated: 'EvalError',
    compiled: 'EvalError',
    written: 'TypeError',
    inserted: 'TypeError',
    handler: 'TypeError',
    opened: true,
    wasm: 'refused',
    pwned: null,
    hidden: false,
    granted: [],
    devices: ['rejected', 'rejected'],
  });
  expect(outcome.violated).toEqual(
    expect.arrayContaining([
      'base-uri',
      'form-action',
      'frame-src',
      'require-trusted-types-for',
      'script-src',
      'style-src-elem',
    ]),
  );
  expect(page.context().pages()).toHaveLength(1);
  // The driver itself waits for the navigation that was refused; the page does not.
  const shown = await page.evaluate(
    () => document.querySelector('[data-testid="workspace-name"]')?.textContent ?? '',
  );
  expect(shown).toContain('Salon Quellwein');
});

test('the page stays where it is, whatever it is sent to and however (F13, F14, F18)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const home = new URL(page.url()).origin;
  expect(addresses.length).toBeGreaterThanOrEqual(30);
  const state = () => page.evaluate(() => document.documentElement.dataset['appState'] ?? '');
  for (const address of addresses) {
    await page
      .evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.target = '_blank';
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
        link.click();
        link.remove();
      }, address)
      .catch(() => null); // the page may just be made anew
    // Asked of the page itself: the driver waits for the navigation that was refused.
    await expect.poll(() => state().catch(() => ''), address).toBe('ready');
  }
  expect(new URL(page.url()).origin).toBe(home);
  expect(page.context().pages()).toHaveLength(1);
});

test('a page that bends its own language, and messages made up, reach nothing (F03, F17, F20, F21)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const outcome = await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'lethe') as {
      invoke: (name: unknown, input: unknown) => Promise<{ ok: boolean } | null>;
    };
    const answer = async (name: unknown, input: unknown): Promise<string> => {
      try {
        const got = await api.invoke(name, input);
        return got?.ok === true ? 'answered' : 'refused';
      } catch {
        return 'refused';
      }
    };
    const { push } = Array.prototype;
    const heard: string[] = [];
    // oxlint-disable-next-line no-extend-native -- what a hostile page does
    Array.prototype.push = function listen(...values: unknown[]): number {
      push.apply(heard, values.map(String));
      return push.apply(this, values);
    };
    Reflect.set(JSON, 'parse', () => ({ ok: true, value: 'made up' }));
    const about = await answer('app/about', {});
    // oxlint-disable-next-line no-extend-native -- as it was
    Array.prototype.push = push;
    const hostile: readonly (readonly [unknown, unknown])[] = [
      ['sql', 'DELETE FROM record'],
      ['readFile', '/etc/passwd'],
      ['__proto__', {}],
      ['constructor', {}],
      [['people/list'], {}],
      ['people/list', { filter: { search: "'; DROP TABLE person; --" } }],
      ['source/inspect', { file: { path: '/etc/passwd' } }],
      ['source/inspect', { file: { grant: '../../etc/passwd' } }],
      ['source/inspect', { file: { grant: '0'.repeat(32) } }],
      ['file/reveal', { path: '/etc/passwd' }],
      ['workspace/open', { file: { path: '/etc/passwd' }, passphrase: 'x' }],
      ['people/list', { ['__proto__']: { limit: 1 }, constructor: { prototype: {} } }],
      ['people/list', 'x'.repeat(9_000_000)],
    ];
    const answers: string[] = [];
    for (const [name, input] of hostile) answers.push(await answer(name, input));
    return {
      about,
      answers,
      keys: Object.keys(api).sort(),
      frozen: Object.isFrozen(api),
      replaced: Reflect.set(globalThis, 'lethe', {}),
    };
  });
  expect(outcome.about).toBe('answered');
  expect(outcome.answers.filter((one) => one !== 'refused')).toEqual([]);
  expect(outcome.keys).toEqual(['grantFiles', 'invoke', 'on']);
  expect(outcome).toMatchObject({ frozen: true, replaced: false });
  expect(lethe.findFiles('.lethe').length).toBeGreaterThan(0);
});

test('keys that a browser knows neither reload the page nor show its source or its tools (F23)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await page.evaluate(() => Reflect.set(globalThis, 'sameDocument', true));
  for (const keys of [
    'F5',
    'Control+R',
    'Control+Shift+R',
    'F12',
    'Control+Shift+I',
    'Control+U',
    'Control+S',
    'Control+P',
    'Alt+ArrowLeft',
  ]) {
    await page.keyboard.press(keys);
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, 'sameDocument') as unknown)).toBe(true);
  expect(page.context().pages()).toHaveLength(1);
  await goTo(page, 'settings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.settings.title);
});
