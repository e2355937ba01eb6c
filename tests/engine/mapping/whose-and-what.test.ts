import { expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { profiles, vocabulary } from '#support/shipped/vocabulary.ts';

/** Each column: its title, then its cells. */
function mapped(...columns: readonly (readonly [string, ...string[]])[]): readonly MappedColumn[] {
  const rows = Math.max(...columns.map(({ length }) => length)) - 1;
  return mapColumns({
    header: columns.map(([name]) => name),
    samples: Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row + 1] ?? '')),
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles,
  }).columns;
}

const roleOf = (...columns: readonly (readonly [string, ...string[]])[]): string | undefined =>
  mapped(...columns).at(-1)?.role;

const names = ['Anna Berg', 'Ewa Lis', 'Ida Roe'] as const;
const days = ['12/05/1980', '03/09/1985', '22/01/1978'] as const;
const flags = ['yes', 'no', 'yes'] as const;

test.each([
  ['Nome', 'Pet', 'Niver do tutor'],
  ['Nombre', 'Mascota', 'Cumple del tutor'],
  ['Imię i nazwisko', 'Pies', 'Urodziny opiekuna'],
  ['Nome', 'Cane', 'Compleanno tutore'],
])('the guardian of an animal is the person of the row: %s, %s, %s', (name, pet, birthday) => {
  const role = roleOf([name, ...names], [pet, 'Rex', 'Tico', 'Bob'], [birthday, ...days]);
  expect(role).toBe('birth_date');
});

test.each([
  ['Child name', 'Parent', 'Parent DOB'],
  ['ФИО ребёнка', 'Мама', 'Дата рождения мамы'],
  ['Name', 'Erziehungsberechtigter', 'Geburtsdatum der Mutter'],
])('the birth of a parent is not the one of the row: %s, %s, %s', (name, parent, birthday) => {
  expect(roleOf([name, ...names], [parent, ...names], [birthday, ...days])).toBe('ignore');
});

test('beside a birth of the row and a pet, the guardian is somebody else', () => {
  const pet = ['Pet', 'Rex', 'Tico', 'Bob'] as const;
  const role = roleOf(['Nome', ...names], ['Nascimento', ...days], pet, [
    'Niver do tutor',
    ...days,
  ]);
  expect(role).toBe('ignore');
});

test.each([
  ['Call for new batches', 'consent_phone'],
  ['Arayalım mı?', 'consent_phone'],
  ['Звонок о ТО', 'consent_phone'],
  ['les SMS', 'consent_sms'],
  ['Dürfen wir anrufen?', 'consent_phone'],
  ['هل نتصل؟', 'consent_phone'],
  ['WhatsApp: new arrivals', 'consent_whatsapp'],
  ['SMS о новых курсах', 'consent_sms'],
  ['E-Mail: neue Kurse', 'consent_email'],
])('%s asks for a permission', (header, role) => {
  expect(roleOf(['Name', ...names], [header, ...flags])).toBe(role);
});

test.each([
  ['Тел. родителя', 'guardian_phone', ['+7 900 000 00 01', '+7 900 000 00 02']],
  ['Родитель / зак. представитель', 'guardian_name', ['Анна Лебедева', 'Пётр Котов']],
] as const)('%s holds no births, for all that its word is like one', (header, role, cells) => {
  expect(roleOf(['Имя', 'Ира', 'Олег'], [header, ...cells])).toBe(role);
});

test('messages of a group, cut short, are no doubt about which way it points', () => {
  const [, column] = mapped(['Student Name', ...names], ['Whatsapp grp msgs', ...flags]);
  expect(column?.role).toBe('consent_whatsapp');
  expect(column?.confidence).toBeGreaterThan(0.75);
});

const optin = ['OPTIN_TIME', '2022-09-01 19:20:11', '2021-01-10 12:01:40'] as const;
const confirmed = ['CONFIRM_TIME', '2022-09-01 19:24:50', '2021-01-10 12:05:02'] as const;
const mails = ['Email Address', 'a@example.com', 'b@example.com'] as const;

test('the columns of a program say nothing about the language of the list', () => {
  const own = [
    ['Telefoon', '06 00000101', '06 00000102'],
    ['Geboortedatum', '12-04-1986', '03-09-1974'],
    ['Niet bellen', '', 'x'],
    ['App', 'ja', 'nee'],
  ] as const;
  const first = ['First Name', 'Anouk', 'Bas'] as const;
  expect(roleOf(mails, first, ['Last Name', 'Berg', 'Lis'], optin, confirmed, ...own)).toBe(
    'consent_whatsapp',
  );
});

test.each(['DATA REG', 'Dt. cad.', 'Angem.', 'Fec. alta', 'Reg. dt'])(
  '%s is the day of the record',
  (header) => {
    expect(roleOf(['Name', ...names], [header, ...days])).toBe('created_date');
  },
);

test('"stato" with the states of customers is no country', () => {
  const states = ['ATT', 'ATT', 'INATT', 'NUOVO'] as const;
  expect(roleOf(['COGNOME', 'Bianchi', 'Galli', 'Testa', 'Zito'], ['STATO', ...states])).toBe(
    'status',
  );
  const lands = ['Italia', 'Francia', 'Svizzera', 'Italia'] as const;
  expect(roleOf(['COGNOME', 'Bianchi', 'Galli', 'Testa', 'Zito'], ['STATO', ...lands])).toBe(
    'country',
  );
});

test.each([
  ['E-mail (private)', 'email', ['a@example.com', 'b@example.com', 'c@example.com']],
  ['Private email', 'email', ['a@example.com', 'b@example.com', 'c@example.com']],
  ['Phone (private)', 'phone', ['+44 7700 900101', '+44 7700 900102', '+44 7700 900103']],
  ['Telefon privat', 'phone', ['+49 30 1234567', '+49 30 1234568', '+49 30 1234569']],
  ['Private', 'ignore', ['False', 'False', 'False']],
] as const)('that it is private makes %s no other thing', (header, role, cells) => {
  expect(roleOf(['Name', ...names], [header, ...cells])).toBe(role);
});
