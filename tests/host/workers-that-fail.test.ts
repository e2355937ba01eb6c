import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { Envelope } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { WorkerPool } from '#host/worker-pool.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import type { StartWorkerThread, WorkerThread } from '#host/worker-thread.ts';
import { noFilter } from '#support/no-filter.ts';
import { longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, PASSPHRASE } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const ROWS = 3000;
const files = findProgramFiles(import.meta.filename);
const pretend = new URL('fixtures/pretend-worker.ts', import.meta.url).pathname;
const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act();
});

type Services = {
  readonly folder: string;
  readonly call: (name: CommandName, input: unknown) => Promise<Envelope<unknown>>;
  /** Starts a job and gives its outcome; `meanwhile` runs once, at its first sign of life. */
  readonly run: (
    name: CommandName,
    input: unknown,
    meanwhile?: (job: string) => void,
  ) => Promise<Envelope<unknown>>;
  /** Ends the thread that writes, as a crash of it would. */
  readonly crash: () => void;
};

/** The two real workers behind the real pool. */
function openServices(startThread: StartWorkerThread): Services {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-workers-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  let writer: WorkerThread | null = null;
  let onProgress: ((job: string) => void) | null = null;
  let onFinished: ((result: Envelope<unknown>) => void) | null = null;
  const pool = new WorkerPool({
    startThread: (start, listener) => {
      const thread = startThread(start, listener);
      if (start.role === 'job') writer = thread;
      return thread;
    },
    start: {
      resourcesFolder: files.resourcesFolder,
      workspaceFolder: folder,
      version: '0.0.0-test',
      today: '2026-11-23',
    },
    onEvent: (name, payload) => {
      if (name === 'job/progress') onProgress?.((payload as { job: string }).job);
      if (name === 'job/finished') onFinished?.((payload as { result: Envelope<unknown> }).result);
    },
    onOutput: () => undefined,
  });
  undo.push(() => pool.close());
  const call = pool.call.bind(pool);
  return {
    folder,
    call,
    crash: () => void writer?.terminate(),
    run: async (name, input, meanwhile) => {
      const finished = Promise.withResolvers<Envelope<unknown>>();
      onFinished = finished.resolve;
      onProgress = (job) => {
        onProgress = null;
        meanwhile?.(job);
      };
      const started = await call(name, input);
      return started.ok ? finished.promise : started;
    },
  };
}

async function withWorkspace(): Promise<
  Services & { readonly file: string; readonly list: string }
> {
  const services = openServices(workerThreadsOf(files.workerEntry));
  const file = path.join(services.folder, 'salon.lethe');
  const made = await services.call('workspace/create', {
    file: { path: file },
    name: 'Salon',
    protection: 'passphrase',
    passphrase: PASSPHRASE,
    country: 'DE',
  });
  expect(made).toMatchObject({ ok: true });
  return { ...services, file, list: writeList(services.folder, 'list.csv', longList(ROWS)) };
}

const purge = (folder: string): unknown => ({
  selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
  do: 'purge',
  confirmedPeople: ROWS / 10,
  output: { path: path.join(folder, 'out') },
  ...plainOrder,
});

const page = { filter: noFilter, sort: 'name', descending: false, offset: 0, limit: 50 };

describe('a worker that fails', () => {
  test('out of memory ends alone: what it was asked is a defect, and the next call is answered (C20)', async () => {
    const { call } = openServices(
      workerThreadsOf(pretend, { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 }),
    );
    expect(await call('workspace/open', { act: 'hoard' })).toMatchObject({
      ok: false,
      problem: { code: 'program/defect' },
    });
    expect(await call('workspace/open', {})).toMatchObject({ ok: true });
  });

  test('in the middle of an import leaves nothing of it, and the workspace opens again at once (C20)', async () => {
    const { call, run, crash, file, list } = await withWorkspace();
    const importing = { files: [asFound(list)], country: 'DE' };
    expect(await run('source/import', importing, crash)).toMatchObject({
      ok: false,
      problem: { code: 'program/defect' },
    });
    const opened = await call('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });
    expect(opened).toMatchObject({ ok: true, value: { sources: 0, people: 0 } });
    expect(await run('source/import', importing)).toMatchObject({ ok: true });
  });
});

describe('a purge that takes a while', () => {
  test('is cancelled with everything as it was, or too late with everything done; the window is answered all the while (C27)', async () => {
    const { call, run, folder, list } = await withWorkspace();
    await run('source/import', { files: [asFound(list)], country: 'DE' });
    const cancelled = await run('disposition/run', purge(folder), (job) => {
      void call('job/cancel', { job });
    });
    expect(cancelled).toMatchObject({ ok: false, problem: { code: 'job/cancelled' } });
    expect(await call('people/list', page)).toMatchObject({ value: { total: ROWS } });

    let isRunning = true;
    const answers: boolean[] = [];
    const ask = async (): Promise<void> => {
      while (isRunning) answers.push((await call('people/list', page)).ok);
    };
    const before = performance.eventLoopUtilization();
    const asking = ask();
    const done = await run('disposition/run', purge(folder));
    isRunning = false;
    await asking;
    const { utilization } = performance.eventLoopUtilization(before);
    expect(done).toMatchObject({ ok: true });
    expect(answers.length).toBeGreaterThan(1);
    expect(answers).not.toContain(false);
    expect(utilization).toBeLessThan(0.5); // a share, not a time: the process of the window mostly waits
    expect(await call('people/list', page)).toMatchObject({ value: { total: ROWS - ROWS / 10 } });
  });
});
