import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

const OF_CHILD = '15270300015'; // PESEL of 3 July 2015

/** The birth of whoever stands in each row of a list that is read as one of this country. */
async function birthsOf(
  country: string,
  header: string,
  rows: readonly string[],
): Promise<readonly (string | null)[]> {
  const text = [
    `Name;Email;${header}`,
    ...rows.map((row, at) => `P ${at};p${at}@example.com;${row}`),
  ];
  const file = writeList(lethe.folder, 'list.csv', [...text, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country });
  const { records } = await lethe.get('document/people', { after: 0, limit: 100, records: true });
  return records.toSorted((one, other) => one.row - other.row).map(({ birth }) => birth);
}

it('a country that the row names settles whose identity number a number is', async () => {
  const rows = ['PL', 'Poland', 'Polska', 'Польша', 'بولندا', 'POL', 'Germany', '', 'Atlantis'];
  const births = await birthsOf(
    'DE',
    'Country;Identity number',
    rows.map((country) => `${country};${OF_CHILD}`),
  );
  const pole = '2015-07-03';
  expect(births).toEqual([pole, pole, pole, pole, pole, pole, null, null, null]);
});

it('so does the code of the phone, after the country of the list', async () => {
  const births = await birthsOf('DE', 'Phone;Identity number', [
    `+48 601 234 567;${OF_CHILD}`,
    `+49 170 1234567;${OF_CHILD}`,
    `;${OF_CHILD}`,
    '+48 601 234 568;15270300016', // a wrong check digit
  ]);
  expect(births).toEqual(['2015-07-03', null, null, null]);
});

it('a number of the list’s own country is read beside any other country of the row', async () => {
  const births = await birthsOf('PL', 'Country;Identity number', [
    `Germany;${OF_CHILD}`,
    `Sweden;${OF_CHILD}`,
    `;${OF_CHILD}`,
  ]);
  expect(births).toEqual(['2015-07-03', '2015-07-03', '2015-07-03']);
});

it('the seventeenth sign of a CURP tells the century of its two digits', async () => {
  const births = await birthsOf('MX', 'CURP', ['PEGJ900101HDFRRN09', 'LOMA120229MDFPRNA4']);
  expect(births).toEqual(['1990-01-01', '2012-02-29']);
});
