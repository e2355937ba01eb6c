import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { sayPreview } from '#cli/say-preview.ts';
import { writeList } from './lists.ts';
import { asFound, openDispatcher, RESOURCES } from './open-dispatcher.ts';
import type { TestDispatcher } from './open-dispatcher.ts';

const LIST = [
  'ID,Name,Email,Last visit,Total spend,Visits',
  '1,Ida Igel,ida@example.com,2012-01-05,120.40,3',
  '2,Jan Jung,jan@example.com,2012-01-20,179.60,4',
  '3,Kai Kurz,kai@example.com,2012-03-01,90.00,5',
  '',
].join('\n');

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const file = asFound(writeList(lethe.folder, 'clients.csv', LIST));
  await lethe.get('source/import', { files: [file], country: 'DE' });
});
afterEach(async () => {
  await lethe.close();
});

/** With nothing made coarser than the recipe says. */
async function previewBy(recipe: string): Promise<Output<'disposition/preview'>> {
  const shipped = readFileSync(path.join(RESOURCES, 'policies', 'eu-gdpr.yaml'), 'utf8');
  const [head = ''] = shipped.split('\nanonymisation:\n');
  const yaml = `${head.replace('id: eu-gdpr', 'id: our-own')}\nanonymisation:\n  birth: decade\n  postcodePrefix: 2\n  keepRegion: true\n  keepCity: false\n  keepGender: true\n  search: false\n${recipe}`;
  const written = await lethe.get('policy/write', { yaml });
  expect(written.faults).toEqual([]);
  await lethe.get('policy/choose', { id: 'our-own', country: 'DE', today: null });
  const selection = {
    kinds: [],
    people: ['p1' as const, 'p2' as const, 'p3' as const],
    except: [],
  };
  return lethe.get('disposition/preview', { selection, do: 'anonymise' });
}

const ROUNDED = `  dates: year
  roles:
    total_spend: { do: round, to: 100 }
    visits_count: { do: keep }
`;

it('the preview of anonymising says which totals move by rounding, and which months are lost', async () => {
  const preview = await previewBy(ROUNDED);
  const totals = new Map(preview.totals.map((total) => [total.column, total]));
  expect(totals.get('Total spend')).toMatchObject({ figure: 'sum', before: 390, after: 400 });
  expect(totals.get('Visits')).toMatchObject({ figure: 'sum', before: 12, after: 12 });
  expect(totals.get('Last visit')).toMatchObject({ figure: 'dated', before: 3, after: 0 });
  const lines = sayPreview(preview, 'anonymise').join('\n');
  expect(lines).toMatch(/Totals that stay the same:\n {2}Visits: 12\nTotals that change:\n/u);
  expect(lines).toContain('  Total spend: 390 -> 400');
});

it('dates of which the month stays keep their count', async () => {
  const { totals } = await previewBy('  dates: month\n');
  expect(totals.filter(({ before, after }) => before !== after)).toEqual([]);
  expect(totals.find(({ column }) => column === 'Last visit')).toMatchObject({
    before: 3,
    after: 3,
  });
});
