import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openChromiumWindow } from '#chromium/chromium-window.ts';
import { createHost } from '#host/host.ts';
import { findPlaces } from '#host/places.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { receiptWords } from '#host/receipt-words.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import { en } from '#messages/en/index.ts';
import { findTestBrowser } from '#support/test-browser.ts';
import { chooseFiles, chooseLanguage, makeWorkspace } from './steps.ts';

/** A workspace made and a list brought in, with all places as the program finds them by itself. */
const files = findProgramFiles(import.meta.filename);
const places = findPlaces();
const opened = await openChromiumWindow({
  ...(await findTestBrowser()),
  rendererFolder: files.rendererFolder,
  settingsFolder: places.settingsFolder,
  headless: true,
  makeHost: (onEvent) =>
    createHost({
      version: files.version,
      window: 'chromium',
      places,
      resourcesFolder: files.resourcesFolder,
      keychain: null,
      reveal: () => true,
      startThread: workerThreadsOf(files.workerEntry),
      onEvent,
      receiptWords: receiptWords(),
      today: '2026-11-23',
    }),
});
const { page } = opened;
const list = path.join(places.workspaceFolder, 'list.csv');
mkdirSync(places.workspaceFolder, { recursive: true });
copyFileSync(path.join(files.resourcesFolder, 'samples/jewellery-shop/customers.csv'), list);
await chooseLanguage(page);
await makeWorkspace(page);
await chooseFiles(page, [list]);
await page.locator('.action-bar button').first().click();
await page.getByRole('heading', { level: 1, name: en.lists.result.title }).waitFor();
await page.close();
await opened.closed;
