import { describe, expect, test } from 'vitest';
import { applyAnswers, headerSetKey, mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { profiles, vocabulary } from '#support/shipped/vocabulary.ts';

function mapped(columns: Readonly<Record<string, readonly string[]>>): readonly MappedColumn[] {
  const header = Object.keys(columns);
  const rows = Math.max(...Object.values(columns).map((cells) => cells.length));
  const samples = Array.from({ length: rows }, (_, row) =>
    header.map((name) => columns[name]?.[row] ?? ''),
  );
  return mapColumns({ header, samples, fileName: 'list.csv', sheet: null, vocabulary, profiles })
    .columns;
}

function roleOf(header: string, ...cells: readonly string[]): string | undefined {
  return mapped({ [header]: cells })[0]?.role;
}

const mails = ['a@example.com', 'b@example.com', 'c@example.com'];
const phones = ['+79001112233', '+79001112244', '+79001112255'];

describe('garbled headers', () => {
  test('are no number of a person because a letter of theirs looks like the word for one', () => {
    // "Отписан" with yes and no, as it looks when UTF-8 was read as windows-1252
    const cells = Array.from({ length: 20 }, (_, row) => (row % 2 === 0 ? 'Ð´Ð°' : 'Ð½ÐµÑ‚'));
    expect(roleOf('ÐžÑ‚Ð¿Ð¸Ñ�Ð°Ð½', ...cells)).toBe('ignore');
    const visits = Array.from({ length: 20 }, (_, row) => `C-${row % 4}`);
    expect(roleOf('Client ID', ...visits)).toBe('record_id'); // a row for each visit
  });
});

describe('headers that look like consent and are not', () => {
  test('an e-mail for mailings is an address', () => {
    expect(roleOf('E-mail для рассылок', ...mails)).toBe('email');
    expect(roleOf('Newsletter e-mail', ...mails)).toBe('email');
  });
  test('a phone for mailings, and SMS that holds numbers, are phones', () => {
    expect(roleOf('Телефон для рассылок', ...phones)).toBe('phone');
    expect(roleOf('SMS', ...phones)).toBe('phone');
  });
  test('"subscribed" with a date is when the record was made; "unsubscribed" with one is a withdrawal', () => {
    expect(roleOf('Subscribed', '2023-01-01 10:00', '2024-05-05 11:00')).toBe('created_date');
    expect(roleOf('Unsubscribed', '2023-01-01 10:00', '', '2024-05-05')).toBe(
      'consent_withdrawn_date',
    );
  });
  test('"export: yes" is no consent', () => {
    expect(roleOf('Экспорт', 'да', 'да', 'нет')).toBe('ignore');
  });
  test('a bare "blocked" is asked about', () => {
    const [column] = mapped({ Blocked: ['No', 'No', 'Yes'] });
    expect(column?.needsAnswer).toBe(true);
    expect(column?.confidence).toBeLessThan(0.9);
  });
  test('the status of a membership is a status, and the state of an address is a region', () => {
    expect(roleOf('Membership status', 'active', 'expired')).toBe('status');
    expect(roleOf('State', 'TX', 'CA', 'NY')).toBe('region');
    expect(roleOf('State', 'active', 'cancelled', 'active')).toBe('status');
  });
  test('the last newsletter sent is a contact, not a consent', () => {
    expect(roleOf('Последняя рассылка', '01.02.2025', '03.04.2025')).toBe('last_contact_date');
  });
  test('photo consent is never marketing consent', () => {
    for (const header of [
      'Согласие на фото',
      'Einwilligung Fotos',
      'Fotoğraf izni',
      'Photo consent',
    ]) {
      expect(roleOf(header, 'yes', 'no')).toBe('consent_photo');
    }
  });
});

describe('polarity', () => {
  const negative = [
    'Не звонить',
    'Do not email',
    'Keine Werbung',
    'Ne pas contacter',
    'No llamar',
    'Não ligar',
    'Non chiamare',
    'Nie dzwonić',
    'Не дзвонити',
    'Aranmasın',
    'عدم الاتصال',
    'Không gọi',
    'HasOptedOutOfEmail',
    'email_opt_out',
    'Исключить из SMS рассылок',
    'Отписан',
    'Newsletter abbestellt',
    'No Bulk Emails (User Opt Out)',
  ];
  test.each(negative)('%s says no', (header) => {
    const [column] = mapped({ [header]: ['1', '0', '1'] });
    expect([column?.role, column?.polarity]).toEqual(['opt_out', 'negative']);
  });
  const positive = [
    'Звонить',
    'Accepts marketing',
    'Newsletter erwünscht',
    'Accepte les SMS',
    'Acepta correos',
    'Aceita ligações',
    'Consenso e-mail',
    'Zgoda na telefon',
    'Згода на дзвінки',
    'Arama izni',
    'موافقة الاتصال',
    'Đồng ý gọi điện',
  ];
  test.each(positive)('%s says yes', (header) => {
    const [column] = mapped({ [header]: ['yes', 'no', 'yes'] });
    expect(column?.polarity).toBe('positive');
  });
  test('what denies a denial is asked about', () => {
    const [column] = mapped({ 'Please do not unsubscribe me': ['yes', 'no'] });
    expect(column?.needsAnswer).toBe(true);
  });
  test('an unknown word beside "newsletter" may turn it round, so it is asked about', () => {
    const [column] = mapped({ 'Newsletter quux': ['yes', 'no'] });
    expect(column?.needsAnswer).toBe(true);
  });
});

describe('columns that the header does not explain', () => {
  test('contents decide under a meaningless header', () => {
    const columns = mapped({
      'Поле 1': mails,
      'Custom 3': phones,
      UF_CRM_123: ['01.02.1961', '15.06.1990', '20.12.2008'],
      'Field 7': ['4111111111111111', '5500000000000004', '4012888888881881'],
      Column5: ['GB82WEST12345698765432', 'DE89370400440532013000', 'FR1420041010050500013M02606'],
    });
    expect(columns.map(({ role }) => role)).toEqual([
      'email',
      'phone',
      'birth_date',
      'card_number',
      'iban',
    ]);
    expect(columns[2]?.needsAnswer).toBe(true);
  });
  test('a header without cells keeps what its words say, a little less surely', () => {
    const [full] = mapped({ Email: mails });
    const [empty] = mapped({ Email: [] as string[] });
    expect(empty?.role).toBe('email');
    expect(empty?.confidence ?? 1).toBeLessThan(full?.confidence ?? 0);
  });
  test('an empty list, and a list of a thousand columns, are no trouble', () => {
    expect(mapped({ a: [] }).length).toBe(1);
    const wide = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`c${index}`, ['x']]),
    );
    expect(mapped(wide).length).toBe(1000);
  });
});

describe('names and numbers', () => {
  test('"Name" beside Vorname is the family name, and alone the whole name', () => {
    expect(mapped({ Vorname: ['Anna', 'Uwe'], Name: ['Blau', 'Rot'] })[1]?.role).toBe('last_name');
    expect(mapped({ Name: ['Anna Blau', 'Uwe Rot'], Ort: ['Bonn', 'Ulm'] })[0]?.role).toBe(
      'full_name',
    );
    expect(mapped({ Prénom: ['Anne', 'Luc'], Nom: ['ROY', 'PETIT'] })[1]?.role).toBe('last_name');
  });
  test('a loyalty card is a key of the shop, a bank card is a payment card', () => {
    expect(roleOf('Card number', '4111111111111111', '5500000000000004')).toBe('card_number');
    expect(roleOf('Номер карты', '700100', '700101', '700102')).toBe('record_id');
    expect(roleOf('Kundenkarte Nr.', '700100', '700101')).toBe('record_id');
    const fours = ['4000 1234 2233', '4000 1234 2234', '4000-1234-2235'];
    expect(roleOf('Бонусная карта', ...fours)).toBe('record_id');
    for (const name of ['Карта', 'Card', 'Kart', 'بطاقة', '№']) {
      expect([name, roleOf(name, ...fours)]).not.toEqual([name, 'phone']);
    }
  });
  test('numbered headers repeat one role, their labels are none', () => {
    expect(roleOf('Phone 2 - Value', ...phones)).toBe('phone');
    expect(roleOf('Phone 2 - Label', 'Work', 'Home')).toBe('ignore');
    expect(roleOf('E-mail 3', ...mails)).toBe('email');
  });
  test('a guardian’s phone is not the client’s', () => {
    expect(roleOf('Телефон мамы', ...phones)).toBe('guardian_phone');
    expect(roleOf('Emergency contact phone', ...phones)).toBe('guardian_phone');
  });
});

describe('answers', () => {
  test('an answer is certain and only concerns its column', () => {
    const columns = mapped({ Blocked: ['No', 'Yes'], Email: mails });
    const [answered, other] = applyAnswers(columns, [
      { index: 0, role: 'ignore', channel: null, polarity: null },
    ]);
    expect(answered).toMatchObject({ role: 'ignore', confidence: 1, needsAnswer: false });
    expect(other).toEqual(columns[1]);
  });
  test('a header set has one key, whatever the order', () => {
    expect(headerSetKey(['Email', 'Имя'])).toBe(headerSetKey(['ИМЯ ', 'email']));
    expect(headerSetKey(['Email', 'Имя'])).not.toBe(headerSetKey(['Email', 'Фамилия']));
    expect(headerSetKey(['a', 'b,c'])).not.toBe(headerSetKey(['a,b', 'c']));
  });
});
