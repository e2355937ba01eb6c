import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const ROWS = [
  'First name;Last name;E-mail;Phone;Newsletter consent',
  'Maria;Kern;maria.kern@example.com;;no',
  'M.;Kern;maria.kern@example.com;;no',
  '',
].join('\n');

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', ROWS))];
  await lethe.get('source/import', { files, country: 'DE' });
});
afterEach(() => lethe.close());

async function restrict(person: `p${number}`, reason: string, today: string): Promise<void> {
  await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today });
  await lethe.get('disposition/run', {
    selection: { kinds: [], people: [person], except: [] },
    do: 'restrict',
    confirmedPeople: 1,
    output: null,
    ...plainOrder,
    reason,
  });
}

async function join(): Promise<number> {
  const { pairs } = await lethe.get('pair/list', { offset: 0, limit: 1 });
  const { decisions } = await lethe.get('pair/decide', {
    pairs: [{ a: pairs[0]?.a.record ?? 0, b: pairs[0]?.b.record ?? 0, verdict: 'same' }],
  });
  return decisions[0] ?? 0;
}

const restrictionsOf = async (person: `p${number}`) =>
  (await lethe.get('person/read', { person })).restrictions;
const keptBy = async (person: `p${number}`) =>
  (await lethe.get('person/reasons', { person })).keep
    .filter(({ what }) => what === 'restriction')
    .map(({ note }) => note);

describe('a restriction of each of two people who became one', () => {
  it('is told and lifted by itself, and the other stands', async () => {
    await restrict('p1', 'a dispute', '2026-05-01');
    await restrict('p2', 'a claim', '2026-06-01');
    await join();
    const both = await restrictionsOf('p1');
    expect(both).toEqual([
      { reason: 'a claim', placedOn: '2026-06-01' },
      { reason: 'a dispute', placedOn: '2026-05-01' },
    ]);
    expect(await keptBy('p1')).toEqual(['a claim', 'a dispute']);
    const [claim, dispute] = both;
    if (claim === undefined || dispute === undefined) throw new Error('not restricted twice');
    expect(await lethe.get('restriction/lift', { person: 'p1', only: claim })).toEqual({
      lifted: true,
    });
    expect(await restrictionsOf('p1')).toEqual([dispute]);
    const preview = await lethe.get('disposition/preview', {
      selection: { kinds: [], people: ['p1'], except: [] },
      do: 'purge',
    });
    expect(preview).toMatchObject({ people: 0, restricted: 1 });
    expect(await lethe.get('restriction/lift', { person: 'p1', only: claim })).toEqual({
      lifted: false,
    });
    await lethe.get('restriction/lift', { person: 'p1', only: dispute });
    expect(await restrictionsOf('p1')).toEqual([]);
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 2 });
    expect(entries.map(({ kind }) => kind)).toEqual(['restriction.lifted', 'restriction.lifted']);
  });

  it('that was lifted is not back when the two are taken apart', async () => {
    await restrict('p1', 'a dispute', '2026-05-01');
    await restrict('p2', 'a claim', '2026-06-01');
    const decision = await join();
    const only = { reason: 'a claim', placedOn: '2026-06-01' };
    await lethe.get('restriction/lift', { person: 'p1', only });
    await lethe.get('pair/undo', { decision });
    expect(await restrictionsOf('p1')).toEqual([{ reason: 'a dispute', placedOn: '2026-05-01' }]);
    expect(await restrictionsOf('p2')).toEqual([]);
  });

  it('is refused where nobody or no day is named', async () => {
    const only = { reason: 'a claim', placedOn: '2026-06-01' };
    expect(await lethe.ask('restriction/lift', { person: 'p9', only })).toMatchObject({
      problem: { code: 'person/unknown' },
    });
    expect(
      await lethe.ask('restriction/lift', {
        person: 'p1',
        only: { ...only, placedOn: '2026-02-30' },
      }),
    ).toMatchObject({ problem: { code: 'input/invalid' } });
  });
});
