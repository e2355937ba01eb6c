import { describe, expect, it } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function rolesOf(header: readonly string[], samples: readonly string[][] = []): string[] {
  return mapColumns({
    header,
    samples,
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles: [],
  }).columns.map(({ role }) => role);
}

describe('a card of a mother', () => {
  it.each([
    [['Мама', 'Телефон', 'Почта', 'Ребёнок', 'Др ребёнка']],
    [['Mother', 'Phone', 'Email', 'Child name', 'Child date of birth']],
  ])('is the card of her whom it names first and by whose phone she is reached: %s', (header) => {
    expect(rolesOf(header)).toEqual([
      'full_name',
      'phone',
      'email',
      'child_name',
      'child_birth_date',
    ]);
  });

  it('is one of the child where the child stands first, or where two parents are named', () => {
    expect(rolesOf(['Child name', 'Child date of birth', 'Mother', 'Phone'])[0]).toBe('full_name');
    expect(rolesOf(['Mother', 'Phone', 'Father', 'Child name'])[3]).toBe('full_name');
    expect(rolesOf(['Mother', 'Mother phone', 'Child name'])[2]).toBe('full_name');
  });
});

describe('a column of births', () => {
  it('holds names too where its header says so', () => {
    const samples = [
      ['Ann', 'Alma 2019, Storm 2022'],
      ['Bo', 'Viggo 2015'],
      ['Cy', 'Liv 2018'],
    ];
    expect(rolesOf(['Navn', 'Børn (navn, født)'], samples)[1]).toBe('child_name');
  });

  it('is none of numbers where most of its cells are days', () => {
    const days = [
      ['Ann', '12.4.1985'],
      ['Bo', '3.11.1961'],
      ['Cy', '140596-902X'],
      ['Di', '2.6.2010'],
    ];
    const numbers = [
      ['Ann', '131052-308T'],
      ['Bo', '140596-902X'],
      ['Cy', '010190-123A'],
    ];
    const header = ['Nimi', 'Syntymäaika (tai hetu)'];
    expect(rolesOf(header, days)[1]).toBe('birth_date');
    expect(rolesOf(header, numbers)[1]).toBe('national_id');
  });
});

describe('a column that tells when somebody left', () => {
  it.each(['Retras la', 'Ingetrokken op', 'Odvoláno dne', 'Återkallat den', 'Revocado el'])(
    'is read though most of its cells are empty: %s',
    (name) => {
      const samples = [
        ['Ann', ''],
        ['Bo', ''],
        ['Cy', '15.04.2026'],
      ];
      expect(['consent_withdrawn_date', 'opt_out']).toContain(rolesOf(['Name', name], samples)[1]);
    },
  );
});
