import { describe, expect, it } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** What the cell of one column says of the person of its row. */
async function readCell(header: string, cell: string): Promise<unknown> {
  const rows = [
    `Name,${header}`,
    `Anna Muster,${quoted(cell)}`,
    `Bo Fall,${quoted(cell.replaceAll(/\d/g, '2'))}`,
  ];
  const { records } = await mustAudit(rows.join('\n'), 'list.csv');
  const { emails, phones } = records.find(({ row }) => row === 1) ?? {};
  return { emails, phones };
}

const EMAIL = 'anna@example.org';
const PHONE = '+491711234567';
const NONE = { emails: [], phones: [] };

describe('an object in a cell', () => {
  it.each([
    ['Data', `{"email":"${EMAIL}","phone":"+49 171 1234567"}`],
    ['Data', `{"contact":{"e-mail":"${EMAIL}","mobile":"+49 171 1234567"},"vip":true}`],
    ['Данные', `{"контакты":{"почта":"${EMAIL}","телефон":"+49 171 1234567"}}`],
    ['Notes', `{"iletişim":{"e-posta":"${EMAIL}","cep":"+49 171 1234567"}}`],
    ['ملاحظات', `{"البريد الإلكتروني":"${EMAIL}","الجوال":"+49 171 1234567"}`],
    ['Address', `{"street":"Ring 2","email":"${EMAIL}","tel":"+49 171 1234567"}`],
  ])('tells the contacts that it names: %s %s', async (header, cell) => {
    expect(await readCell(header, cell)).toEqual({ emails: [EMAIL], phones: [PHONE] });
  });

  it('is read in a column of addresses, whatever its parts are called', async () => {
    const emails = `[{"value":"${EMAIL}","type":"work"},{"value":"b@example.org"}]`;
    expect(await readCell('Emails', emails)).toMatchObject({ emails: [EMAIL, 'b@example.org'] });
    const phones = '[{"number":"+49 171 1234567","label":"mobile"}]';
    expect(await readCell('Phones', phones)).toMatchObject({ phones: [PHONE] });
  });

  it.each([
    `{"guardian":{"email":"${EMAIL}","phone":"+49 171 1234567"}}`,
    '{"emergency_contact":{"phone":"+49 171 1234567"}}',
    `{"spouse":{"email":"${EMAIL}"}}`,
    `[{"name":"Tom","phone":"+49 171 1234567"}]`,
    '{}',
    `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
    `{"__proto__":{"email":"${EMAIL}"},"constructor":1}`,
  ])('gives nobody the contacts of somebody else: %s', async (cell) => {
    expect(await readCell('Data', cell.slice(0, 20_000))).toEqual(NONE);
  });

  it('says no where it says so, and never yes', async () => {
    const rows = [
      'Name,Newsletter,Data',
      `Anna Muster,yes,${quoted('{"unsubscribed":true}')}`,
      `Bo Fall,yes,${quoted('{"marketing consent":false}')}`,
      `Cy Probe,yes,${quoted('{"unsubscribed":false}')}`,
      `Di Kern,,${quoted('{"marketing consent":true}')}`,
    ];
    const { records } = await mustAudit(rows.join('\n'), 'list.csv');
    const said = records.toSorted((one, other) => one.row - other.row);
    expect(said.map(({ consent }) => consent.email)).toEqual([
      'withdrawn',
      'denied',
      'granted',
      undefined,
    ]);
  });
});

describe('a block of an address', () => {
  it.each([
    ['Address', `Hauptstr. 1\n80331 München\nTel. +49 171 1234567\n${EMAIL}`],
    ['Adresse', `Ring 2, 80331 München, Mobil: +49 171 1234567, ${EMAIL}`],
    ['Адрес', `Москва, ул. Мира 1; тел. +49 171 1234567; ${EMAIL}`],
    ['Adres', `Lale Sk. 3 İstanbul Tel: +49 171 1234567 ${EMAIL}`],
    ['العنوان', `شارع الملك 5، هاتف: +49 171 1234567، ${EMAIL}`],
    ['Contact details', `${EMAIL} | +49 171 1234567`],
    ['Контакты', `тел. +49 171 1234567\n${EMAIL}`],
  ])('tells the contacts in it: %s %j', async (header, cell) => {
    expect(await readCell(header, cell)).toEqual({ emails: [EMAIL], phones: [PHONE] });
  });

  it.each([
    ['Address', 'Hauptstr. 1, 80331 München 1234567890'],
    ['Address', 'Ring 2, 80331 München, Fax +49 171 1234567'],
    ['Address', 'PO Box 1234567, Dallas TX 75201-1234'],
    ['Notes', `asked to be reached at ${EMAIL}`],
    ['Address', '1 '.repeat(30_000)],
  ])('holds no contact in its numbers: %s %s', async (header, cell) => {
    expect(await readCell(header, cell)).toEqual(NONE);
  });
});
