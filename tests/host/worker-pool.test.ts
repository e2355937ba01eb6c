import { afterEach, expect, test, vi } from 'vitest';
import { WorkerPool } from '#host/worker-pool.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';

const entry = new URL('fixtures/pretend-worker.ts', import.meta.url).pathname;
const pools: WorkerPool[] = [];

function openPool(): {
  pool: WorkerPool;
  events: (readonly [string, unknown])[];
  outputs: Map<string, string>;
} {
  const events: (readonly [string, unknown])[] = [];
  const outputs = new Map<string, string>();
  const pool = new WorkerPool({
    startThread: workerThreadsOf(entry),
    start: { resourcesFolder: '', workspaceFolder: '', version: '0', today: null },
    onEvent: (name, payload) => events.push([name, payload]),
    onOutput: (id, path) => outputs.set(id, path),
  });
  pools.push(pool);
  return { pool, events, outputs };
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const defect = {
  ok: false,
  problem: { kind: 'defect', code: 'program/defect', params: {}, ref: null },
};

test('questions go to the query worker, acts and jobs to the job worker', async () => {
  const { pool } = openPool();
  const role = (name: Parameters<WorkerPool['call']>[0]): Promise<unknown> => pool.call(name, {});
  expect(await role('people/list')).toMatchObject({ value: { role: 'query' } });
  expect(await role('workspace/open')).toMatchObject({ value: { role: 'job' } });
  expect(await role('source/import')).toMatchObject({ value: { role: 'job' } });
});

test('a worker that crashes answers what it was asked with a defect, and works again at the next call', async () => {
  const { pool } = openPool();
  expect(await pool.call('people/list', { act: 'crash' })).toEqual(defect);
  expect(await pool.call('people/list', {})).toMatchObject({ ok: true });
});

test('what a worker throws does not reach the answer', async () => {
  const { pool } = openPool();
  const answer = await pool.call('people/list', { act: 'throw' });
  expect(JSON.stringify(answer)).not.toContain('marker-of-a-cell');
  expect(answer).toEqual(defect);
});

test('a job of a crashed worker is told as finished with a defect, and everything is asked again', async () => {
  const { pool, events } = openPool();
  await pool.call('source/import', { act: 'job' });
  await pool.call('workspace/close', { act: 'crash' });
  await vi.waitFor(() => expect(events.map(([name]) => name)).toContain('store/changed'));
  expect(events[0]).toEqual([
    'job/finished',
    { job: 'j1', command: 'source/import', result: defect },
  ]);
});

test('an opened workspace is passed to the query worker, also to one that starts later or anew', async () => {
  const { pool } = openPool();
  await pool.call('workspace/open', { act: 'attach' });
  expect(await pool.call('people/list', {})).toMatchObject({
    value: { seen: ['attach /w.lethe 7,7'] },
  });
  await pool.call('people/list', { act: 'crash' });
  expect(await pool.call('people/list', {})).toMatchObject({
    value: { seen: ['attach /w.lethe 7,7'] },
  });
});

test('a closed workspace is forgotten: a query worker that starts afterwards knows no key', async () => {
  const { pool } = openPool();
  await pool.call('workspace/open', { act: 'attach' });
  await pool.call('people/list', {});
  await pool.call('workspace/close', { act: 'detach' });
  expect(await pool.call('people/list', {})).toMatchObject({
    value: { seen: ['attach /w.lethe 7,7', 'detach'] },
  });
  await pool.call('people/list', { act: 'crash' });
  expect(await pool.call('people/list', {})).toMatchObject({ value: { seen: [] } });
});

test('the job worker gets the database for itself, whether or not a query worker runs', async () => {
  const { pool, events } = openPool();
  void pool.call('disposition/run', { act: 'release' });
  await vi.waitFor(() => expect(events.map(([name]) => name)).toEqual(['job/finished']));
  await pool.call('people/list', {});
  void pool.call('disposition/run', { act: 'release' });
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(await pool.call('people/list', {})).toMatchObject({ value: { seen: ['release'] } });
});

test('questions wait while the job worker has the database for itself, also one that crashed then', async () => {
  const { pool, events } = openPool();
  await pool.call('people/list', {});
  void pool.call('disposition/run', { act: 'hold' });
  await vi.waitFor(() => expect(events.map(([name]) => name)).toEqual(['job/finished']));
  const answers: unknown[] = [];
  void pool.call('people/list', { n: 1 }).then((answer) => answers.push(answer));
  const status = await pool.call('job/cancel', { act: 'nothing' });
  expect(status.ok).toBe(true);
  expect(answers).toEqual([]);
  await pool.call('job/cancel', { act: 'resume' });
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  void pool.call('disposition/run', { act: 'hold' });
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(1));
  void pool.call('people/list', { n: 2 }).then((answer) => answers.push(answer));
  await pool.call('job/cancel', { act: 'crash' });
  await vi.waitFor(() => expect(answers).toHaveLength(2));
});

test('the place of a written file is told to the host, not to the page', async () => {
  const { pool, outputs } = openPool();
  const answer = await pool.call('workspace/close', {
    act: 'output',
    file: '/results/receipt.json',
  });
  expect(outputs.get('o1')).toBe('/results/receipt.json');
  expect(answer.ok).toBe(true);
});

test('a closed pool answers every call with a defect instead of hanging', async () => {
  const { pool } = openPool();
  await pool.call('people/list', {});
  await pool.close();
  expect(await pool.call('people/list', {})).toEqual(defect);
});
