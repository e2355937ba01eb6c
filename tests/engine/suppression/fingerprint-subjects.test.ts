import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import type { BirthSignal } from '#domain/signal.ts';
import {
  fingerprintSubjects,
  isRecognisable,
  sharedContacts,
  sharedSubjects,
} from '#engine/suppression/index.ts';
import type { Identifiers } from '#engine/suppression/index.ts';

const nobody = sharedContacts({ emails: new Set(), phones: new Set() });
const born = (year: number, month: number, day: number): BirthSignal => ({
  date: { kind: 'day', day: dayOf(year, month, day) ?? 0 },
  column: 0,
  why: 'birth.date',
});
const person = (change: Partial<Identifiers> = {}): Identifiers => ({
  emails: [],
  phones: [],
  name: { first: 'Anna', middle: null, last: 'Adler', full: null },
  ...change,
});
/** Whether somebody who was listed as the first is known again as the second. */
const isKnown = (listed: Identifiers, later: Identifiers): boolean => {
  const texts = new Set(sharedSubjects(listed, nobody).map(({ kind, text }) => `${kind} ${text}`));
  return fingerprintSubjects(later).some(({ kind, text }) => texts.has(`${kind} ${text}`));
};
const full = (text: string): Identifiers['name'] => ({
  first: null,
  middle: null,
  last: null,
  full: text,
});

describe('somebody who comes back', () => {
  const listed = person({ birth: born(1980, 5, 13) });

  it.each([
    ['as one cell', person({ name: full('Anna Adler'), birth: born(1980, 5, 13) })],
    ['the family name first', person({ name: full('ADLER, Anna'), birth: born(1980, 5, 13) })],
    ['with a second name', person({ name: full('Anna Maria Adler'), birth: born(1980, 5, 13) })],
    [
      'with a day and month that can be read in two ways',
      person({
        birth: {
          ...born(1980, 5, 13),
          date: { kind: 'readings', days: [dayOf(1980, 5, 13) ?? 0, dayOf(1980, 6, 14) ?? 0] },
        },
      }),
    ],
  ])('is known by name and birthday: %s', (_, later) => {
    expect(isKnown(listed, later)).toBe(true);
  });

  it.each([
    ['a namesake of another day', person({ birth: born(1980, 5, 14) })],
    [
      'another name on the same day',
      person({ name: full('Berta Adler'), birth: born(1980, 5, 13) }),
    ],
    ['a first name alone', person({ name: full('Anna'), birth: born(1980, 5, 13) })],
    ['the year alone', person({ birth: { ...born(1, 1, 1), date: { kind: 'year', year: 1980 } } })],
  ])('is not taken for %s', (_, other) => {
    expect(isKnown(listed, other)).toBe(false);
  });

  it('is known by either day where nothing told day and month apart in the list that named them', () => {
    const days = [dayOf(1980, 5, 3) ?? 0, dayOf(1980, 3, 5) ?? 0] as const;
    const unsure = person({ birth: { ...born(1980, 5, 3), date: { kind: 'readings', days } } });
    expect(isKnown(unsure, person({ birth: born(1980, 5, 3) }))).toBe(true);
    expect(isKnown(unsure, person({ birth: born(1980, 3, 5) }))).toBe(true);
    expect(isKnown(unsure, person({ birth: born(1980, 4, 3) }))).toBe(false);
  });

  it('is not listed by the first of January, which programs put where nothing is known', () => {
    expect(sharedSubjects(person({ birth: born(1970, 1, 1) }), nobody)).toStrictEqual([]);
  });

  it('is known by the row id of the same system under the same name, and by nothing else', () => {
    const row = person({ recordKey: '17', system: 'profile bitrix24' });
    expect(isKnown(row, row)).toBe(true);
    expect(isKnown(row, { ...row, system: 'profile amocrm' })).toBe(false);
    expect(isKnown(row, { ...row, recordKey: '18' })).toBe(false);
    expect(isKnown(row, { ...row, name: full('Berta Brandt') })).toBe(false); // the rows were numbered anew
    expect(isKnown(row, { ...row, recordKey: null })).toBe(false);
  });

  it('has no row id without a system, and no fingerprint of nothing', () => {
    expect(fingerprintSubjects(person({ recordKey: '17', name: full('') }))).toStrictEqual([]);
    expect(fingerprintSubjects(person({ recordKey: '', system: 'x' }))).toStrictEqual([]);
  });
});

describe('somebody who comes back in another dress', () => {
  const birth = born(1980, 5, 13);
  const named = (text: string, change: Partial<Identifiers> = {}): Identifiers =>
    person({ name: full(text), ...change });

  it.each([
    ['Юлия Краснова', 'Julia Krasnova'],
    ['Krasnova Yuliya', 'Краснова Юлія'],
    ['Щербаков Дмитрий Алексеевич', 'Dmitry Shcherbakov'],
    ['محمد حسن', 'Mohammed Hassan'],
    ['Mohammed Hassan', 'محمد حسن'],
    ['Мухаммед Хасан', 'محمد حسن'],
    ['Emine Demir', 'Эмине Демир'],
    ['Şeyma Çelik', 'Шейма Челик'],
    ['Чагла Йылдыз', 'Çağla Yıldız'],
    ['Alexander Ivanov', 'Александр Иванов'],
    ['Aleksey Popov', 'Alexei Popow'],
    ['Christina Schmidt', 'Кристина Шмидт'],
    ['Hans Weber', 'Ганс Вебер'],
    ['Mahmoud Hassan', 'Махмуд Хасан'],
    ['Martha Weber', 'Марта Вебер'],
    ['Ксения Жукова', 'Xenia Zhukova'],
  ])('with the birthday of %s is known as %s', (one, other) => {
    expect(isKnown(named(one, { birth }), named(other, { birth }))).toBe(true);
    expect(isKnown(named(one, { birth }), named(other, { birth: born(1980, 5, 14) }))).toBe(false);
    expect(isKnown(named(one), named(other))).toBe(false);
  });

  it.each([
    ['عمر حسن', 'أمير حسن'], // consonants alone tell no two Arabic names apart
    ['Мария Кац', 'Марк Кац'],
    ['Mia Lee', 'ام لي'],
    ['Anna Adler', 'Hanno Adler'],
    ['Ольга Ким', 'Helga Kim'],
    ['Dina Kats', 'Дана Кац'],
    ['Şule Kaya', 'Сила Кая'],
    ['Jana Berg', 'Jan Berg'],
    ['Cem Kaya', 'Kim Kaya'],
  ])('%s of the same birthday is not %s', (one, other) => {
    expect(isKnown(named(one, { birth }), named(other, { birth }))).toBe(false);
  });

  it.each([
    ['Hans Größmann', 'HANS GROESSMANN'],
    ['Hans Groessmann', 'Hans Größmann'],
    ['Hans Größmann', 'Ханс Грёсман'],
    ['Грёсман Ханс', 'Hans Grössmann'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Björn Bäcker', 'Бьёрн Бекер'],
    ['Søren Ærø', 'Soeren Aeroe'],
    ['Zelphine Quorrax', 'Zelphine Kvorrax'],
  ])('%s is known as %s by the birthday', (one, other) => {
    expect(isKnown(named(one, { birth }), named(other, { birth }))).toBe(true);
    expect(isKnown(named(one, { birth }), named(other, { birth: born(1980, 5, 14) }))).toBe(false);
  });

  it('is known by an id that no second program gives, under the given name alone', () => {
    const recordKey = '7f3c1c1e-5f0e-4b0a-9a64-0d0a3f5f8d11';
    const listed = person({ recordKey, system: 'profile crm' });
    const later = (name: string, id: string): Identifiers =>
      named(name, { recordKey: id, system: 'file everybody' });
    expect(isKnown(listed, later('Anna A.', recordKey))).toBe(true);
    expect(isKnown(listed, later('Berta Adler', recordKey))).toBe(false);
    expect(isKnown(listed, later('Anna A.', `${recordKey.slice(0, -1)}2`))).toBe(false);
    expect(isKnown(listed, later('', recordKey))).toBe(false); // of a company it may be that of all who work there
  });

  it('is known by a phone that was read as one of another country, under the same name alone', () => {
    const listed = person({ phones: ['+4917612345678'] });
    const abroad = { phones: ['+38017612345678'] };
    expect(isKnown(listed, person(abroad))).toBe(true);
    expect(isKnown(listed, named('Анна Адлер', abroad))).toBe(true);
    expect(isKnown(listed, named('Berta Adler', abroad))).toBe(false);
    expect(isKnown(listed, named('Anna', abroad))).toBe(false);
    expect(isKnown(listed, person({ phones: ['+4917612345679'] }))).toBe(false);
  });

  it('is known by a long id whatever the file is called, and by a row number only in its own', () => {
    const listed = (id: string): Identifiers =>
      person({ recordKey: id, system: 'file clients', name: full('Анна Адлер') });
    const later = { system: 'file everybody', name: full('Adler Anna') };
    expect(isKnown(listed('A-100234'), person({ recordKey: 'A-100234', ...later }))).toBe(true);
    expect(isKnown(listed('A-100234'), person({ recordKey: 'A-100235', ...later }))).toBe(false);
    expect(isKnown(listed('17'), person({ recordKey: '17', ...later }))).toBe(false);
    const elsewhere = { ...later, system: 'profile hubspot' };
    expect(isKnown(listed('A-100234'), person({ recordKey: 'A-100234', ...elsewhere }))).toBe(
      false,
    );
  });

  it('is known from lists of before, in which the name stood as it was written', () => {
    const texts = fingerprintSubjects(person({ birth })).map(({ text }) => text);
    expect(texts).toContain('1980-05-13\nadler anna');
    expect(texts).toContain('1980-05-13\n~adler ana'); // as it was heard before it was heard roughly
  });
});

describe('whoever can be recognised', () => {
  const text = fc.constantFrom('', ' ', 'anna@mail.example', '+49301234567', 'Anna', 'Anna Adler');

  it('is whoever has a fingerprint', () => {
    const contacts = fc.array(text, { maxLength: 2 });
    fc.assert(
      fc.property(
        fc.record({ emails: contacts, phones: contacts, name: text, key: text, system: text }),
        fc.boolean(),
        ({ emails, phones, name, key, system }, isBorn) => {
          const identifiers = person({
            emails,
            phones,
            name: full(name),
            recordKey: key,
            system,
            ...(isBorn ? { birth: born(1984, 5, 17) } : {}),
          });
          expect(isRecognisable(identifiers)).toBe(fingerprintSubjects(identifiers).length > 0);
        },
      ),
    );
  });
});

describe('an e-mail that was listed', () => {
  it.each(['anna.adler+news@gmail.com', 'annaadler@googlemail.com', 'a.n.n.a.adler@gmail.com'])(
    'is known as %s',
    (email) => {
      expect(
        isKnown(
          person({ emails: ['anna.adler@gmail.com'] }),
          person({ emails: [email], name: full('') }),
        ),
      ).toBe(true);
    },
  );

  it('is never that of a longer or shorter one', () => {
    for (const email of ['anna.adle@gmail.com', 'joanna.adler@gmail.com', 'anna.adler@example.com'])
      expect(
        isKnown(
          person({ emails: ['anna.adler@gmail.com'] }),
          person({ emails: [email], name: full('') }),
        ),
      ).toBe(false);
  });
});
