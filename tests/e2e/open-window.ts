import path from 'node:path';
import { _electron } from 'playwright';
import type { Page } from 'playwright';
import { openChromiumWindow } from '#chromium/chromium-window.ts';
import { findElectron } from '#host/find-electron.ts';
import { createHost } from '#host/host.ts';
import type { Places } from '#host/places.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import { findTestBrowser } from '#support/test-browser.ts';
import { receiptTexts } from '#messages/index.ts';

export type WindowKind = 'chromium' | 'electron';

/** One started application, whichever window it has. */
export type OpenedWindow = { readonly page: Page; readonly close: () => Promise<void> };

type Start = {
  readonly kind: WindowKind;
  /** A folder of its own for workspaces, results and settings. */
  readonly home: string;
  /** The day by which everything is judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Another page than the built one. */
  readonly rendererFolder?: string;
};

const files = findProgramFiles(import.meta.filename);

export function openWindow(start: Start): Promise<OpenedWindow> {
  return start.kind === 'electron' ? openElectron(start) : openChromium(start);
}

function openChromium({ home, today, rendererFolder }: Start): Promise<OpenedWindow> {
  const settingsFolder = path.join(home, 'settings');
  return openChromiumIn(
    {
      workspaceFolder: path.join(home, 'Lethe'),
      settingsFolder,
      preferencesFile: path.join(settingsFolder, 'preferences.json'),
    },
    today,
    rendererFolder,
  );
}

/** `closed`: fulfilled when the workers have ended and nothing of the window is left on the disk. */
export async function openChromiumIn(
  places: Places,
  today: string,
  rendererFolder = files.rendererFolder,
): Promise<OpenedWindow & { readonly closed: Promise<void> }> {
  const opened = await openChromiumWindow({
    ...(await findTestBrowser()),
    rendererFolder,
    settingsFolder: places.settingsFolder,
    headless: true,
    makeHost: (onEvent, makePageAnew) =>
      createHost({
        version: files.version,
        window: 'chromium',
        places,
        resourcesFolder: files.resourcesFolder,
        keychain: null,
        reveal: () => true,
        startThread: workerThreadsOf(files.workerEntry),
        onEvent,
        onClosed: makePageAnew,
        receiptTexts: receiptTexts(),
        today,
      }),
  });
  return { page: opened.page, close: opened.close, closed: opened.closed };
}

async function openElectron({ home, today }: Start): Promise<OpenedWindow> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const application = await _electron.launch({
    executablePath: findElectron(files.root) ?? '',
    args: [...(isRoot ? ['--no-sandbox'] : []), files.root],
    env: {
      ...(process.env as Record<string, string>),
      LETHE_TEST: '1',
      LETHE_HOME: path.join(home, 'Lethe'),
      LETHE_PREFERENCES: path.join(home, 'settings', 'preferences.json'),
      LETHE_TODAY: today,
    },
  });
  return { page: await application.firstWindow(), close: () => application.close() };
}
