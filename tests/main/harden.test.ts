import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { hardenContents, hardenSession } from '#main/harden.ts';
import { APP_ORIGIN } from '#main/origin.ts';

type Handler = (...values: unknown[]) => unknown;

/** Keeps the handlers that are set, so that a test can ask what Electron would ask. */
function fakeSession(): { session: never; handlers: Map<string, Handler>; emitter: EventEmitter } {
  const handlers = new Map<string, Handler>();
  const emitter = new EventEmitter();
  const keep =
    (name: string) =>
    (...values: unknown[]): void => {
      handlers.set(name, values.at(-1) as Handler);
    };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('bluetooth'),
    setSpellCheckerEnabled: keep('spelling'),
    setSpellCheckerLanguages: keep('languages'),
    setSpellCheckerDictionaryDownloadURL: keep('dictionaries'),
    on: (name: string, listener: Handler) => emitter.on(name, listener),
    webRequest: { onBeforeRequest: keep('web') },
  };
  return { session: session as never, handlers, emitter };
}

describe('the session', () => {
  const refused = vi.fn<() => void>();
  const { session, handlers, emitter } = fakeSession();
  hardenSession(session, refused);

  test('gives no permission and no device (F05)', () => {
    const answer = vi.fn<(given: boolean) => void>();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
    ]) {
      handlers.get('request')?.(null, permission, answer);
      expect(handlers.get('check')?.(null, permission)).toBe(false);
    }
    expect(answer.mock.calls.flat()).toEqual([false, false, false, false, false]);
    expect(handlers.get('device')?.({ deviceType: 'usb' })).toBe(false);
    expect(handlers.get('spelling')).toBe(false);
  });

  test.each([
    [`${APP_ORIGIN}/index.html`, false],
    ['data:image/png;base64,AA==', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:9222/json', true],
    ['app://lethe.example.com/', true],
    ['app://other/', true],
    ['file:///etc/passwd', true],
    ['ws://example.com/', true],
    ['chrome://version/', true],
    ['blob:https://example.com/1', true],
  ])('a request to %s: cancelled is %s', (url, cancel) => {
    const answer = vi.fn<(decision: unknown) => void>();
    refused.mockClear();
    handlers.get('web')?.({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
    expect(refused).toHaveBeenCalledTimes(cancel ? 1 : 0);
  });

  test('downloads nothing', () => {
    const event = { preventDefault: vi.fn<() => void>() };
    emitter.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  const emitter = new EventEmitter();
  let openHandler: Handler = () => null;
  hardenContents({
    on: (name: string, listener: Handler) => emitter.on(name, listener),
    setWindowOpenHandler: (handler: Handler) => {
      openHandler = handler;
    },
  } as never);

  test('opens no window (F14)', () => {
    expect(openHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  test('may make itself anew', () => {
    const event = { preventDefault: vi.fn<() => void>(), url: `${APP_ORIGIN}/#/?locked=1` };
    emitter.emit('will-navigate', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is stopped at %s (F13)',
    (name) => {
      const event = { preventDefault: vi.fn<() => void>(), url: 'https://example.com/' };
      emitter.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );
});
