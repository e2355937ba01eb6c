import { expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function roles(titles: readonly string[], columns: readonly (readonly string[])[]): string[] {
  const header = columns.map(([name]) => name ?? '');
  const samples = Array.from({ length: (columns[0]?.length ?? 1) - 1 }, (_, row) =>
    columns.map((cells) => cells[row + 1] ?? ''),
  );
  const about = { fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns({ header, samples, titles, ...about }).columns.map(({ role }) => role);
}

const people = ['Name', 'Zofia Brzeska', 'Jakub Olk', 'Ewa Wrona', 'Jan Gil'];

test('a legend tells what its columns ask', () => {
  const titles = ['K1 – e-mail; K2 – SMS; K3 – wizerunek', 'T = tak, N = nie'];
  const columns = [
    people,
    ['K1', 'T', 'N', 'T', 'T'],
    ['K2', 'N', 'N', 'T', 'N'],
    ['K3', 'T', 'T', 'N', 'N'],
  ];
  expect(roles(titles, columns).slice(1)).toEqual([
    'consent_email',
    'consent_sms',
    'consent_photo',
  ]);
});

test('a legend of answers makes a column of letters one of consent', () => {
  const titles = ['Colour: G = ok to ring or text, A = ring only, R = leave alone'];
  expect(roles(titles, [people, ['Colour', 'G', 'A', 'R', 'G']])[1]).toBe('consent_general');
  expect(roles([], [people, ['Colour', 'G', 'A', 'R', 'G']])[1]).not.toBe('consent_general');
});

test('a legend of other things makes it none', () => {
  const titles = ['Level: S = senior, J = junior'];
  expect(roles(titles, [people, ['Level', 'S', 'J', 'S', 'J']])[1]).not.toMatch(/consent/);
});

test('in a list of refusals the one day that no header explains is theirs', () => {
  const since = ['Ab wann', '12.01.2025', '03.03.2025', '18.05.2025', '30.06.2025'];
  expect(
    roles(['Kunden, die wir nicht mehr anrufen: bitte nicht stören'], [people, since])[1],
  ).toBe('consent_withdrawn_date');
  expect(roles(['Kunden 2025'], [people, since])[1]).not.toBe('consent_withdrawn_date');
});

test('yes and no under "post" are about letters', () => {
  expect(roles([], [people, ['郵便', '○', '×', '○', '×']])[1]).toBe('consent_post');
  expect(roles([], [people, ['郵便', '100-0001', '150-0002', '160-0022', '530-0001']])[1]).toBe(
    'postcode',
  );
});

test('a legend of ways of contact is no permission by itself', () => {
  const titles = ['W = website, E = e-mail, T = telephone'];
  expect(roles(titles, [people, ['Booked', 'E', 'T', 'E', 'T']])[1]).not.toMatch(
    /consent_(?!source)/,
  );
  expect(roles(titles, [people, ['Source', 'E', 'T', 'E', 'T']])[1]).toBe('consent_source');
});
