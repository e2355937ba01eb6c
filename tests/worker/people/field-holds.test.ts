import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLIENTS, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;
const selection = { kinds: [], people: ['p2' as const], except: [] };

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
});

afterEach(async () => {
  await lethe.close();
});

it('a hold on fields keeps those on the card that remains, says why, and nobody is erased under it', async () => {
  const place = { person: 'p2' as const, reason: 'case 12/26', until: '2027-01-31' };
  await lethe.get('hold/place', { ...place, roles: ['phone', 'full_name'] });
  const card = await lethe.get('person/reasons', { person: 'p2' });
  expect(card.holds).toEqual([
    {
      roles: ['phone', 'full_name'],
      reason: 'case 12/26',
      until: '2027-01-31',
      placedOn: '2026-11-23',
    },
  ]);
  expect(card.verdict).toMatchObject({ proposed: 'keep', held: true });
  expect(card.keep.filter(({ what }) => what === 'hold')).toMatchObject([{ until: '2027-01-31' }]);
  const held = card.fields.filter(({ why }) => why === 'hold').map(({ role }) => role);
  expect(held.toSorted()).toEqual(['full_name', 'phone']);
  const preview = await lethe.get('disposition/preview', { selection, do: 'purge' });
  expect(preview).toMatchObject({ people: 0, held: 1 });
});

it('several holds end one by one, field by field, and the last one lets the person go', async () => {
  const place = { person: 'p2' as const, until: null };
  await lethe.get('hold/place', { ...place, roles: ['phone', 'email'], reason: 'one' });
  await lethe.get('hold/place', { ...place, roles: ['phone'], reason: 'two' });
  const release = { person: 'p2' as const, roles: ['phone' as const] };
  expect(await lethe.get('hold/release', release)).toEqual({ released: true });
  expect(await lethe.get('hold/release', release)).toEqual({ released: false });
  const { holds } = await lethe.get('person/reasons', { person: 'p2' });
  expect(holds).toMatchObject([{ roles: ['email'], reason: 'one' }]);
  expect(await lethe.get('hold/release', { person: 'p2' })).toEqual({ released: false });
  await lethe.get('hold/release', { person: 'p2', roles: ['email'] });
  const preview = await lethe.get('disposition/preview', { selection, do: 'purge' });
  expect(preview).toMatchObject({ people: 1, held: 0 });
});

it('a hold that is over holds nobody, and one on the whole card stays beside one on fields', async () => {
  const past = { reason: 'old', until: '2026-11-22' };
  await lethe.get('hold/place', { person: 'p2', roles: ['phone'], ...past });
  expect((await lethe.get('person/reasons', { person: 'p2' })).verdict.held).toBe(false);
  await lethe.get('hold/place', { person: 'p2', roles: null, reason: 'court', until: null });
  await lethe.get('hold/place', { person: 'p2', roles: ['email'], reason: 'tax', until: null });
  await lethe.get('hold/release', { person: 'p2' });
  const card = await lethe.get('person/reasons', { person: 'p2' });
  expect(card.verdict.held).toBe(true);
  expect(card.fields.filter(({ why }) => why === 'hold').map(({ role }) => role)).toEqual([
    'email',
  ]);
});

it('a hold on fields finds its person again when people are matched anew', async () => {
  await lethe.get('hold/place', { person: 'p2', roles: ['email'], reason: 'tax', until: null });
  const files = [asFound(writeList(lethe.folder, 'again.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
  expect((await lethe.get('person/reasons', { person: 'p2' })).holds).toHaveLength(1);
});

it('refuses an empty reason, no fields and somebody who is not there', async () => {
  const place = { person: 'p2' as const, roles: ['email' as const], reason: 'x', until: null };
  for (const wrong of [
    { ...place, reason: '  ' },
    { ...place, roles: [] },
  ]) {
    expect(await lethe.ask('hold/place', wrong)).toMatchObject({ ok: false });
  }
  const nobody = await lethe.ask('hold/place', { ...place, person: 'p99' });
  expect(nobody).toMatchObject({ ok: false, problem: { code: 'person/unknown' } });
});
