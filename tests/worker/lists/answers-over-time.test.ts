import { describe, expect, it } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';

/** What is read where the older column says the first and the newer one the second. */
async function readAnswers(
  older: string,
  newer: string,
  answers: readonly (readonly [string, string])[],
): Promise<readonly (string | undefined)[]> {
  const rows = answers.map(
    ([old, recent], at) => `Person ${at},p${at}@example.org,${old},${recent}`,
  );
  const text = [`Name,Email,${older},${newer}`, ...rows].join('\n');
  const { records } = await mustAudit(text, 'list.csv');
  const ordered = records.toSorted((one, other) => one.row - other.row);
  return ordered.map(({ consent }) => consent.email);
}

const ALL = [
  ['yes', 'no'],
  ['no', 'yes'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['yes', ''],
  ['', 'yes'],
] as const;

describe('two columns that ask the same at different times', () => {
  it.each([
    ['Old opt-in', 'New opt-in'],
    ['Consent 2019', 'Consent 2024'],
    ['Previous consent', 'Current consent'],
    ['Email opt-in (old)', 'Email opt-in'],
    ['Newsletter alt', 'Newsletter neu'],
    ['Согласие (старое)', 'Согласие (новое)'],
    ['Згода стара', 'Згода нова'],
    ['Eski izin', 'Yeni izin'],
    ['الموافقة القديمة', 'الموافقة الجديدة'],
    ['Ancien consentement', 'Nouveau consentement'],
    ['Consentimiento anterior', 'Consentimiento nuevo'],
    ['Vecchio consenso', 'Nuovo consenso'],
    ['Zgoda stara', 'Zgoda nowa'],
    ['Oude toestemming', 'Nieuwe toestemming'],
  ])('are in doubt where only the later one says yes: %s, %s', async (older, newer) => {
    expect(await readAnswers(older, newer, ALL)).toEqual([
      'denied',
      'unclear',
      'granted',
      'denied',
      'unclear',
      'granted',
    ]);
  });

  it('read a later yes that has a day of its own, and only that', async () => {
    const said = await readAnswers('Old opt-in', 'New opt-in', [
      ['no', 'yes 01.02.2024'],
      ['no 01.03.2024', 'yes 01.02.2024'],
      ['no', 'yes'],
    ]);
    expect(said).toEqual(['granted', 'denied', 'unclear']);
  });

  it('are found whatever stands first', async () => {
    expect(
      await readAnswers('New opt-in', 'Old opt-in', [
        ['no', 'yes'],
        ['yes', 'no'],
      ]),
    ).toEqual(['denied', 'unclear']);
  });
});

describe('a no stays one', () => {
  it.each([
    ['Email opt-in', 'SMS opt-in'],
    ['Opt-in 1', 'Opt-in 2'],
    ['Consent 2024', 'Consent 2024 '],
    ['Consent', 'Consent 2024'],
    ['Newsletter', 'New opt-in'],
  ])('where nothing says which of the columns is later: %s, %s', async (older, newer) => {
    expect((await readAnswers(older, newer, ALL))[1]).toBe('denied');
  });
});
