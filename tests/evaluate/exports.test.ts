import { describe, expect, test } from 'vitest';
import { isColumnRole } from '#domain/column-role.ts';
import { consentStates } from '#domain/consent.ts';
import { judgeColumns, profileOf } from './judge-columns.ts';
import { readLabelledExports } from './labelled-exports.ts';
import { isNoAsGranted, judgeConsent } from './sections/consent.ts';
import { judgeDates } from './sections/dates.ts';

const lists = readLabelledExports();

test('at least eighty labelled exports in twelve languages and more', () => {
  expect(lists.length).toBeGreaterThanOrEqual(80);
  expect(new Set(lists.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(lists.map(({ set, id }) => `${set}/${id}`)).size).toBe(lists.length);
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

test('98 of 100 columns of the tuned exports are understood, and with no export format known', async () => {
  const tuned = readLabelledExports(['tuned']);
  for (const known of ['with-profiles', 'without-profiles'] as const) {
    const judged = (await Promise.all(tuned.map((list) => judgeColumns(list, known)))).flat();
    const wrong = judged.filter(({ right }) => !right).map(({ label }) => label.name);
    expect(wrong.length / judged.length, wrong.join(', ')).toBeLessThanOrEqual(0.02);
  }
});

test('no refusal in any labelled export is read as a permission', async () => {
  const flipped: string[] = [];
  for (const list of lists) {
    const states = await judgeConsent(list);
    flipped.push(...states.filter(isNoAsGranted).map(({ where }) => where));
  }
  expect(flipped).toEqual([]);
});

describe('exports of known systems, each with its quirks', () => {
  const known = readLabelledExports(['profiles']);

  test.each(known.map((list) => [list.id, list] as const))(
    '%s: every column and every consent as the system means it',
    async (id, list) => {
      const judged = await judgeColumns(list);
      expect(judged.filter(({ right }) => !right).map(({ label }) => label.name)).toEqual([]);
      expect(await profileOf(list)).toBe(id);
      const states = await judgeConsent(list);
      expect(states.filter(({ right }) => !right)).toEqual([]);
      const dates = await judgeDates(list);
      expect(dates.filter(({ right }) => !right)).toEqual([]);
    },
  );
});
