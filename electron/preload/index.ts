import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { commandNames } from '#contract/commands/names.ts';

/** The channels of main/register-ipc.ts; a test keeps them equal. */
const channels = {
  invoke: 'lethe:invoke',
  grantPaths: 'lethe:grant-paths',
  refused: 'lethe:refused',
  event: 'lethe:event',
  copied: 'lethe:copied',
} as const;

const names: ReadonlySet<unknown> = new Set(commandNames);
type Listener = (name: unknown, payload: unknown) => void;

contextBridge.exposeInMainWorld('lethe', {
  invoke: (name: unknown, input: unknown): Promise<unknown> => {
    if (!names.has(name)) throw new TypeError('not a command');
    return ipcRenderer.invoke(channels.invoke, name, input);
  },
  on: (listener: Listener): (() => void) => {
    const forward = (_event: unknown, name: unknown, payload: unknown): void =>
      listener(name, payload);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
  grantFiles: (files: readonly File[]): Promise<unknown> => {
    const paths = files.map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke(
      channels.grantPaths,
      paths.filter((path) => path !== ''), // what the page made up itself has none
    );
  },
});

// A request that the page's own policy stopped never reaches the session's counter.
document.addEventListener('securitypolicyviolation', (violation) => {
  if (/^(https?|wss?|ftp):?/.test(violation.blockedURI)) void ipcRenderer.invoke(channels.refused);
});

// The window's own process takes it from the clipboard again; the page may not read the clipboard.
for (const name of ['copy', 'cut']) {
  document.addEventListener(name, () => {
    setTimeout(() => void ipcRenderer.invoke(channels.copied));
  });
}
