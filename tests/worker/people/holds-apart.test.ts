import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const HEAD = 'First name;Last name;E-mail;Phone;Newsletter consent';
const MARIA = 'Maria;Kern;maria.kern@example.com;;yes';
const M = 'M.;Kern;maria.kern@example.com;;no';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

async function importRows(name: string, ...rows: readonly string[]): Promise<void> {
  const file = writeList(lethe.folder, name, [HEAD, ...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

async function joinFirstPair(): Promise<number> {
  const { pairs } = await lethe.get('pair/list', { offset: 0, limit: 1 });
  const { decisions } = await lethe.get('pair/decide', {
    pairs: [{ a: pairs[0]?.a.record ?? 0, b: pairs[0]?.b.record ?? 0, verdict: 'same' }],
  });
  return decisions[0] ?? 0;
}

async function holdOf(person: `p${number}`): Promise<string | null> {
  const { hold } = await lethe.get('person/read', { person });
  return hold === null ? null : `${hold.reason} until ${hold.until ?? 'released'}`;
}

async function statuses(): Promise<readonly string[]> {
  const { people } = await lethe.get('document/people', { after: 0, limit: 9, records: false });
  return people.map(({ retention }) => retention.status);
}

describe('a hold', () => {
  it('of each of two people who become one binds the one, and each has their own back when taken apart', async () => {
    await importRows('clients.csv', MARIA, M);
    await lethe.get('hold/place', {
      person: 'p1',
      roles: null,
      reason: 'court',
      until: '2027-03-01',
    });
    await lethe.get('hold/place', { person: 'p2', roles: null, reason: 'tax audit', until: null });
    const decision = await joinFirstPair();
    expect(await holdOf('p1')).toBe('tax audit; court until released');
    const { keep } = await lethe.get('person/reasons', { person: 'p1' });
    expect(keep.filter(({ what }) => what === 'hold').map(({ until }) => until)).toEqual([
      null,
      '2027-03-01',
    ]);
    await lethe.get('pair/undo', { decision });
    expect(await holdOf('p1')).toBe('court until 2027-03-01');
    expect(await holdOf('p2')).toBe('tax audit until released');
    expect(await statuses()).toEqual(['held', 'held']);
  });

  it.each([null, ['email' as const]])(
    'placed on two who were one stays with both when taken apart (fields: %s)',
    async (roles) => {
      await importRows('clients.csv', MARIA, M);
      const decision = await joinFirstPair();
      await lethe.get('hold/place', { person: 'p1', roles, reason: 'court', until: null });
      const before = await lethe.get('person/reasons', { person: 'p1' });
      expect(before.keep.filter(({ what }) => what === 'hold')).toHaveLength(1);
      await lethe.get('pair/undo', { decision });
      expect(await statuses()).toEqual(['held', 'held']);
      await lethe.get('hold/release', roles === null ? { person: 'p2' } : { person: 'p2', roles });
      expect(await statuses()).toEqual(['held', 'unknown']);
    },
  );

  it('of each of two people who became one is released by itself, and the other stays', async () => {
    await importRows('clients.csv', MARIA, M);
    const court = { reason: 'court', until: '2027-03-01' };
    await lethe.get('hold/place', { person: 'p1', roles: null, ...court });
    await lethe.get('hold/place', { person: 'p2', roles: null, reason: 'tax audit', until: null });
    await joinFirstPair();
    const { holds } = await lethe.get('person/reasons', { person: 'p1' });
    const audit = holds.find(({ reason }) => reason === 'tax audit');
    if (audit === undefined) throw new Error('no hold');
    const { roles: _, ...only } = audit;
    const release = { person: 'p1' as const, only };
    expect(await lethe.get('hold/release', release)).toEqual({ released: true });
    expect(await holdOf('p1')).toBe('court until 2027-03-01');
    expect(await statuses()).toEqual(['held']);
    expect(await lethe.get('hold/release', release)).toEqual({ released: false });
    const last = { ...only, ...court };
    expect(await lethe.get('hold/release', { person: 'p1', only: last })).toEqual({
      released: true,
    });
    expect(await statuses()).toEqual(['unknown']);
  });

  it('on some fields is released by itself where two name the same field', async () => {
    await importRows('clients.csv', MARIA);
    const roles = ['email' as const];
    await lethe.get('hold/place', { person: 'p1', roles, reason: 'court', until: null });
    await lethe.get('hold/place', { person: 'p1', roles, reason: 'tax audit', until: null });
    const { holds } = await lethe.get('person/reasons', { person: 'p1' });
    const placedOn = holds[0]?.placedOn ?? '';
    const only = { reason: 'court', until: null, placedOn };
    await lethe.get('hold/release', { person: 'p1', roles, only });
    const left = await lethe.get('person/reasons', { person: 'p1' });
    expect(left.holds.map(({ reason }) => reason)).toEqual(['tax audit']);
  });

  it('stays with the person when the list that it was placed by is taken out and another names them', async () => {
    await importRows('clients.csv', MARIA);
    await lethe.get('hold/place', { person: 'p1', roles: null, reason: 'court', until: null });
    await importRows('again.csv', MARIA);
    await lethe.get('source/remove', { source: 1 });
    expect(await statuses()).toEqual(['held']);
  });
});
