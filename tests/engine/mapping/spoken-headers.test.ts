import { describe, expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

/** What a column of this title and these cells is taken for, beside a number and an e-mail. */
function roleOf(name: string, ...cells: readonly string[]): string | undefined {
  return mapColumns({
    header: ['ID', 'E-mail', name],
    samples: cells.map((cell, row) => [`K-${row}`, `x${row}@example.com`, cell]),
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles: [],
  }).columns[2]?.role;
}

const days = ['2024-02-03', '2025-03-04', '2026-11-20'];
const ages = ['34', '51', '19'];
const names = ['Anna Kowalska', 'Marek Nowak', 'Ewa Lis'];

test.each([
  'last chat',
  'последнее общение',
  'آخر محادثة',
  'son sohbet',
  'letztes Gespräch',
  'dernière discussion',
  'última charla',
  'ultima chiacchierata',
  'último papo',
  'ostatnia pogawędka',
  'остання розмова',
  'lần trò chuyện gần nhất',
  'laatste gesprek',
  'соңғы әңгіме',
])('%s is the last contact, and no relative', (name) => {
  expect(roleOf(name, ...days)).toBe('last_contact_date');
});

describe('a form that asks for the age', () => {
  test.each([
    'How old are you?',
    'Сколько вам лет?',
    'كم عمرك؟',
    'Kaç yaşındasınız?',
    'Wie alt sind Sie?',
    'Quel âge avez-vous ?',
    '¿Cuántos años tienes?',
    'Quanti anni hai?',
    'Quantos anos você tem?',
    'Ile masz lat?',
    'Скільки вам років?',
    'Hoe oud ben je?',
    'Жасыңыз нешеде?',
  ])('%s', (name) => expect(roleOf(name, ...ages)).toBe('age'));

  test.each(['Quanti anni ha il tuo cane?', 'How old is your dog?', 'How old is the car?'])(
    'of somebody or something else is not that of the person: %s',
    (name) => {
      expect(roleOf(name, ...ages)).not.toBe('age');
    },
  );
});

describe('a name that is to be written as on a paper', () => {
  test.each([
    'Full Name (as per Aadhaar)',
    'Name as on ID',
    'Имя (как в паспорте)',
    'الاسم (كما في الهوية)',
    'Ad Soyad (kimlikteki gibi)',
    'Name (wie im Ausweis)',
    "Nom (comme sur la carte d'identité)",
    'Nombre completo (como en el DNI)',
    'Nome e cognome (come da documento)',
    'Nome completo (como no RG)',
    'Imię i nazwisko (jak w dowodzie)',
    "Ім'я (як у паспорті)",
    'Họ tên (theo CCCD)',
    'Naam (zoals in paspoort)',
  ])('%s is a name', (name) => expect(roleOf(name, ...names)).toBe('full_name'));

  test('the number of the paper is none', () => {
    expect(roleOf('Aadhaar', '234123412346', '', '')).toBe('national_id');
    expect(roleOf('Passport', 'C01X00T47', '', '')).toBe('passport');
  });
});

test.each(['Klantstatus', 'Relatiestatus', 'Kundenstatus', 'Kundstatus', 'Medlemsstatus'])(
  '%s is a status, in words that no list knows',
  (name) => expect(roleOf(name, 'vaste klant', 'overig', 'intern')).toBe('status'),
);

test.each(['IG / email', 'E-mail / Instagram', 'почта / инста', 'mail o instagram', 'correo / IG'])(
  '%s holds addresses',
  (name) => expect(roleOf(name, 'kev@example.com', '@kevoh', 'jo@example.net')).toBe('email'),
);

test('the handle alone is no address', () => {
  expect(roleOf('IG', '@kevoh', '@jo', '@mei')).not.toBe('email');
});

test.each(['Opt-in d.d.', 'Toestemming d.d.'])('%s is the day of it', (name) => {
  expect(roleOf(name, ...days)).toBe('consent_date');
});

describe('which way is preferred', () => {
  const ways = ['e-mail', 'geen', 'post', 'e-mail, WhatsApp', 'telefoon'];
  const asks = (...others: readonly (readonly [string, string])[]): boolean | undefined =>
    mapColumns({
      header: ['Klantnr', 'Voorkeur communicatie', ...others.map(([name]) => name)],
      samples: ways.map((way, row) => [`K-${row}`, way, ...others.map(([, cell]) => cell)]),
      fileName: 'list.csv',
      sheet: null,
      vocabulary,
      profiles: [],
    }).columns[1]?.needsAnswer;

  test('is only how, where the day of the permission stands beside it', () => {
    expect(asks(['Opt-in d.d.', '2024-02-03'])).toBe(false);
  });
  test('may be a permission or a habit where nothing permits, or a day of something else stands there', () => {
    expect(asks()).toBe(true);
    expect(asks(['Laatste bezoek', '2024-02-03'])).toBe(true);
    expect(asks(['Afgemeld d.d.', '2024-02-03'])).toBe(true);
  });
});
