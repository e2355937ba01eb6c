import type { Host } from '#host/host.ts';
import { createHost } from '#host/host.ts';
import { findPlaces } from '#host/places.ts';
import { findProgramFiles } from '#host/program-files.ts';
import type { EventListener } from '#host/worker-pool.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import type { ChromiumWindow } from './chromium-window.ts';
import { openChromiumWindow } from './chromium-window.ts';
import { findBrowser } from './find-browser.ts';
import { revealFile } from './reveal.ts';
import { receiptTexts } from '#messages/index.ts';

/** Tells `npm start` that there is no window to be had here (EX_UNAVAILABLE of sysexits.h). */
const NO_WINDOW = 69;

const files = findProgramFiles(import.meta.filename);
const places = findPlaces();

process.exitCode = await run();

/** Until the window is closed. */
async function run(): Promise<number> {
  const browser = findBrowser();
  if (browser === null) return NO_WINDOW;
  const opened = await openChromiumWindow({
    browser,
    rendererFolder: files.rendererFolder,
    settingsFolder: places.settingsFolder,
    makeHost,
  }).catch(() => null);
  if (opened === null) return NO_WINDOW;
  closeOnSignals(opened);
  await opened.closed;
  return 0;
}

function makeHost(onEvent: EventListener, makePageAnew: () => Promise<void>): Host {
  return createHost({
    version: files.version,
    window: 'chromium',
    places,
    resourcesFolder: files.resourcesFolder,
    keychain: null, // a browser's page has none; a workspace asks for its passphrase
    reveal: revealFile,
    startThread: workerThreadsOf(files.workerEntry),
    onEvent,
    onClosed: makePageAnew,
    receiptTexts: receiptTexts(),
    today: process.env['LETHE_TODAY'] ?? null,
  });
}

function closeOnSignals(opened: ChromiumWindow): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Every time: a terminal's Ctrl+C comes twice, once from the terminal and once from `npm start`.
    process.on(signal, () => void opened.close());
  }
}
