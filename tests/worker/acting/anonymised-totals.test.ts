import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { toPersonId } from '#domain/person.ts';
import { sayPreview } from '#cli/printing/say-preview.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, RESOURCES } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const LIST = [
  'ID,Name,Email,Last visit,Total spend,Visits',
  '1,Ida Igel,ida@example.com,2012-01-05,120.40,3',
  '2,Jan Jung,jan@example.com,2012-01-20,379.60,4',
  '3,Kai Kurz,kai@example.com,2012-03-01,890.00,5',
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
async function previewBy(
  recipe: string,
  { search = 'false', from = 1, to = 3 } = {},
): Promise<Output<'disposition/preview'>> {
  const shipped = readFileSync(path.join(RESOURCES, 'policies', 'eu-gdpr.yaml'), 'utf8');
  const [head = ''] = shipped.split('\nanonymisation:\n');
  const yaml = `${head.replace('id: eu-gdpr', 'id: our-own')}\nanonymisation:\n  birth: decade\n  postcodePrefix: 2\n  keepRegion: true\n  keepCity: false\n  keepGender: true\n  search: ${search}\n${recipe}`;
  const written = await lethe.get('policy/write', { yaml });
  expect(written.faults).toEqual([]);
  await lethe.get('policy/choose', { id: 'our-own', country: 'DE', today: null });
  const selection = {
    kinds: [],
    people: Array.from({ length: to - from + 1 }, (_, at) => toPersonId(from + at)),
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
  expect(totals.get('Total spend')).toMatchObject({ figure: 'sum', before: 1390, after: 1400 });
  expect(totals.get('Visits')).toMatchObject({ figure: 'sum', before: 12, after: 12 });
  expect(totals.get('Last visit')).toMatchObject({ figure: 'dated', before: 3, after: 0 });
  expect([...totals].map(([column, { coarser }]) => [column, coarser])).toEqual([
    ['Total spend', false],
    ['Visits', false],
    ['Last visit', true],
  ]);
  const lines = sayPreview(preview, 'anonymise').join('\n');
  expect(lines).toMatch(/Totals that stay the same:\n {2}Visits: 12\nTotals that change:\n/u);
  expect(lines).toContain('  Total spend: 1390 -> 1400');
  expect(lines).toContain('  Last visit: 3 dates -> they stay without the month');
});

it('amounts that become ranges are no total of nought, and what is removed is one', async () => {
  const rows = Array.from(
    { length: 24 },
    (_, at) =>
      `${at + 10},Ola ${'abcdefghijklmnopqrstuvwxyz'[at]}olm,o${at}@example.com,${at < 12 ? 11 + at * 7 : 105 + at * 37},1`,
  );
  const other = ['ID,Name,Email,Total spend,Visits', ...rows, ''].join('\n');
  const file = asFound(writeList(lethe.folder, 'others.csv', other));
  await lethe.get('source/import', { files: [file], country: 'DE' });
  const banded = await previewBy(
    `  dates: year
  roles:
    visits_count: { do: remove }
`,
    { search: 'true\n  k: 12', from: 4, to: 27 },
  );
  const totals = new Map(banded.totals.map((total) => [total.column, total]));
  expect(banded.changes.map(({ after }) => after)).toContain('10-99');
  expect(totals.get('Total spend')).toMatchObject({ before: 9_624, after: 0, coarser: true });
  expect(totals.get('Visits')).toMatchObject({ before: 24, after: 0, coarser: false });
  const lines = sayPreview(banded, 'anonymise').join('\n');
  expect(lines).toContain('  Total spend: 9624 -> only ranges, which do not add up');
  expect(lines).toContain('  Visits: 24 -> 0');
});

it('dates of which the month stays keep their count', async () => {
  const { totals } = await previewBy('  dates: month\n');
  expect(totals.filter(({ before, after }) => before !== after)).toEqual([]);
  expect(totals.find(({ column }) => column === 'Last visit')).toMatchObject({
    before: 3,
    after: 3,
  });
});
