import { expect, test } from 'vitest';
import { isColumnRole } from '#domain/column-role.ts';
import { consentStates } from '#domain/consent.ts';
import { readLabelledExports } from './labelled-exports.ts';

const lists = readLabelledExports();

test('at least eighty labelled exports in twelve languages and more', () => {
  expect(lists.length).toBeGreaterThanOrEqual(80);
  expect(new Set(lists.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
});

test('every label is a known role and a known state', () => {
  const roles = lists.flatMap(({ columns }) => columns.flatMap(({ role }) => role.split('|')));
  expect(roles.filter((role) => !isColumnRole(role))).toEqual([]);
  const states = lists
    .flatMap(({ records }) => records.flatMap(({ consent }) => Object.values(consent)))
    .flatMap((state) => state.split('|'));
  const known: readonly string[] = consentStates;
  expect(states.filter((state) => !known.includes(state))).toEqual([]);
});
