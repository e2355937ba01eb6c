import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session as sessions,
  shell,
} from 'electron';
import { openAppFiles } from '#host/app-files.ts';
import type { Host } from '#host/host.ts';
import { createHost } from '#host/host.ts';
import { findPlaces, findPortableFolder } from '#host/places.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { terminalLanguage } from '#host/terminal-language.ts';
import type { EventListener } from '#host/worker-pool.ts';
import { withoutCoreDumps } from '#host/without-core-dumps.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import { messagesOf, receiptTexts } from '#messages/index.ts';
import { createClipboardClearing } from './clipboard-clearing.ts';
import { findCall, findWorkspaceFile } from './command-line.ts';
import { declareScheme, serveAppFiles } from './app-protocol.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { openKeychain } from './open-keychain.ts';
import { forgetRecentFiles, hideFromCapture } from './shown-by-the-system.ts';
import { lockWithSystem } from './lock-with-system.ts';
import { makePageAnew } from './make-page-anew.ts';
import { menuTemplate } from './menu.ts';
import { APP_ORIGIN } from './origin.ts';
import { channels, registerIpc } from './register-ipc.ts';
import { findUnknownSwitch, knownSwitches, quietSwitches, refusalOf } from './switches.ts';
import { windowOptions } from './window-options.ts';

const isTest = !app.isPackaged && process.env['LETHE_TEST'] === '1';
const known = knownSwitches({
  isRoot: process.platform === 'linux' && process.getuid?.() === 0,
  isTest,
});

let window: BrowserWindow | null = null;
let host: Host | null = null;
let refusedRequests = 0;
let openedFile = findWorkspaceFile(process.argv, app.isPackaged);

withoutCoreDumps();
const call = findCall(process.argv, app.isPackaged);
const unknownSwitch = findUnknownSwitch(process.argv.slice(1), known);
if (call !== null) void runCall(call);
else if (unknownSwitch !== null) void refuseToStart(unknownSwitch);
else if (isTest || app.requestSingleInstanceLock()) start();
else app.exit(0);

/** Nothing of ours is shown or opened; the reason is, since many start programs where no terminal tells one. */
async function refuseToStart(name: string): Promise<void> {
  await app.whenReady();
  const { preferencesFile } = findPlaces(app.getPath('documents'));
  const words = messagesOf(terminalLanguage(preferencesFile)).host;
  dialog.showErrorBox(words.windowTitle, refusalOf(name, words));
  app.exit(2);
}

/** The command, in this process and without a window; an option that it does not know ends it, as a switch would. */
async function runCall(words: readonly string[]): Promise<void> {
  process.argv = [process.argv[0] ?? '', 'lethe', ...words];
  await import(pathToFileURL(path.join(import.meta.dirname, 'cli.js')).href);
  app.exit(Number(process.exitCode ?? 0));
}

function start(): void {
  const portable = findPortableFolder();
  if (portable !== null) keepEverythingIn(portable);
  app.enableSandbox();
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  declareScheme(protocol);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('open-file', (event, file) => {
    event.preventDefault(); // on a Mac the path comes as an event, and may come before there is a host
    openedFile = file;
    host?.offerWorkspace(file);
  });
  app.on('second-instance', (_event, argv) => {
    const file = findWorkspaceFile(argv, app.isPackaged);
    if (file !== null) host?.offerWorkspace(file);
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', endWorkersFirst);
  void app.whenReady().then(open);
}

/** The browser inside keeps its own small files here too. */
function keepEverythingIn(folder: string): void {
  for (const name of ['userData', 'sessionData', 'crashDumps', 'logs'] as const) {
    app.setPath(name, path.join(folder, 'settings', 'window'));
  }
}

async function open(): Promise<void> {
  forgetRecentFiles(app);
  const files = findProgramFiles(import.meta.filename);
  const places = findPlaces(app.getPath('documents'));
  const words = messagesOf(terminalLanguage(places.preferencesFile)).host;
  const session = sessions.fromPartition('lethe');
  hardenSession(session, countRefused);
  serveAppFiles(session.protocol, openAppFiles(files.rendererFolder, APP_ORIGIN));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, process.platform)));
  host = createHost({
    version: files.version,
    window: 'electron',
    places,
    resourcesFolder: files.resourcesFolder,
    keychain: await openKeychain(safeStorage, process.platform),
    reveal: (file) => {
      shell.showItemInFolder(file);
      return true;
    },
    startThread: workerThreadsOf(path.join(import.meta.dirname, 'worker.js')),
    onEvent: tellPage,
    onClosed: () => makePageAnew(window?.webContents ?? null),
    receiptTexts: receiptTexts(),
    today: process.env['LETHE_TODAY'] ?? null,
    onPreferences: (preferences) => hideFromCapture(window, preferences),
  });
  if (openedFile !== null) host.offerWorkspace(openedFile);
  const preload = path.join(import.meta.dirname, '..', 'preload', 'index.cjs');
  window = new BrowserWindow(windowOptions(preload, words.windowTitle, app.isPackaged));
  registerIpc({
    ipcMain,
    contents: () => window?.webContents ?? null,
    host,
    onRefused: countRefused,
    onCopied: createClipboardClearing(clipboard),
  });
  lockWithSystem(powerMonitor, lock);
  window.once('ready-to-show', () => window?.show());
  window.once('closed', () => {
    window = null;
  });
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** Closes the workspace, after which the page is made anew: nothing of what it showed stays in memory. */
async function lock(): Promise<void> {
  await host?.call('workspace/close', {});
}

const tellPage: EventListener = (name, payload) => {
  if (window !== null && !window.webContents.isDestroyed()) {
    window.webContents.send(channels.event, name, payload);
  }
};

function countRefused(): void {
  refusedRequests += 1;
  tellPage('network/refused', { count: refusedRequests });
}

/** Files are closed before the process ends: a purge under way is finished or undone, never cut. */
function endWorkersFirst(event: { preventDefault: () => void }): void {
  if (host === null) return;
  const ending = host;
  host = null;
  event.preventDefault();
  void ending.close().finally(() => app.quit());
}
