import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { auditFile, mustAudit } from '#support/audit-file.ts';

const PEOPLE = [
  ['Ann Lee', 'ann@x.example', 'yes', 'no'],
  ['Bob Ray', 'bob@x.example', 'no', 'yes'],
];

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((cells) => cells.join(';')).join('\n')}\n`;
}

function sheet(rows: readonly (readonly string[])[], merges: readonly string[]): Buffer {
  const made = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  );
  made['!merges'] = merges.map((range) => utils.decode_range(range));
  return write({ SheetNames: ['A'], Sheets: { A: made } }, { type: 'buffer' }) as Buffer;
}

type Answers = readonly (readonly [string | undefined, string | undefined])[];

/** What each says about e-mail and SMS. */
async function answers(content: string | Buffer, name: string): Promise<Answers> {
  const { records } = await mustAudit(content, name);
  return records.map(({ consent }) => [consent.email, consent.sms]);
}

const RIGHT: Answers = [
  ['granted', 'denied'],
  ['denied', 'granted'],
];

describe('a header in two rows, with the answers below a title of their own', () => {
  const languages: readonly (readonly [string, string, string, string, string])[] = [
    ['Contact', 'Consent', 'Name', 'E-mail', 'SMS'],
    ['Контакты', 'Согласие', 'Имя', 'E-mail', 'СМС'],
    ['İletişim', 'İzinler', 'Ad Soyad', 'E-posta', 'SMS'],
    ['جهة الاتصال', 'الموافقة', 'الاسم', 'البريد', 'رسائل SMS'],
    ['Kontakt', 'Einwilligung', 'Name', 'E-Mail', 'SMS'],
    ['Contact', 'Consentement', 'Nom', 'E-mail', 'SMS'],
    ['Contacto', 'Consentimiento', 'Nombre', 'Correo electrónico', 'SMS'],
    ['Contatto', 'Consenso', 'Nome', 'Email', 'SMS'],
    ['Contacto', 'Consentimento', 'Nome', 'E-mail', 'SMS'],
    ['Kontakt', 'Zgoda', 'Imię i nazwisko', 'E-mail', 'SMS'],
    ['Контакти', 'Згода', "Ім'я", 'E-mail', 'SMS'],
    ['Liên hệ', 'Đồng ý', 'Họ tên', 'Email', 'SMS'],
  ];
  it.each(languages)('is understood: %s, %s', async (contact, consent, name, mail, sms) => {
    const whole = [[contact, '', consent, ''], [name, mail, mail, sms], ...PEOPLE];
    expect(await answers(csv(whole), 'list.csv')).toEqual(RIGHT);
    const split = [[name, mail, consent, ''], ['', '', mail, sms], ...PEOPLE];
    expect(await answers(csv(split), 'list.csv')).toEqual(RIGHT);
  });

  it('is understood in a sheet, where titles reach down and sideways, and its titles refuse for nobody', async () => {
    const rows = [['Name', 'E-mail', 'Consent', ''], ['', '', 'E-mail', 'SMS'], ...PEOPLE];
    expect(await answers(sheet(rows, ['A1:A2', 'B1:B2', 'C1:D1']), 'list.xlsx')).toEqual(RIGHT);
    const refusals = [['Name', 'E-mail', 'Unsubscribed', ''], ['', '', 'E-mail', 'SMS'], ...PEOPLE];
    expect(await answers(sheet(refusals, ['A1:A2', 'B1:B2', 'C1:D1']), 'list.xlsx')).toEqual([
      ['withdrawn', undefined],
      [undefined, 'withdrawn'],
    ]);
  });

  it('keeps columns of contacts, notes and days what they are', async () => {
    const { sources } = await mustAudit(
      csv([
        ['Marketing', '', '', 'Consent', '', '', ''],
        ['Name', 'E-mail', 'Phone', 'Phone', 'Post', 'Notes', 'Birthday'],
        ['Ann Lee', 'ann@x.example', '+447700900001', 'no', 'yes', 'tea', '02.03.1980'],
        ['Bob Ray', 'bob@x.example', '+447700900002', 'yes', 'no', 'mint', '14.05.1990'],
      ]),
      'list.csv',
    );
    expect(sources[0]?.columns.map(({ role }) => role)).toEqual([
      'full_name',
      'email',
      'phone',
      'consent_phone',
      'consent_post',
      'notes',
      'birth_date',
    ]);
  });

  it.each([
    [
      'people below a header with a gap',
      [['Name', 'E-mail', 'Note', ''], ['', '', 'Dora', 'Ott'], ...PEOPLE],
      3,
    ],
    [
      'a person without an address',
      [['Name', 'E-mail', '', 'SMS ok?'], ['Dora Ott', '', 'x', 'yes'], ...PEOPLE],
      3,
    ],
    [
      'answers without a name',
      [['Name', 'E-mail', 'Consent', ''], ['', '', 'yes', 'no'], ...PEOPLE],
      3,
    ],
  ])('is not seen in %s', async (_, rows, records) => {
    const audited = await mustAudit(csv(rows), 'list.csv');
    expect(audited.records).toHaveLength(records);
  });
});

describe('a list without anybody', () => {
  it.each([
    ['list.csv', 'name;email;consent\n'],
    ['list.csv', 'name;email;consent\n;;\n'],
    ['list.json', '[{}]'],
  ])('says so: %s %j', async (name, text) => {
    const { sources, records } = await mustAudit(text, name);
    expect(records).toEqual([]);
    expect(sources[0]?.warnings).toContainEqual({ code: 'rows.none', detail: '' });
  });

  it('is refused where nothing names a column either', async () => {
    expect(await auditFile('{"contacts": []}', 'list.json')).toBe('source/empty');
  });
});
