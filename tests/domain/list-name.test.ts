import { describe, expect, it } from 'vitest';
import { listName, listPlaceOf } from '#domain/list-name.ts';

const first = { file: 'clients.xlsx', sheet: 'Main' };
const below = { ...first, below: { number: 2, ownColumns: true, ids: '' } };

describe('the name of a list', () => {
  it('is that of its file, and of its sheet where it has one', () => {
    expect(listName({ file: 'clients.csv', sheet: null })).toBe('clients.csv');
    expect(listName(listPlaceOf({ ...first, titles: ['Salon'] }))).toBe('clients.xlsx [Main]');
  });

  it('tells a list below another one by its heading, its title, or its number', () => {
    const heading = { text: 'Unsubscribed', refuses: true };
    expect(listName(listPlaceOf({ ...below, heading, titles: ['Old'] }))).toBe(
      'clients.xlsx [Main] / Unsubscribed',
    );
    expect(listPlaceOf({ ...below, titles: ['Salon', 'Former clients'] }).part).toBe(
      'Former clients',
    );
    expect(listPlaceOf(below).part).toBe('2');
  });
});
