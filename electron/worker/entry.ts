import { parentPort, workerData } from 'node:worker_threads';
import { present } from '#base/assert.ts';
import { exhaustive } from '#base/exhaustive.ts';
import { commands } from '#contract/commands/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { toHandOver } from '#contract/worker-protocol.ts';
import type { FromWorker, ToWorker, WorkerStart } from '#contract/worker-protocol.ts';
import { createDispatcher } from './dispatch.ts';
import { stepBack } from './step-back.ts';
import type { ReceiptTextsByLanguage } from './handler.ts';

/** A dispatcher in a thread of its own; the host's messages are its only door. */
const port = present(parentPort, 'this file runs as a worker thread');
const start = workerData as WorkerStart;
const waiting = new Map<number, () => void>();
let lastToken = 0;
/** Milliseconds after the last call before anything is done ahead: an act may wait, and what is being shown goes first. */
const QUIET = { query: 60, job: 3000 };

const dispatcher = createDispatcher({
  role: start.role,
  resourcesFolder: start.resourcesFolder,
  workspaceFolder: start.workspaceFolder,
  version: start.version,
  today: start.today,
  receiptTexts: (start.receiptTexts ?? null) as ReceiptTextsByLanguage,
  checkOutput: false,
  onEvent: (name, payload) => post({ kind: 'event', name, payload }),
  onOutput: (id, path) => post({ kind: 'output', id, path }),
  onWorkspace: (workspace) =>
    post(workspace === null ? { kind: 'detach' } : { kind: 'attach', ...workspace }),
  holdReaders: () =>
    new Promise((resolve) => {
      lastToken += 1;
      waiting.set(lastToken, () => resolve(() => post({ kind: 'resume' })));
      post({ kind: 'release', token: lastToken });
    }),
  // standard error of a thread is drained unread by the host, and a developer can look at it
  onDefect: (report) => console.error(report),
});

port.on('message', (message: ToWorker) => {
  receive(message).catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
});

let ahead: NodeJS.Timeout | null = null;

/** Once it has been quiet for a moment, and until a turn says that nothing is left. */
function workAheadSoon(): void {
  if (ahead !== null) clearTimeout(ahead);
  ahead = setTimeout(goOn, QUIET[start.role]);
}

function goOn(): void {
  ahead = dispatcher.workAhead() ? setTimeout(goOn, 0) : null;
}

function isLongWork(name: string): boolean {
  return Object.hasOwn(commands, name) && commands[name as CommandName].access === 'job';
}

async function receive(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'call':
      if (isLongWork(message.name)) stepBack();
      post({
        kind: 'answer',
        id: message.id,
        envelope: await dispatcher.call(message.name, message.input),
      });
      return workAheadSoon();
    case 'attach':
      return dispatcher.attach(message.path, message.key);
    case 'detach':
      return dispatcher.detach();
    case 'release':
      dispatcher.release();
      return post({ kind: 'released', token: message.token });
    case 'released':
      waiting.get(message.token)?.();
      waiting.delete(message.token);
      return;
    case 'stop':
      if (ahead !== null) clearTimeout(ahead);
      await dispatcher.close();
      post({ kind: 'stopped' });
      return port.close();
    default:
      return exhaustive(message);
  }
}

function post(message: FromWorker): void {
  port.postMessage(message, toHandOver(message));
}
