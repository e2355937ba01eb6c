import { describe, expect, test } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

/** Each column: its title, then its cells. */
function mapped(...columns: readonly (readonly string[])[]): readonly MappedColumn[] {
  const rows = Math.max(...columns.map(({ length }) => length)) - 1;
  return mapColumns({
    header: columns.map(([name]) => name ?? ''),
    samples: Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row + 1] ?? '')),
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles: [],
  }).columns;
}

const mails = ['E-mail', 'a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'];
const phones = ['Mobil', '+4520000011', '+4520000012', '+4520000013', '+4520000014'];

describe('the state of a mail tool beside telephones', () => {
  test.each([
    ['Status', 'Aktiv', 'Frameldt', 'Spam-klage', 'Afventer'],
    ['Status', 'Aktiv', 'Abgemeldet', 'Bereinigt', 'Abgemeldet'],
    ['Estado', 'Activo', 'Dado de baja', 'Limpiado', 'Suscrito'],
  ])('%s: %s, %s, %s speaks of e-mail', (...state) => {
    const left = ['Frameldt den', '', '02-02-2025', '15-12-2023', ''];
    const columns = mapped(mails, phones, state, left);
    expect(columns[2]).toMatchObject({ channel: 'email' });
    expect(columns[3]).toMatchObject({ role: 'consent_withdrawn_date', channel: 'email' });
  });

  test('a day of leaving beside a question about text messages is of every channel (B13)', () => {
    const asked = ['Må vi sende tilbud på sms?', 'ja', 'nej', 'ja', 'ja'];
    const left = ['Frameldt dato', '', '02-02-2025', '15-12-2023', ''];
    expect(mapped(mails, phones, asked, left)[3]).toMatchObject({ channel: null });
  });
});

describe('letters that are short for a refusal', () => {
  const dnc = ['DNC', '', 'X', '', ''];

  test('beside a question about contact they refuse all of it', () => {
    const asked = ['OK to contact? (2016 form)', 'Y', 'Y', 'N', 'Y'];
    expect(mapped(mails, phones, asked, dnc)[3]).toMatchObject({ role: 'opt_out', channel: null });
  });

  test('by themselves they refuse calls', () => {
    expect(mapped(mails, phones, dnc)[2]).toMatchObject({ role: 'opt_out', channel: 'phone' });
  });
});

describe('headers with what adds nothing to them', () => {
  test.each([
    ['Privacybrief mei 2018: mogen we u contacteren?', 'ja', 'nee', 'consent_general', null],
    ['Nieuwsbrief (sinds 2016)', 'ja', 'nee', 'consent_email', 'email'],
    ['Newsletter (since 2019)', 'yes', 'no', 'consent_email', 'email'],
    ['Brochure in de bus', 'ja', 'nee', 'consent_post', 'post'],
    ['E-news', 'Y', 'N', 'consent_email', 'email'],
    ['Xmas card', 'Y', 'N', 'consent_post', 'post'],
    ['Ενημέρωση με SMS', 'ΝΑΙ', 'ΟΧΙ', 'consent_sms', 'sms'],
    ['SMS-klub', 'ja', 'nej tak', 'consent_sms', 'sms'],
  ])('%s asks', (name, yes, no, role, channel) => {
    expect(mapped([name, yes, no, yes, no])[0]).toMatchObject({ role, channel });
  });

  test('a paper that is the way of contact keeps its channel', () => {
    expect(mapped(['Post: may we write to you?', 'yes', 'no', 'yes', 'no'])[0]?.channel).toBe(
      'post',
    );
  });

  test('a club card is no message of a club', () => {
    const [card] = mapped(['Club card', '1001', '1002', '1003', '1004']);
    expect(card?.role).toBe('record_id');
  });
});

describe('days without signs', () => {
  const days = ['20261103', '20260911', '20260627', '20240507'];

  test.each([
    ['DT_ULT_VIS', 'last_visit_date'],
    ['DT_ULT_ACQ', 'last_purchase_date'],
  ])('%s holds days and no telephones', (name, role) => {
    const italian = ['COGNOME', 'Rossi', 'Bianchi', 'Verdi', 'Neri'];
    expect(mapped(italian, [name, ...days])[1]).toMatchObject({ role });
  });

  test('eight digits that are no days stay telephones', () => {
    const [column] = mapped(['Kontakt', '20993115', '21447788', '98654321', '40123456']);
    expect(column?.role).toBe('phone');
  });

  test('months in Roman figures are days', () => {
    const [, column] = mapped(mails, [
      'Zgody podpisano dn.',
      '2 VI 2019',
      '11 VI 2019',
      '4 I 2020',
      '',
    ]);
    expect(column?.role).toBe('consent_date');
  });
});

test.each([
  ['Коли дзвонили', '05.11.26', '06.11.26', 'last_contact_date'],
  ['Результат дзвінка', 'записалась на 2.12', 'просив не дзвонити', 'notes'],
  ['Esito chiamata', 'richiamare', 'non vuole più niente', 'notes'],
  ['Opm. Lien', 'Franstalig', 'wil niets meer', 'notes'],
])('%s is about calls that were made, or about notes', (name, one, other, role) => {
  const dutch = ['Naam', 'Jan Smit', 'Piet Bos', 'Els Vos', 'Ida Mol'];
  expect(mapped(dutch, [name, one, other, one, other])[1]).toMatchObject({ role });
});
