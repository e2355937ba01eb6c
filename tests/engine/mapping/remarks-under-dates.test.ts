import { describe, expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function roleOf(name: string, cells: readonly string[]): string | undefined {
  const samples = cells.map((cell) => [cell]);
  const input = { header: [name], samples, fileName: 'l', sheet: null, vocabulary, profiles: [] };
  return mapColumns(input).columns[0]?.role;
}

describe('sentences under a header that names days or sums', () => {
  test.each([
    ['Suivi Chantal', 'a râlé : arrêtez avec vos pubs', 'plus de textos svp, mail ok'],
    ['Last contact', 'she said to leave her be', 'asked for the new price list'],
    ['Son görüşme', 'bir daha aramayın dedi bize', 'fiyat sordu ama karar vermedi'],
    ['آخر اتصال', 'قال لا ترسلوا شيئا بعد اليوم', 'سأل عن السعر ولم يقرر بعد'],
  ])('%s holds remarks', (name, ...cells) => {
    expect(roleOf(name, cells)).toBe('notes');
  });

  test.each([
    ['Last contact', '12/03/2026', '14/03/2026'],
    ['Last contact', '12/03/2026', 'she said to leave her be for now'],
  ])('%s over days holds days: %s, %s', (name, ...cells) => {
    expect(roleOf(name, cells)).not.toBe('notes');
  });
});
