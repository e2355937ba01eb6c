import type { BrowserWindowConstructorOptions } from 'electron';

/** Everything that matters is said, also where it is the default: a default may change with the next version. */
export function windowOptions(
  preload: string,
  title: string,
  isPackaged: boolean,
): BrowserWindowConstructorOptions {
  return {
    title,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !isPackaged,
      partition: 'lethe', // in memory: nothing of the page is kept on disk
    },
  };
}
