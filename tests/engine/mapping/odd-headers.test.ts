import { describe, expect, test } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

/** Each column: its title, then its cells. */
function mapped(...columns: readonly (readonly [string, ...string[]])[]): readonly MappedColumn[] {
  const rows = Math.max(...columns.map(({ length }) => length)) - 1;
  return mapColumns({
    header: columns.map(([name]) => name),
    samples: Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row + 1] ?? '')),
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles: [],
  }).columns;
}

describe('a header that refuses', () => {
  test.each([
    ['전화 수신거부', 'Y', 'N', 'phone'],
    ['이메일 수신거부', '예', '아니오', 'email'],
    ['Ne hívjuk', 'x', 'x', 'phone'],
    ['Nevolat', 'ano', 'ne', 'phone'],
    ['لا يرغب في الرسائل النصية', 'نعم', 'لا', 'sms'],
    ['Registro opposizioni', 'iscritto', 'no', 'phone'],
    ['tps_flag', '1', '0', 'phone'],
    ['拒收短信', '是', '否', 'sms'],
  ] as const)('%s keeps its refusal and its channel', (name, one, other, channel) => {
    const [column] = mapped([name, one, other, one, other]);
    expect(column).toMatchObject({ role: 'opt_out', polarity: 'negative', channel });
  });
});

describe('a header that offers its answers, or names its channel in Latin letters', () => {
  test.each([
    ['Newsletter (yes/no/unsubscribed)', ['yes', 'no', 'unsubscribed'], 'email', 'positive'],
    ['Nieuwsbrief (ja/nee/uitgeschr.)', ['ja', 'nee', 'uitgeschr.'], 'email', 'positive'],
    ['E-mail рассылка (да/нет/отписан)', ['да', 'нет', 'отписан'], 'email', 'positive'],
    ['Θέλει προσφορές (email);', ['ΝΑΙ', 'ΟΧΙ', 'ΝΑΙ'], 'email', 'positive'],
    ['Согласие на рассылку (SMS)', ['да', 'нет', 'да'], 'sms', 'positive'],
    ['Отказ от рассылки (SMS)', ['да', 'нет', 'да'], 'sms', 'negative'],
    ['Bel-me-niet', ['ja', 'nee', 'nee'], 'phone', 'negative'],
    ['Unsubscribed from e-mails (yes/no)', ['yes', 'no', 'no'], 'email', 'negative'],
  ] as const)('%s is read by what it asks', (name, cells, channel, polarity) => {
    const [column] = mapped([name, ...cells]);
    expect(column).toMatchObject({ channel, polarity });
  });
});

describe('a day beside a refusal', () => {
  test.each([
    '同意撤回日',
    '撤回同意日期',
    '동의철회일',
    '수신거부일',
    'Datum povlačenja privole',
    'Tgl Tarik Persetujuan',
    'Data cofnięcia zgody',
  ])('%s is never the day of a consent', (name) => {
    const [column] = mapped([name, '2024-03-01', '2025-07-14', '2023-01-30']);
    expect(column).toMatchObject({ role: 'consent_withdrawn_date' });
  });
});

describe('a header that the second lot of strangers brought', () => {
  test.each([
    ['Mau info promo via WA', ['Ya', 'Tidak', 'Ya'], 'consent_whatsapp'],
    ['DNC?', ['No', 'Yes', 'No'], 'opt_out'],
    ['Acepta aviso de privacidad', ['Sí', 'No', 'Sí'], 'consent_general'],
    ['Apellidos, Nombre', ['Ruiz, Ana', 'Gil, Leo', 'Sanz, Eva'], 'full_name'],
    ['No-show', ['0', '2', '0'], 'ignore'],
    ['写真掲載', ['可', '不可', '可'], 'consent_photo'],
    ['ALICI', ['+905321110001', 'a@example.com', '+905321110003'], 'phone'],
    ['メール不要', ['はい', '', 'はい'], 'opt_out'],
    ['SON GİRİŞ TARİHİ', ['01.02.2026', '13.04.2026', '20.05.2026'], 'last_activity_date'],
  ] as const)('%s over its cells', (name, cells, role) => {
    expect(mapped([name, ...cells])[0]).toMatchObject({ role });
  });

  test.each([
    [['050 555 7001', '+971 50 555 7002', '0505557003'], 'phone'],
    [['10001', '10002', '10003'], 'record_id'],
  ] as const)('a number is a telephone where some are written as such: %j', (cells, role) => {
    const names = ['الاسم', 'خولة المهيري', 'سلطان الكتبي', 'شيماء عوض'] as const;
    expect(mapped(names, ['الرقم', ...cells])[1]).toMatchObject({ role });
  });
});

describe('a header of which one word is unknown', () => {
  test('the last of something over days is the last visit, and in English no family name', () => {
    const days = ['03/14/2026', '02/27/2026', '11/19/2025', '06/23/2024'] as const;
    const [column] = mapped(['Last Flumph', ...days]);
    expect(column).toMatchObject({ role: 'last_visit_date', needsAnswer: false });
    const beside = mapped(
      ['Last visit', ...days],
      ['Last flumph', ...days],
      ['Last note', ...days],
    );
    expect(beside.map(({ role }) => role)).toEqual([
      'last_visit_date',
      'last_activity_date',
      'last_activity_date',
    ]);
    const [name] = mapped(['Last', 'Whitcomb', 'Abara', 'Doyle', 'Kessler']);
    expect(name?.role).toBe('last_name');
  });

  test('where no header names people, the column that holds whole names does', () => {
    const names = ['Blanca Redondo', 'Laura Quiroga', 'Samira Haddad', 'Ana Ibarra'] as const;
    const mails = ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'] as const;
    expect(mapped(['Xyzzy', ...names], ['E-mail', ...mails])[0]?.role).toBe('full_name');
    const beside = mapped(['Xyzzy', ...names], ['Surname', 'Roe', 'Poe', 'Loe', 'Moe']);
    expect(beside[0]?.role).not.toBe('last_name');
  });

  test('addresses and telephones under one header are the one of which there are more', () => {
    const cells = ['y@example.com', '06 39 98 77 02', 's@example.com', '07 39 98 77 04'] as const;
    expect(mapped(['Coordonnée', ...cells])[0]?.role).toBe('email');
  });
});

test('until when a consent holds is neither a permission nor the day of one', () => {
  const columns = mapped(
    ['Согласие на рассылку', 'да', 'нет', 'да'],
    ['Срок действия согласия', 'до отзыва', '', '01.09.2027'],
  );
  expect(columns.map(({ role }) => role)).toEqual(['consent_general', 'ignore']);
});

test('a Latin word inside another is there by chance, and in a run of Japanese it is meant', () => {
  const flags = ['はい', 'いいえ', 'はい'] as const;
  expect(mapped(['LINE配信希望', ...flags])[0]?.channel).toBe('whatsapp');
  expect(mapped(['Online offers', 'Yes', 'No', 'Yes'])[0]?.channel).not.toBe('whatsapp');
});

test('"No." before a word is a number and "no" without a stop denies', () => {
  const [phone] = mapped(['No. Telepon', '0812-5550-2601', '0812-5550-2602', '0812-5550-2603']);
  expect(phone?.role).toBe('phone');
  expect(mapped(['No emails', 'Yes', 'No', 'Yes'])[0]).toMatchObject({ role: 'opt_out' });
});
