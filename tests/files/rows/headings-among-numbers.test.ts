import { describe, expect, test } from 'vitest';
import { outline, readAllLists } from '#support/lists/read-lists-below.ts';

const header = 'Sl;Name;Phone;Birthday';
const above = '1;Anna Berg;+371 20000001;01.02.1990';
const below = '1;Bob Stone;+371 20000002;03.04.1991';

async function namesIn(line: string, ...more: readonly string[]): Promise<readonly string[]> {
  const lists = await readAllLists(
    [header, above, line, ...(more.length > 0 ? more : [below])].join('\n'),
  );
  return lists.flatMap(({ cells }) =>
    cells.map(([number, name]) => (name === '' ? number : name) ?? ''),
  );
}

describe('a line of words alone in the column of numbers', () => {
  test.each([
    'X CBSE - EVENING BATCH',
    'EX-STUDENTS / REPEATERS',
    'Spoken English (adults)',
    'PRIMERA Y VETERANOS',
    'Socios colaboradores',
    'Старшая группа, суббота',
    'Середня група',
    'الفوج المسائي',
    'Akşam grubu',
    'Anfänger am Dienstag',
    'Cours du mercredi',
    'Turma da noite',
    'Corso serale',
    'Grupa wieczorna',
    'Avondgroep volwassenen',
    'Lớp buổi tối',
  ])('%s is nobody', async (line) => {
    expect(await namesIn(`${line};;;`)).toEqual(['Anna Berg', 'Bob Stone']);
  });

  test.each(['Maria Lopez', 'Анна', 'Fatma Hanım', '17', 'AB-17', 'CUST-17', 'eve@example.com'])(
    '%s may be somebody',
    async (line) => {
      expect(await namesIn(`${line};;;`)).toEqual(['Anna Berg', line, 'Bob Stone']);
    },
  );

  test('is a row where the next one has no number', async () => {
    expect(await namesIn('Evening batch three;;;', 'x;Bob Stone;+371 20000002;')).toEqual([
      'Anna Berg',
      'Evening batch three',
      'Bob Stone',
    ]);
  });

  test('is a row in the column of names', async () => {
    expect(await namesIn(';Evening batch three;;')).toEqual([
      'Anna Berg',
      'Evening batch three',
      'Bob Stone',
    ]);
  });

  test('ends no refusal, and leaves in doubt what stands below it', async () => {
    const text = [header, 'Unsubscribed;;;', above, 'Evening batch three;;;', below].join('\n');
    expect(outline(await readAllLists(text))).toEqual(['no Unsubscribed: 1', '? Unsubscribed: 1']);
  });

  test('ends a doubt', async () => {
    const text = [header, 'Kids;;;', above, 'Evening batch three;;;', below].join('\n');
    expect(outline(await readAllLists(text))).toEqual(['? Kids: 1', '1']);
  });
});
