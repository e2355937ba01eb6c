import { afterAll, expect, it } from 'vitest';
import { findStayingValues } from '#store/erasure/staying-values.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { indexValues } from '#store/needles/value-index.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
} from '#support/store-fixture.ts';

const { folder, remove } = makeFolder();
afterAll(remove);

it('names the values that people who stay have too, in every spelling, and not what is only part of a word', () => {
  const { store, close } = makeWorkspace(folder);
  addList(store, [
    makeRecord({
      row: 1,
      name: 'Anna Bergmann',
      emails: ['anna@example.com'],
      phones: ['+4915112345678'],
    }),
    makeRecord({ row: 2, name: 'ANNA BERGMANN', emails: ['joanna@example.com'] }),
    makeRecord({ row: 3, name: 'Bora Bergmann', phones: ['+4915112345678'] }),
  ]);
  groupPeople(store);
  const values = ['Anna Bergmann', 'anna bergmann', 'anna@example.com', '+4915112345678'];
  const index = indexValues(values, searchOptions(store));
  expect(findStayingValues(store, index, { people: [1], rewritten: new Map() })).toStrictEqual(
    new Set(['Anna Bergmann', 'anna bergmann', '+4915112345678']),
  );
  expect(
    findStayingValues(store, index, { people: [1, 2, 3], rewritten: new Map() }),
  ).toStrictEqual(new Set());
  close();
});
