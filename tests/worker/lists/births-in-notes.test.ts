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

/** Age and birth of whose card each row is; the children whom a note names are people of their own. */
async function agesOf(
  header: string,
  rows: readonly string[],
): Promise<readonly (readonly [status: string, birth: string | null])[]> {
  const lines = rows.map((row, at) => `Person ${at};p${at}@example.com;${row}`);
  const text = [`Name;Email;${header}`, ...lines, ''].join('\n');
  const file = writeList(lethe.folder, 'list.csv', text);
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  const { people, records } = await lethe.get('document/people', {
    after: 0,
    limit: 100,
    records: true,
  });
  const statusOf = new Map(people.map(({ id, age }) => [id, age.status]));
  return records
    .filter(({ dependent }) => dependent === undefined)
    .toSorted((one, other) => one.row - other.row)
    .map(({ person, birth }) => [statusOf.get(person) ?? '', birth] as const);
}

const OWN = [
  ['born 3 May 2015', 'minor', '2015-05-03'],
  ['д.р. 14.07.2014', 'minor', '2014-07-14'],
  ['клиентка 2014 г.р.', 'minor', '2014'],
  ['народилася 14.07.2014', 'minor', '2014-07-14'],
  ['doğum tarihi 14.7.2013', 'minor', '2013-07-14'],
  ['müşteri 2013 doğumlu', 'minor', '2013'],
  ['العميلة مواليد 2014', 'minor', '2014'],
  ['Geb. 14.7.2015', 'minor', '2015-07-14'],
  ['geboren op 14-7-2015', 'minor', '2015-07-14'],
  ['née le 3 mai 2015', 'minor', '2015-05-03'],
  ['Nacida el 3 de mayo de 2015', 'minor', '2015-05-03'],
  ['nascida em 14/07/2015', 'minor', '2015-07-14'],
  ['nata il 14/7/2015', 'minor', '2015-07-14'],
  ['ur. 14.07.2015', 'minor', '2015-07-14'],
  ['sinh ngày 14/7/2015', 'minor', '2015-07-14'],
  ['VIP, DOB 14/07/1984, likes coffee', 'adult', '1984-07-14'],
  ['DOB 3/5/2015', 'minor', '2015-03-05|2015-05-03'],
] as const;

it('a birth that is plainly the client’s own gives an age, in every language of notes', async () => {
  const found = await agesOf(
    'Notes',
    OWN.map(([note]) => note),
  );
  expect(OWN.map(([note], at) => [note, ...(found[at] ?? [])])).toEqual(OWN);
});

const OTHERS = [
  ['Mia, born 3 May 2015', 'may_be_minor'],
  ['Anna Schmidt geb. 14.7.2015', 'may_be_minor'],
  ['Lea geb. 14.7.2015, Tom geb. 24.6.2017', 'may_be_minor'],
  ['Nouvelle fiche née le 14/07/2012', 'may_be_minor'],
  ['daughter born 3 May 2015', 'unknown'],
  ['дочь д.р. 12.03.2014', 'unknown'],
  ['oğlunun doğum tarihi 5.6.2013', 'unknown'],
  ['mère de Léa, née le 3 mai 2015', 'unknown'],
  ['her dog was born 2019', 'unknown'],
  ['son born 1984', 'unknown'],
  ['date of birth unknown, first visit 2015', 'unknown'],
  ['born 2030', 'unknown'],
  ['birthday 3 May', 'unknown'],
] as const;

it('a birth that may be somebody else’s is no age, and a doubt where it may be a child’s', async () => {
  const found = await agesOf(
    'Notes',
    OTHERS.map(([note]) => note),
  );
  expect(OTHERS.map(([note], at) => [note, found[at]?.[0]])).toEqual(OTHERS);
  expect(found.map(([, birth]) => birth)).toEqual(OTHERS.map(() => null));
});

it('a column goes before a note, and a sign of a child before a grown person’s birth in a note', async () => {
  const found = await agesOf('Birth date;Guardian;Notes', [
    '14.07.1984;;born 3 May 2015',
    ';Anna Adler;born 3 May 1975',
    ';;born 3 May 1975',
  ]);
  expect(found[0]).toEqual(['adult', '1984-07-14']);
  expect(found[1]).toEqual(['may_be_minor', null]);
  expect(found[2]).toEqual(['adult', '1975-05-03']);
});
