import { describe, expect, test } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function mapped(...columns: readonly (readonly string[])[]): readonly MappedColumn[] {
  const header = columns.map(([name]) => name ?? '');
  const rows = Math.max(...columns.map(({ length }) => length)) - 1;
  const samples = Array.from({ length: rows }, (_, row) =>
    columns.map((column) => column[row + 1] ?? ''),
  );
  const input = { header, samples, fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns(input).columns;
}

function of(columns: readonly MappedColumn[], index: number): Partial<MappedColumn> {
  const { role, channel, polarity } = columns[index] ?? {};
  return { role, channel, polarity } as Partial<MappedColumn>;
}

const mails = ['E-mail', 'a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'];
const phones = ['Phone', '+79001112233', '+79001112244', '+79001112255', '+79001112266'];

describe('channels of consent', () => {
  test.each([
    ['Пометка "не звонить, не писать"', 'да', 'нет'],
    ['Nicht anrufen, nicht anschreiben', 'ja', 'nein'],
    ['لا ترغب بالتواصل', 'نعم', 'لا'],
  ])('%s is about every channel', (...column) => {
    expect(of(mapped(column), 0)).toEqual({ role: 'opt_out', channel: null, polarity: 'negative' });
  });

  test.each([
    ['Letters', 'consent_post', 'post'],
    ['SMS Reminders', 'consent_sms', 'sms'],
    ['Rappel SMS', 'consent_sms', 'sms'],
  ] as const)('a yes or no under %s is consent for that channel', (header, role, channel) => {
    const cells = role === 'consent_sms' && header.startsWith('R') ? ['oui', 'non'] : ['Yes', 'No'];
    expect(of(mapped([header, ...cells, ...cells]), 0)).toMatchObject({ role, channel });
  });

  test('in a list of addresses alone, being subscribed speaks of e-mail, with its days', () => {
    const columns = mapped(
      mails,
      ['SubscriberState', 'Active', 'Unsubscribed', 'Bounced', 'Unconfirmed'],
      ['SubscribedOn', '2022-03-01', '2021-06-14', '2020-02-20', '2026-11-01'],
      ['UnsubscribedOn', '', '2023-01-09', '', ''],
    );
    expect(columns.slice(1).map(({ channel }) => channel)).toEqual(['email', 'email', 'email']);
    expect(columns[2]?.role).toBe('consent_date');
  });

  test('beside telephones a consent that names no channel stays one of all', () => {
    const columns = mapped(mails, phones, ['Marketing consent', 'yes', 'no', 'yes', 'no']);
    expect(of(columns, 2)).toMatchObject({ role: 'consent_general', channel: null });
  });
});

describe('what looks like consent', () => {
  test('the state of a paid subscription is none', () => {
    const columns = mapped(
      mails,
      ['subscription_status', 'active', 'cancelled', 'past_due', 'paused'],
      ['renews_at', '2027-01-01', '', '2027-02-02', '2027-03-03'],
      ['newsletter_opt_in', 'true', 'true', 'false', 'false'],
    );
    expect(of(columns, 1)).toMatchObject({ role: 'status', polarity: null });
    expect(columns[3]?.role).toBe('consent_email');
  });

  test.each([
    ['Consenso profilazione', 'S', 'N'],
    ['Cesión a terceros', 'sí', 'no'],
    ['Consent to share with third parties', 'yes', 'no'],
  ])('%s permits no messages and refuses none', (...column) => {
    expect(of(mapped(column), 0)).toMatchObject({ role: 'ignore' });
  });

  test('a date of consent with a word that nobody knows is asked about', () => {
    const [column] = mapped(['Onay xyzqwv tarihi', '01.02.2023', '03.04.2024', '05.06.2025']);
    expect(column?.needsAnswer).toBe(true);
    expect(column?.confidence).toBeLessThan(0.75);
  });

  test('a date on which consent was removed is one of leaving', () => {
    const [column] = mapped(['Onay Kaldırma Tarihi', '01.02.2023', '03.04.2024']);
    expect(column?.role).toBe('consent_withdrawn_date');
  });
});

describe('words that mislead', () => {
  test('the number of the row in Persian does not begin like a refusal', () => {
    expect(mapped(['ردیف', '۱', '۲', '۳'])[0]?.role).toBe('record_id');
  });
  test('a customer in Czech is neither a ban nor a pupil', () => {
    const names = ['Klára Dvorská', 'Petr Bílý', 'Jana Černá'];
    expect(
      mapped(['Zákazník', ...names], ['Telefon', '605660101', '605660102', '605660103'])[0]?.role,
    ).toBe('full_name');
  });
  test('two pieces of two languages make no word', () => {
    expect(mapped(['Zawodnik', 'Olaf Bieniek', 'Nela Czaja', 'Igor Walczak'])[0]?.role).toBe(
      'full_name',
    );
  });
  test('a kind of customer is no name', () => {
    expect(mapped(['Kundentyp', 'A', 'B', 'C', 'A'])[0]?.role).toBe('tags');
  });
  test('two swapped letters in a short header are put right', () => {
    expect(mapped(['nmae', 'Roz Penhale', 'Tilly Abbott', 'Gemma Orr'])[0]?.role).toBe('full_name');
  });
  test.each([
    ['Estado plan', 'Activo', 'Vencido', 'Congelado', 'Activo'],
    ['Statut du compte', 'Actif', 'Inactif', 'Actif', 'Expiré'],
  ])('%s is a state by its cells, and no place', (...column) => {
    expect(mapped(column)[0]?.role).toBe('status');
  });
});

describe('names', () => {
  test('a surname before a comma is a name', () => {
    const cells = ['Iriarte Blanco, Leire', 'Sanchis Mora, Vicent', 'Rey Soto, Nerea'];
    expect(mapped(['Paciente', ...cells])[0]?.role).toBe('full_name');
  });
  test('"Nombre(s)" beside Apellidos is the given name', () => {
    const columns = mapped(
      ['Nombre(s)', 'Ximena', 'Efraín', 'Itzel'],
      ['Apellidos', 'Robles Ayala', 'Cuevas Luna', 'Nava'],
    );
    expect(columns.map(({ role }) => role)).toEqual(['first_name', 'last_name']);
  });
  test('"Billing First" and "Billing Last" hold names where the cells do', () => {
    const columns = mapped(
      ['Billing First', 'Nadia', 'Ivo', 'Abel'],
      ['Billing Last', 'Fortier', 'Landry', 'Whitford'],
    );
    expect(columns.map(({ role }) => role)).toEqual(['first_name', 'last_name']);
  });
  test('a pupil in two columns is one name in two parts', () => {
    const columns = mapped(
      ['Öğrenci Adı', 'Defne', 'Kuzey', 'Asya'],
      ['Öğrenci Soyadı', 'Altun', 'Balcı', 'Çetin'],
    );
    expect(columns.map(({ role }) => role)).toEqual(['first_name', 'last_name']);
  });
});

describe('lists in languages of the second row', () => {
  test.each([
    ['ग्राहक का नाम', 'full_name', ['सुनीता शर्मा', 'राहुल वर्मा', 'पूजा नायर']],
    ['कॉल न करें', 'opt_out', ['हाँ', 'नहीं', 'हाँ']],
    ['شہر', 'city', ['لاہور', 'کراچی', 'ملتان']],
    ['Nekontaktovat', 'opt_out', ['ano', 'ne', 'ne']],
    ['Να μην ενοχλείται', 'opt_out', ['Ναι', 'Όχι', 'Όχι']],
    ['DM不要', 'opt_out', ['○', '', '○']],
    ['取消订阅日期', 'consent_withdrawn_date', ['2023/12/05', '2024/01/02', '']],
    ['Vill ha nyhetsbrev', 'consent_email', ['ja', 'nej', 'ja']],
    ['Afgemeld op', 'consent_withdrawn_date', ['22/01/2023', '', '']],
    ['이메일 수신동의', 'consent_email', ['Y', 'N', 'Y']],
  ] as const)('%s', (header, role, cells) => {
    expect(mapped([header, ...cells])[0]?.role).toBe(role);
  });
});
