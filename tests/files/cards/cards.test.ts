import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { encodeText } from '#files/encoding/encodings.ts';
import { mustRead } from '#support/lists/read-list.ts';
import type { ReadList } from '#support/lists/read-list.ts';

function person(list: ReadList, index: number): Record<string, string> {
  const cells = list.cells[index] ?? [];
  return Object.fromEntries(
    list.reading.header.flatMap((name, column) =>
      cells[column] === '' ? [] : [[name, cells[column] ?? '']],
    ),
  );
}

const OUTLOOK = [
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;LANGUAGE=ru;CHARSET=windows-1251:Щукина;Анна;Петровна;г-жа;',
  'FN;CHARSET=windows-1251:Анна Щукина',
  'ORG;CHARSET=windows-1251:Салон «Роза»;Отдел',
  'TEL;WORK;VOICE:+7 (495) 555-01-00',
  'TEL;CELL;VOICE:+7 916 555 01 01',
  'ADR;WORK;PREF;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:;;=D3=EB=E8=F6=E0=0D=0A=',
  '1;=CC=EE=F1=EA=E2=E0;;101000;=D0=EE=F1=F1=E8=FF',
  'BDAY:19920502',
  'EMAIL;PREF;INTERNET:anna@example.org',
  'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
  ' /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAoHBwkHBgoJCAkLCwoMDxkQDw4ODx4WFxIZJCAmJSMg',
  '',
  'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
  'REV:20240102T100000Z',
  'END:VCARD',
  '',
];

const APPLE = `BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.0//EN
N:O'Neil;Zoë;;;
FN:Zoë O'Neil
item1.EMAIL;type=INTERNET;type=pref:zoe@example.org
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=HOME:zoe.home@example.org
item2.ADR;type=HOME;type=pref:;;1 Long Road;Leeds;;LS1 1AA;UK
item2.X-ABADR:gb
NOTE:do not call\\, she said\\nsince 2021 and this is a note that is folded ri
 ght here
BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD
 4AAQSkZJRg
X-SOCIALPROFILE;type=twitter:https://tracker.example/zoe
END:VCARD
`;

const ANDROID = `BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A9=D1=83=D0=BA=D0=B8=D0=BD;=D0=9F=
=D1=91=D1=82=D1=80;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D1=91=D1=82=D1=80=20=D0=A9=D1=
=83=D0=BA=D0=B8=D0=BD
TEL;CELL:+79165550102
TEL;HOME:84955550103
NOTE;ENCODING=QUOTED-PRINTABLE:opted out=0D=0Aby phone
BDAY:--0415
END:VCARD
`;

const GOOGLE = `BEGIN:VCARD
VERSION:3.0
FN:سارة محمد
N:محمد;سارة;;;
EMAIL;TYPE=INTERNET:sara@example.org
TEL;TYPE=CELL:+966 50 123 4567
CATEGORIES:myContacts,Clients
X-FILE-AS:x
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:individual
FN:Ida Lee
N:Lee;Ida;;;
TEL;VALUE=uri;TYPE="voice,cell":tel:+1-555-010-0104
EMAIL:mailto:ida@example.org
BDAY;VALUE=text:circa 1990
ANNIVERSARY:20100101
END:VCARD
`;

describe('cards as address books export them (B14)', () => {
  it('of Outlook, with windows-1251, bare types and soft breaks', async () => {
    const list = await mustRead(iconv.encode(OUTLOOK.join('\r\n'), 'windows-1251'));
    expect(list.counts).toMatchObject({ records: 1, setAside: 0 });
    expect(person(list, 0)).toMatchObject({
      'Full Name': 'Анна Щукина',
      'Last Name': 'Щукина',
      'Middle Name': 'Петровна',
      'Phone 1': '+7 (495) 555-01-00',
      'Phone 2': '+7 916 555 01 01',
      'E-mail 1': 'anna@example.org',
      Birthday: '1992-05-02',
      Organization: 'Салон «Роза», Отдел',
      'Address 1 - City': 'Москва',
    });
    expect(person(list, 0)['Address 1 - Street']).toBe('Улица\r\n1');
    expect(list.reading.warnings).toContainEqual({ code: 'photos.dropped', detail: '1' });
  });

  it('of Apple, with groups, folded lines and a birthday without a year', async () => {
    const list = await mustRead(APPLE);
    expect(person(list, 0)).toMatchObject({
      'Full Name': "Zoë O'Neil",
      'E-mail 1': 'zoe@example.org',
      'E-mail 2': 'zoe.home@example.org',
      Birthday: '--04-15',
      Notes: 'do not call, she said\nsince 2021 and this is a note that is folded right here',
      'Address 1 - City': 'Leeds',
    });
  });

  it('of Android, with soft breaks inside a character', async () => {
    const list = await mustRead(ANDROID);
    expect(person(list, 0)).toMatchObject({
      'Full Name': 'Пётр Щукин',
      'First Name': 'Пётр',
      'Phone 2': '84955550103',
      Birthday: '--04-15',
      Notes: 'opted out\r\nby phone',
    });
  });

  it('of Google, 3.0 and 4.0 in one file', async () => {
    const list = await mustRead(GOOGLE);
    expect(person(list, 0)).toMatchObject({
      'Full Name': 'سارة محمد',
      Categories: 'myContacts, Clients',
    });
    expect(person(list, 1)).toMatchObject({
      'Phone 1': '+1-555-010-0104',
      'E-mail 1': 'ida@example.org',
      Birthday: 'circa 1990',
    });
  });

  it('begin behind a mark of UTF-8', async () => {
    const list = await mustRead(`\uFEFF${GOOGLE}`);
    expect(list.counts).toMatchObject({ records: 2, setAside: 0 });
  });

  it('are read in every wide encoding and by all versions together', async () => {
    const all = [APPLE, ANDROID, GOOGLE].join('\n');
    const plain = await mustRead(all);
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le'] as const) {
      const list = await mustRead(encodeText(`\uFEFF${all}`, encoding));
      expect(list.cells).toEqual(plain.cells);
      for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
    }
  });

  it('are folded in the middle of a character of UTF-8', async () => {
    const line = Buffer.from('FN:Анна Щукина');
    const folded = [line.subarray(0, 6), Buffer.from('\r\n '), line.subarray(6)];
    const card = [Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'), ...folded];
    const list = await mustRead(Buffer.concat([...card, Buffer.from('\r\nEND:VCARD\r\n')]));
    expect(person(list, 0)['Full Name']).toBe('Анна Щукина');
  });
});

describe('broken cards', () => {
  const card = (name: string): string => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;

  it('are listed, and the cards after them are read (B14)', async () => {
    const text = `${card('Anna')}BEGIN:VCARD\nFN:Cut\n${card('Zoe')}loose line\n${card('Mia')}BEGIN:VCARD\nFN:End`;
    const list = await mustRead(text);
    expect(list.cells.map(([name]) => name)).toEqual(['Anna', 'Zoe', 'Mia']);
    expect(list.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'row.broken_card'],
      [4, 'row.broken_card'],
      [6, 'row.cut_off'],
    ]);
  });

  it('nested without end do not overflow anything (A29)', async () => {
    const deep = `${'BEGIN:VCARD\nAGENT:\n'.repeat(100_000)}${'END:VCARD\n'.repeat(100_000)}`;
    const list = await mustRead(`${card('Anna')}${deep}${card('Zoe')}`);
    const names = list.cells.map(([name]) => name);
    expect([names[0], names.at(-1)]).toEqual(['Anna', 'Zoe']);
    const { rowsRead, records, empty, setAside } = list.counts;
    expect(records + empty + setAside).toBe(rowsRead);
  });

  it('with a picture of many megabytes lose the picture only (A28)', async () => {
    const picture = `PHOTO;ENCODING=b:${'/9j/4AAQ'.repeat(12)}\n${` ${'A'.repeat(74)}\n`.repeat(60_000)}`;
    const text = `BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n${picture}EMAIL:a@example.org\nEND:VCARD\n${card('Zoe')}`;
    const list = await mustRead(text);
    expect(list.cells.map(([name]) => name)).toEqual(['Anna', 'Zoe']);
    expect(list.reading.warnings).toContainEqual({ code: 'photos.dropped', detail: '1' });
  });

  it('with a line that never ends are set aside, the rest is read (A28)', async () => {
    const soft = `NOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\n'.repeat(200_000)}\n`;
    const list = await mustRead(
      `BEGIN:VCARD\nVERSION:2.1\nFN:Anna\n${soft}END:VCARD\n${card('Zoe')}`,
    );
    expect(list.cells.map(([name]) => name)).toContain('Zoe');
    expect(list.counts.records + list.counts.setAside).toBe(2);
  });
});

describe('what a card points to', () => {
  it('is text and never fetched (A27)', async () => {
    const url = 'http://tracker.example/x';
    const list = await mustRead(
      `BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nPHOTO;VALUE=URI:${url}\nURL:${url}\nKEY;VALUE=uri:${url}\nSOURCE:${url}\nEND:VCARD\n`,
    );
    expect(person(list, 0)).toEqual({ 'Full Name': 'Anna', 'Website 1': url });
  });
});

describe('birthdays of cards (B12)', () => {
  const cases: readonly (readonly [line: string, birthday: string])[] = [
    ['BDAY:--0415', '--04-15'],
    ['BDAY:--04-15', '--04-15'],
    ['BDAY:1604-04-15', '--04-15'],
    ['BDAY:0000-04-15', '--04-15'],
    ['BDAY:19920502', '1992-05-02'],
    ['BDAY:1992-05-02T00:00:00Z', '1992-05-02'],
    ['BDAY;VALUE=date:1992-05-02', '1992-05-02'],
    ['BDAY;VALUE=text:circa 1990', 'circa 1990'],
    ['item3.BDAY:1992-05-02', '1992-05-02'],
  ];
  for (const [line, birthday] of cases) {
    it(`are read from ${line}`, async () => {
      const list = await mustRead(`BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n${line}\nEND:VCARD\n`);
      expect(person(list, 0)['Birthday']).toBe(birthday);
    });
  }
});
