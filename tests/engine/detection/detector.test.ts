import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '#domain/column-role.ts';
import { dayOf, parseIsoDay } from '#domain/day.ts';
import type { MarkKind, RecordSignals } from '#domain/signal.ts';
import { toPartialText } from '#domain/partial-date.ts';
import { reduceConsent } from '#engine/consent/index.ts';
import { identifierData } from '#support/shipped/detection-data.ts';
import { detector, type Column } from '#support/shipped/detector.ts';
import { processorTimeOf } from '#support/processor-time.ts';

const one = (role: ColumnRole, cell: string, name?: string): RecordSignals =>
  detector([name === undefined ? [role] : [role, name]])([cell]);
const marks = (signals: RecordSignals): MarkKind[] => signals.marks.map(({ kind }) => kind);

describe('a bare age among days of birth', () => {
  it.each([
    ['DOB / age', '16', [16, 16]],
    ['Né(e) le / âge', '16 ans', [16, 16]],
    ['DOB / age', '12/04/1983', null],
    ['DOB / age', '3-11', null], // a day of a year that nobody named
    ['DOB', '16', null], // may be half of a day
    ['DOB', '16 years', [16, 16]],
    ['Doğum / Yaş', '5 yaş (Ekim 2026)', [5, 5]],
    ['DOB / age', '6 (Sept 24)', [6, 6]],
    ['Д.р.', '5 класс', [9, 14]],
  ])('%s: %s', (name, cell, years) => {
    expect(one('birth_date', cell, name).age?.years ?? null).toEqual(years);
  });

  it('is no day of the month of its statement, which would make a child of a grown person', () => {
    const signals = one('birth_date', '16 (Mar 2022)', 'DOB / age');
    expect(signals.birth).toBeNull();
    expect(signals.age).toMatchObject({ years: [16, 16], statedOn: dayOf(2022, 3, 31) });
  });

  it.each([
    ['b. 2012', '2012'],
    ['ur. 2009', '2009'],
    ['2012 г.р.', '2012'],
    ['twins 3/10/2020', '2020-10-03'],
    ['двойня, 11.11.2017', '2017-11-11'],
  ])('%s is the day behind its word', (cell, expected) => {
    expect(toPartialText(one('birth_date', cell).birth!.date)).toBe(expected);
  });
});

describe('an age beside a name', () => {
  it.each([
    ['Petitjean Zoé (14 ans)', [14, 14]],
    ['Ilaria (figlia Tonelli) 16 anni', [16, 16]],
    ['Ильина Катя, 15 лет (мама О.В.)', [15, 15]],
    ['Жукова Лидия Петровна, 80 лет', [80, 80]],
    ['Ayşe Kaya (12 yaşında)', [12, 12]],
    ['ليلى حداد (١٤ سنة)', [14, 14]],
    ['Marina + daughter Sonia, 9 years', null], // the daughter's
    ['Petrov 2', null],
    ['Anna Berg (2 visits)', null],
    ['Anna Berg (мама 35 лет)', null],
    ['Studio 54', null],
  ])('%s', (cell, years) => {
    expect(one('full_name', cell).age?.years ?? null).toEqual(years);
  });

  it('may be a birth', () => {
    expect(toPartialText(one('full_name', 'Natalia Ryś (ur. 2009)').birth!.date)).toBe('2009');
    expect(one('full_name', 'Natalia Ryś (since 2009)').birth).toBeNull();
  });
});

describe('what the one on the card is to the child beside it', () => {
  const guardians = (cells: readonly string[]) =>
    marks(
      detector([['full_name'], ['guardian_relationship'], ['child_name'], ['child_birth_date']])(
        cells,
      ),
    ).filter((kind) => kind === 'guardian');

  it('makes no child of a parent', () => {
    expect(guardians(['Ольга Лапшина', 'мама', 'Вера', '12.05.2018'])).toEqual([]);
    expect(guardians(['Renate Gruber', 'Oma', 'Emma', '24.08.2016'])).toEqual([]);
  });

  it('leaves a doubt of a sister, and where no child is named', () => {
    expect(guardians(['Аня Лапшина', 'сестра', 'Вера', '12.05.2018'])).toEqual(['guardian']);
    expect(guardians(['Вера Лапшина', 'мама', '', ''])).toEqual(['guardian']);
  });
});

describe('a permission of a day that is yet to come', () => {
  const columns: readonly Column[] = [
    ['consent_date', 'opt-in date'],
    ['consent_email', 'newsletter'],
    ['consent_withdrawn_date', 'unsubscribed at'],
  ];
  const outcomeOf = (...cells: string[]): string =>
    reduceConsent(detector(columns)(cells).consent).email;

  it('outweighs no older refusal', () => {
    expect(outcomeOf('01.02.2062', 'yes', '01.02.2024')).toBe('withdrawn');
    expect(outcomeOf('25.11.2026', 'yes', '01.02.2024')).toBe('withdrawn');
  });

  it('is a permission all the same, and one of a day before today is younger than an older refusal', () => {
    expect(outcomeOf('01.02.2062', 'yes', '')).toBe('granted');
    expect(outcomeOf('24.11.2026', 'yes', '01.02.2024')).toBe('granted');
  });
});

describe('a contact that reaches somebody else, by a note', () => {
  const read = detector([['consent_general', 'News'], ['notes']]);
  const statesOf = (note: string): Record<string, string> =>
    reduceConsent(read(['yes', note]).consent);

  it('leaves its ways in doubt, and the others as they were answered', () => {
    expect(statesOf('wrong number, a stranger answers')).toMatchObject({
      email: 'granted',
      post: 'granted',
      sms: 'unclear',
      phone: 'unclear',
      whatsapp: 'unclear',
    });
    expect(statesOf('her email goes to a stranger')).toMatchObject({
      email: 'unclear',
      sms: 'granted',
    });
  });

  it('permits nothing where nothing was permitted', () => {
    expect(reduceConsent(read(['', 'wrong number']).consent).sms).toBe('unknown');
    expect(reduceConsent(read(['no', 'wrong number']).consent).sms).toBe('denied');
  });
});

describe('a status that no word list knows', () => {
  const stateOf = (cell: string): string =>
    reduceConsent(detector([['status', 'Status'], ['consent_email']])([cell, 'yes']).consent).email;

  it.each(['Do Not Solicit', 'no more emails please', 'больше не писать', 'göndermeyin'])(
    '%s refuses what another column permits',
    (cell) => {
      expect(stateOf(cell)).toBe('withdrawn');
    },
  );

  it.each([
    'do usunięcia (RODO)',
    'à supprimer (RGPD)',
    'a eliminar (RGPD)',
    'da cancellare (GDPR)',
    'excluir (LGPD)',
    'te verwijderen (AVG)',
    'zu löschen (DSGVO)',
    'to be erased (GDPR)',
    'на удаление (152-ФЗ)',
    'на видалення',
    'silinecek (KVKK)',
    'للحذف',
    'xóa dữ liệu',
  ])('%s asks for erasure', (cell) => {
    expect(marks(detector([['status']])([cell]))).toEqual(['erasure_requested']);
  });

  it.each(['Major Donor', 'Do not renew', 'Cancelled order', 'deleted order', 'usunięty z kursu'])(
    '%s says nothing of consent',
    (cell) => {
      const read = detector([['status']])([cell]);
      expect([read.consent, read.marks]).toEqual([[], []]);
    },
  );
});

describe('a record', () => {
  it('says who it is about', () => {
    const read = detector([['record_id'], ['first_name'], ['last_name'], ['full_name']]);
    expect(read([' C17 ', 'Анна', '-', 'Анна  Лебедева'])).toMatchObject({
      recordKey: 'C17',
      name: { first: 'Анна', last: null, full: 'Анна Лебедева' },
    });
  });

  it('keeps every e-mail and every mark once in a row of thousands of columns', () => {
    const columns = Array.from({ length: 3000 }, (): Column => ['email']);
    const cells = columns.map((_, index) =>
      index % 3 === 0 ? 'nobody@@nowhere, not this@' : `person${index % 500}@example.org`,
    );
    const { emails, marks: found } = detector(columns)(cells);
    expect(emails).toHaveLength(new Set(cells.filter((_, index) => index % 3 !== 0)).size);
    expect(new Set(emails).size).toBe(emails.length);
    expect(found.map(({ column }) => column)).toStrictEqual(
      columns.flatMap((_, index) => (index % 3 === 0 ? [index] : [])),
    );
  });

  it('keeps every e-mail and phone of several columns once', () => {
    const read = detector([['email'], ['email'], ['phone'], ['phone']]);
    const signals = read([
      'A@b.ru; c@d.ru',
      'a@b.ru',
      '8 912 345 67 89',
      '+79123456789 | 8 495 1234567',
    ]);
    expect(signals.emails).toStrictEqual(['a@b.ru', 'c@d.ru']);
    expect(signals.phones).toStrictEqual(['+79123456789', '+74951234567']);
    expect(signals.marks).toStrictEqual([]);
  });

  it('reads a phone among the e-mails and an e-mail among the phones, as one column of contacts holds both', () => {
    const phone = one('email', '8 912 345-67-89');
    expect([phone.emails, phone.phones, marks(phone)]).toEqual([[], ['+79123456789'], []]);
    const email = one('phone', 'Ana@b.de');
    expect([email.emails, email.phones, marks(email)]).toEqual([['ana@b.de'], [], []]);
    for (const cell of ['12345', 'ana at b.de', '912 345-67-89@']) {
      const none = one('email', cell);
      expect([none.phones, marks(none)], cell).toEqual([[], ['invalid_email']]);
    }
  });

  it('marks contact data that is none, but not a word for nothing', () => {
    expect(marks(one('email', 'ana@@b'))).toStrictEqual(['invalid_email']);
    expect(marks(one('phone', '7.9E+10'))).toStrictEqual(['invalid_phone']);
    for (const cell of ['нет', '-', 'n/a', 'yok', 'لا يوجد']) {
      expect(marks(one('email', cell))).toStrictEqual([]);
      expect(marks(one('phone', cell))).toStrictEqual([]);
    }
  });

  it.each(['self', 'Self.', 'сама', 'kendisi', 'نفسه', 'selbst', 'elle-même', 'titular'])(
    'is nobody’s child where the guardian is the person: %s',
    (cell) => {
      const read = detector([['full_name'], ['guardian_name']]);
      expect(marks(read(['Anna Berg', cell]))).toStrictEqual([]);
      expect(marks(read(['Anna Berg', 'Eva Berg']))).toStrictEqual(['guardian']);
    },
  );

  it('never takes the phone of a guardian for the person’s own', () => {
    const read = detector([['phone'], ['guardian_phone'], ['guardian_name']]);
    const signals = read(['89123456789', '+7 912 345-67-89', 'Ирина']);
    expect(signals.phones).toStrictEqual([]);
    expect(marks(signals)).toStrictEqual(['guardian', 'guardian']);
    expect(read(['89123456789', '', 'нет']).marks).toStrictEqual([]);
  });

  it('tells the birth as far as the best of its columns does', () => {
    const read = detector([['birth_year'], ['birth_date'], ['age']]);
    const signals = read(['1992', '02.05.1992', '34']);
    expect(signals.birth).toMatchObject({ column: 1, why: 'birth.date' });
    expect(signals.age).toStrictEqual({ years: [34, 34], statedOn: null, column: 2 });
  });

  it('keeps both readings of a birth date in a column of unknown order', () => {
    const signals = detector([['birth_date']], { dateOrders: new Map() })(['02/05/1992']);
    expect(toPartialText(signals.birth!.date)).toBe('1992-02-05|1992-05-02');
  });

  it('reads a birth date out of an identity number where no column tells it', () => {
    const read = detector([['national_id']], { country: 'PL' });
    const signals = read(['12222900026']);
    expect(toPartialText(signals.birth!.date)).toBe('2012-02-29');
    expect(marks(signals)).toStrictEqual(['identity_number']);
  });

  it('gives activity its latest possible day, never one after today or before birth', () => {
    const columns: Column[] = [['birth_date'], ['last_visit_date'], ['created_date']];
    const read = detector(columns, { dateOrders: new Map([[0, 'DMY']]) });
    expect(read(['02.05.1992', '03/04/2024', '2020']).activity).toStrictEqual([
      { trigger: 'last_visit', day: parseIsoDay('2024-04-03'), column: 1 },
      { trigger: 'created', day: parseIsoDay('2020-12-31'), column: 2 },
    ]);
    expect(read(['02.05.1992', '01.12.2027', '01.01.1985']).activity).toStrictEqual([]);
    expect(read(['', '01/12/2026', '']).activity[0]?.day).toBe(parseIsoDay('2026-01-12'));
    expect(read(['', '2026', '']).activity[0]?.day).toBe(dayOf(2026, 11, 24));
  });

  it('says no by a flag, by a note and by the name of the list', () => {
    expect(one('opt_out', 'да', 'Отписан').consent).toMatchObject([
      { channel: 'email', state: 'withdrawn', column: 0 },
    ]);
    expect(one('notes', 'просила не звонить').consent).toMatchObject([
      { channel: 'phone', state: 'withdrawn', why: 'note.do_not_call' },
    ]);
    expect(one('notes', 'отписалась, потом снова подписалась').consent).toMatchObject([
      { state: 'unclear' },
    ]);
    expect(
      detector([['email']], { fileName: 'unsubscribed.csv' })(['a@b.ru']).consent,
    ).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('has the marks of what its notes say', () => {
    const note = 'девочка 9 лет; аллергия на латекс; пароль: кот12; удалите мои данные';
    expect(new Set(marks(one('notes', note)))).toStrictEqual(
      new Set(['minor_hint', 'special_category', 'password', 'erasure_requested']),
    );
    expect(marks(one('tags', 'VIP, умерла, 2019'))).toStrictEqual(['deceased']);
  });

  it('does not take "none" in a health column for an illness', () => {
    expect(marks(one('health_notes', 'гастрит'))).toStrictEqual(['special_category']);
    for (const cell of ['нет', 'none', '-', 'Yok', 'لا يوجد', 'brak']) {
      expect(marks(one('health_notes', cell))).toStrictEqual([]);
    }
  });

  it('is held while the cell says so', () => {
    expect(one('legal_hold', 'суд').marks).toMatchObject([{ kind: 'legal_hold', day: null }]);
    expect(one('legal_hold', '01.05.2027').marks).toMatchObject([
      { kind: 'legal_hold', day: parseIsoDay('2027-05-01') },
    ]);
    expect(one('legal_hold', '01.05.2020').marks).toStrictEqual([]);
    expect(one('legal_hold', 'no').marks).toStrictEqual([]);
  });
});

describe('numbers that must not be there', () => {
  it('are payment cards by issuer, length and check digit, however they are written', () => {
    for (const cell of [
      '4111 1111 1111 1111',
      'card 4111-1111-1111-1111 exp 12/27',
      '5555555555554444',
      '378282246310005',
      '٤١١١ ١١١١ ١١١١ ١١١١',
      '2200 0000 0000 0004',
    ]) {
      expect(marks(one('notes', cell))).toContain('payment_card');
    }
    for (const cell of [
      '4111 1111 1111 1112',
      '0000 0000 0000 0000',
      'order 4111 1111 1111 1111',
      'заказ № 4111111111111111',
      'loyalty card 0412 7781',
      'A4111111111111111',
      '+7 912 345 67 89, +7 912 345 67 80',
    ]) {
      expect(marks(one('notes', cell))).not.toContain('payment_card');
    }
    expect(marks(one('ignore', '4111111111111111', 'Order number'))).toStrictEqual([]);
    expect(marks(one('ignore', '4111111111111111', 'Extra'))).toStrictEqual(['payment_card']);
  });

  it('are bank accounts by country, length and remainder', () => {
    expect(marks(one('notes', 'IBAN DE89 3704 0044 0532 0130 00 bitte'))).toContain('iban');
    expect(marks(one('notes', 'TR330006100519786457841326'))).toContain('iban');
    expect(marks(one('notes', 'DE89370400440532013001'))).not.toContain('iban');
  });

  it('are identity numbers where the word for them stands beside', () => {
    expect(marks(one('notes', 'СНИЛС 112-233-445 95'))).toContain('identity_number');
    expect(marks(one('notes', 'паспорт 45 99 000001'))).toContain('identity_number');
    expect(marks(one('notes', 'TC Kimlik 12345678950'))).toContain('identity_number');
    expect(marks(one('notes', 'TC Kimlik 12345678951'))).not.toContain('identity_number');
    expect(marks(one('notes', '112-233-445 95'))).not.toContain('identity_number');
  });

  it('call no phone wrong of which nobody said the country (B17)', () => {
    const read = detector([['phone']], { country: 'ZZ' });
    for (const phone of [
      '07700 900123',
      '(020) 7946 0018',
      '8 (912) 555-11-22',
      '0532/123 45 67',
    ]) {
      const { phones, marks: found } = read([phone]);
      expect([phones, found.length], phone).toEqual([[], 0]);
    }
    for (const cell of ['12', '7.9E+10', '0000000000', 'call me']) {
      expect(marks(read([cell])), cell).toEqual(['invalid_phone']);
    }
  });

  it('mark made-up phones and throw-away addresses, and no others', () => {
    for (const phone of ['+7 000 000 00 00', '+1 555 555 5555', '8 123 456 78 90']) {
      expect(marks(one('phone', phone))).toStrictEqual(['invalid_phone']);
    }
    expect(marks(one('phone', '+7 925 777 77 77'))).toStrictEqual([]);
    for (const email of ['a@mailinator.com', 'x@eu.yopmail.com', 'test@test.com', 'none@none.ru']) {
      expect(marks(one('email', email))).toStrictEqual(['invalid_email']);
    }
    for (const email of [
      'info@salon-lotus.de',
      'test@lotus.de',
      'ana@example.com',
      'a@gmail.com',
    ]) {
      expect(marks(one('email', email))).toStrictEqual([]);
    }
  });

  it('keep the examples of the reference list', () => {
    for (const rule of identifierData.identifiers) {
      const word = rule.words[0] ?? '';
      for (const valid of rule.valid) {
        expect(marks(one('notes', `${word}: ${valid}`))).toContain('identity_number');
      }
      for (const invalid of rule.invalid) {
        expect([invalid, marks(one('notes', `${word}: ${invalid}`))]).toStrictEqual([invalid, []]);
      }
    }
  });
});

describe('any cells', () => {
  const roles: readonly ColumnRole[] = [
    'record_id',
    'full_name',
    'email',
    'phone',
    'birth_date',
    'age',
    'last_visit_date',
    'opt_out',
    'status',
    'consent_date',
    'guardian_phone',
    'notes',
    'tags',
    'national_id',
    'iban',
    'health_notes',
    'legal_hold',
    'ignore',
  ];

  it('never make the detector throw, and give the same signals twice', () => {
    const columns = roles.map((role): Column => [role]);
    const [first, second] = [detector(columns), detector(columns)];
    const cells = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(
          '__proto__',
          '4111 1111 1111 1111',
          '05/04/1990',
          'нет',
          '\u0000',
          'constructor',
        ),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(cells, (row) => {
        expect(first(row)).toStrictEqual(second(row));
      }),
      { numRuns: 1500 },
    );
  });

  /** Milliseconds of the processor; the square of these cells would be four thousand million steps. */
  const SQUARE_MS = 6000;

  it('take time in proportion to their length (A15)', () => {
    const pieces = [
      '-',
      ' ',
      'a',
      '@',
      'a@',
      '.',
      '1',
      '1 ',
      '1-',
      '٥',
      'DE89',
      '(',
      '#',
      'ext',
      'passport ',
      'паспорт 1 ',
      ', ',
      'é',
      '::: ',
      '\n',
    ];
    for (const role of roles) {
      const read = detector([[role]]);
      for (const piece of pieces) {
        const cell = piece.repeat(Math.ceil(65_536 / piece.length));
        expect(processorTimeOf(() => read([cell]))).toBeLessThan(SQUARE_MS);
      }
    }
  }, 120_000);
});
