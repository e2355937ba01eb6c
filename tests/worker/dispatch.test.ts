import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '#contract/commands/index.ts';
import { CLIENTS, longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const open: TestDispatcher[] = [];

function opened(...change: Parameters<typeof openDispatcher>): TestDispatcher {
  const made = openDispatcher(...change);
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('the dispatcher', () => {
  it.each([
    '__proto__',
    'toString',
    'constructor',
    'hasOwnProperty',
    '',
    'people/list ',
    'app/about',
  ])('knows no command %j', async (name) => {
    const answer = await opened().dispatcher.call(name, {});
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'refused', code: 'input/unknown-command' },
    });
  });

  it('answers questions in the query worker only, and acts in the job worker only', async () => {
    const query = opened({ role: 'query' });
    const job = opened({ role: 'job' });
    expect(await query.dispatcher.call('workspace/status', {})).toEqual({ ok: true, value: null });
    expect(await query.dispatcher.call('workspace/close', {})).toMatchObject({
      problem: { code: 'input/unknown-command' },
    });
    expect(await job.dispatcher.call('workspace/status', {})).toMatchObject({
      problem: { code: 'input/unknown-command' },
    });
    expect(await job.dispatcher.call('workspace/close', {})).toEqual({
      ok: true,
      value: { closed: false },
    });
  });

  it('names the field that is wrong, and nothing of what stands in it', async () => {
    const answer = await opened().dispatcher.call('person/read', { person: 'marker-in-the-input' });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'input/invalid', params: { field: 'person' } },
    });
    expect(JSON.stringify(answer)).not.toContain('marker-in-the-input');
  });

  it('refuses a grant that the host did not trade for a path', async () => {
    const answer = await opened().dispatcher.call('receipt/verify', { file: { grant: 'g1' } });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'input/invalid' } });
  });

  it('does one job at a time, and lets no act into its transaction', async () => {
    const { dispatcher, createWorkspace, ask, folder } = opened();
    await createWorkspace('DE');
    const file = writeList(folder, 'long.csv', longList(5000));
    const first = ask('source/import', { files: [asFound(file)], country: 'DE' });
    const second = await dispatcher.call('copies/write', { output: null });
    const act = await dispatcher.call('policy/choose', {
      id: 'uk-gdpr',
      country: 'GB',
      today: null,
    });
    expect(second).toMatchObject({ ok: false, problem: { kind: 'conflict', code: 'job/busy' } });
    expect(act).toMatchObject({ ok: false, problem: { code: 'job/busy' } });
    expect((await first).ok).toBe(true);
  });

  it('cancels a job within a second, and nothing of it remains (B22)', async () => {
    const { dispatcher, createWorkspace, get, folder, events } = opened();
    await createWorkspace('DE');
    const clients = writeList(folder, 'clients.csv', CLIENTS);
    await get('source/import', { files: [asFound(clients)], country: 'DE' });
    const before = await get('document/head', {});
    const trail = await get('trail/list', { offset: 0, limit: 10 });
    const file = writeList(folder, 'long.csv', longList(60_000));
    const started = await dispatcher.call('source/import', {
      files: [asFound(file)],
      country: 'DE',
    });
    const { job } = (started as { value: { job: string } }).value;
    await eventually(() =>
      events.some(
        ({ name, payload }) => name === 'job/progress' && (payload as { job: string }).job === job,
      ),
    );
    const at = performance.now();
    expect(await dispatcher.call('job/cancel', { job })).toEqual({
      ok: true,
      value: { cancelled: true },
    });
    await eventually(() =>
      events.some(
        ({ name, payload }) => name === 'job/finished' && (payload as { job: string }).job === job,
      ),
    );
    expect(performance.now() - at).toBeLessThan(5000);
    const end = events.findLast(({ name }) => name === 'job/finished');
    expect(end?.payload).toMatchObject({
      result: { ok: false, problem: { kind: 'cancelled', code: 'job/cancelled' } },
    });
    expect(await get('document/head', {})).toEqual(before);
    expect(await get('trail/list', { offset: 0, limit: 10 })).toEqual(trail);
  });

  it('tells which parts of the workspace an act changed', async () => {
    const { createWorkspace, events } = opened();
    await createWorkspace('DE');
    const change = events.find(({ name }) => name === 'store/changed');
    expect(change?.payload).toEqual({ topics: [...commands['workspace/create'].topics] });
  });

  it('reports a defect by its place in the code, without its message (D15, D16)', async () => {
    const { dispatcher, defects } = opened({ resourcesFolder: '/nowhere/at/all' });
    const answer = await dispatcher.call('policy/list', {});
    expect(answer).toEqual({
      ok: false,
      problem: { kind: 'defect', code: 'program/defect', params: {}, ref: null },
    });
    expect(defects.join('\n')).toContain('policies.ts');
    expect(defects.join('\n')).not.toContain('/nowhere/at/all');
  });
});

/** The job reads in a thread of its own, which may have to wait for the machine. */
async function eventually(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 4000 && !isSo(); turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  expect(isSo()).toBe(true);
}
