import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { sayPreview } from '#cli/printing/say-preview.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const CLIENTS = 60;
const SERVICES = ['Haircut', 'Facial', 'Lashes'];
const PRICES = [30, 45, 60];

function listOf(oddService?: string): string {
  const rows = Array.from({ length: CLIENTS }, (_, at) => {
    const service = at === 7 && oddService !== undefined ? oddService : SERVICES[at % 3];
    const day = `201${at % 3}-0${(at % 2) + 3}-1${at % 9}`;
    return `K${at},Ferdia${at} Quorrax${at},f${at}@example.com,${day},${service},${PRICES[at % 3]}.00,no`;
  });
  return ['ID,Name,Email,Last visit,Service,Total spend,Newsletter', ...rows, ''].join('\n');
}

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});
afterEach(() => lethe.close());

const selection = { kinds: ['consent_withdrawn' as const], people: [], except: [] };

async function preview(
  list: string,
  act: 'anonymise' | 'purge',
): Promise<Output<'disposition/preview'>> {
  const files = [asFound(writeList(lethe.folder, 'clients.csv', list))];
  await lethe.get('source/import', { files, country: 'DE' });
  return lethe.get('disposition/preview', { selection, do: act });
}

const totalOf = (previewed: Output<'disposition/preview'>, column: string) =>
  previewed.totals.find((total) => total.column === column);

it('revenue by service and visits a month outlive the names of the clients, and the copy has them', async () => {
  const previewed = await preview(listOf(), 'anonymise');
  expect(previewed.anonymity?.outcome).toBe('anonymous');
  expect(totalOf(previewed, 'Total spend')).toMatchObject({
    before: 2700,
    after: 2700,
    groupsMove: 0,
    groups: [
      { group: 'Lashes', before: 1200, after: 1200 },
      { group: 'Facial', before: 900, after: 900 },
      { group: 'Haircut', before: 600, after: 600 },
    ],
  });
  const visits = totalOf(previewed, 'Last visit');
  expect(visits).toMatchObject({ before: CLIENTS, after: CLIENTS, groupsMove: 0 });
  expect(visits?.groups[0]).toEqual({ group: '2010-03', before: 10, after: 10 });
  expect(previewed.changes.some(({ column }) => column === 'Service')).toBe(false);
  const run = await lethe.get('disposition/run', {
    selection,
    do: 'anonymise',
    confirmedPeople: CLIENTS,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    cleanedCopies: true,
  });
  expect(run).toMatchObject({ state: 'searched' });
  const copy = readFileSync(path.join(lethe.folder, 'out', 'clients.cleaned.csv'), 'utf8');
  for (const [at, service] of SERVICES.entries()) {
    const rows = copy.split('\n').filter((row) => row.includes(`,${service},${PRICES[at]}.00,`));
    expect(rows).toHaveLength(CLIENTS / 3);
    expect(rows.join()).not.toMatch(/Quorrax|@|K\d/);
  }
});

it('a service that one person alone had singles out: it does not stay, and the preview says which totals that moves', async () => {
  const previewed = await preview(listOf('Massage for Ferdia'), 'anonymise');
  const total = totalOf(previewed, 'Total spend');
  expect(total).toMatchObject({ before: 2700, after: 2700 });
  expect(total?.groupsMove).toBeGreaterThan(0);
  const said = sayPreview(previewed, 'anonymise').join('\n');
  const moved = said.slice(said.indexOf('Totals that change'));
  expect(moved).toContain('Massage for Ferdia: 45 -> 0');
});

it('a purge says what leaves by service and by month', async () => {
  const said = sayPreview(await preview(listOf(), 'purge'), 'purge').join('\n');
  expect(said).toContain('Lashes: 1200');
  expect(said).toContain('2010-03: 10');
  expect(said).not.toContain(' -> 0');
});
