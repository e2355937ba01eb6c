import type { Session, WebContents } from 'electron';
import { isOurs } from './origin.ts';

type HardenedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** The session of the window: no permission, no device, no download, no request but to ourselves. */
export function hardenSession(session: HardenedSession, onRefused: () => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('https://lethe.invalid/'); // nobody's name, should it ever be asked
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOurs(details.url) && !isHarmless(details.url);
    if (cancel) onRefused();
    answer({ cancel });
  });
}

/** Pictures that the page carries in itself. */
function isHarmless(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('devtools://');
}

type HardenedContents = Pick<WebContents, 'setWindowOpenHandler' | 'on'>;

/** Every page that is ever made: it stays where it is, opens nothing and holds no other. */
export function hardenContents(contents: HardenedContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault(); // the page may make itself anew, when it locks
  });
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
