import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openChromiumWindow } from '#chromium/chromium-window.ts';
import type { Host } from '#host/host.ts';
import { findTestBrowser } from './test-browser.ts';

/**
 * Opens the Chromium window with a page of its own, lets it rest as long as a browser likes to wait before it
 * calls home, and ends with what was refused. Run by the egress trap.
 */
const home = mkdtempSync(path.join(tmpdir(), 'lethe-tour-'));
const rendererFolder = path.join(home, 'renderer');
const REST_MS = 8000;
mkdirSync(rendererFolder);
writeFileSync(
  path.join(rendererFolder, 'index.html'),
  '<!doctype html><title>Lethe</title><p>here</p>',
);

const host: Host = {
  call: () => Promise.resolve({ ok: true, value: null }),
  grantPaths: () => [],
  offerWorkspace: () => undefined,
  close: () => Promise.resolve(),
};
const opened = await openChromiumWindow({
  ...(await findTestBrowser()),
  rendererFolder,
  settingsFolder: path.join(home, 'settings'),
  headless: true,
  makeHost: () => host,
});
await wait(REST_MS);
const text = await opened.page.textContent('p');
await opened.close();
rmSync(home, { recursive: true });
process.stdout.write(`${text} ${opened.refusedRequests()}\n`);
