import { describe, expect, it, test } from 'vitest';
import { newsletter, optOut, read, status } from './consent-kit.ts';

describe('a consent that nobody stated is a doubt, with its reason', () => {
  it.each([
    'Implied',
    'implied consent',
    'soft opt-in',
    'Tacite',
    'Tacite – expiré',
    'Implied (exp 2027-09-30)',
    'mutmaßliche Einwilligung',
    'tácito',
    'tacito',
    'domniemana',
    'подразумеваемое согласие',
    'мовчазна згода',
    'zımni onay',
    'موافقة ضمنية',
    'ngầm định',
  ])('%s', (cell) => {
    expect(read(cell, newsletter)).toMatchObject({ state: 'unclear', why: 'consent.tacit' });
    expect(read(cell, optOut)?.state ?? null).not.toBe('granted');
    expect(read(cell, status)?.state ?? null).not.toBe('granted');
  });

  it.each(['Express', 'Exprès', 'ausdrücklich', 'expreso', 'явное согласие', 'açık rıza', 'صريحة'])(
    'one that was stated is a yes: %s',
    (cell) => expect(read(cell, newsletter)?.state).toBe('granted'),
  );

  test('and no yes once more is said', () => {
    for (const cell of [
      'Express, pulled 2026-02-17',
      'Exprès - retiré',
      'not express',
      'non exprès',
    ]) {
      expect(read(cell, newsletter)?.state ?? null, cell).not.toBe('granted');
    }
  });

  it.each(['Arrêt (STOP 2026-03-12)', 'arrêt', 'désabonnement'])('%s is a refusal', (cell) => {
    expect(read(cell, newsletter)?.state).toBe('withdrawn');
  });
});
