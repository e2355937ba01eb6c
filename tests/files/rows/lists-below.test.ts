import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { utils, write } from 'xlsx';
import { encodeText } from '#files/encoding/encodings.ts';
import { MOST_LISTS } from '#files/reading.ts';
import { bytesOf } from '#support/lists/read-list.ts';
import { outline, readAllLists } from '#support/lists/read-lists-below.ts';

const clients =
  'Name;Phone;Mail consent\nAnna Berg;+371 20000001;yes\nBob Stone;+371 20000002;no\n';
const left = 'E-mail;Date;Reason\neve@example.com;01.02.2024;too many\nfin@example.com;;\n';

const wholeOf = (lists: Awaited<ReturnType<typeof readAllLists>>): Buffer =>
  Buffer.concat(lists.map(bytesOf));

describe('a second table below the first', () => {
  it('is a list of its own, by its own header', async () => {
    const text = `${clients}\nUnsubscribed:\n${left}`;
    const lists = await readAllLists(text);
    expect(outline(lists)).toEqual([
      'Anna Berg, Bob Stone',
      'no Unsubscribed:: eve@example.com, fin@example.com',
    ]);
    expect(lists[1]?.reading).toMatchObject({ headerRow: 6, header: ['E-mail', 'Date', 'Reason'] });
    expect(wholeOf(lists).toString()).toBe(text);
  });

  it('needs no title and no blank line', async () => {
    const lists = await readAllLists(clients + left);
    expect(lists.map(({ reading }) => reading.headerRow)).toEqual([1, 4]);
    expect(outline(lists)).toEqual(['Anna Berg, Bob Stone', 'eve@example.com, fin@example.com']);
  });

  it('swallows nobody where it is the wider one', async () => {
    const text = `Имя;Телефон\nАнна;+7 900 000 00 01\nБорис;+7 900 000 00 02\n\nЧёрный список\nПочта;Дата;Причина;Кто внёс;Кампания;Примечание\neva@example.com;01.02.2024;;;;\n`;
    const lists = await readAllLists(text);
    expect(outline(lists)).toEqual(['Анна, Борис', 'no Чёрный список: eva@example.com']);
    expect(wholeOf(lists).toString()).toBe(text);
  });

  it('may be one column of addresses, with or without a name', async () => {
    const named = await readAllLists(`${clients}\nUnsubscribed\nE-mail\neve@example.com\n`);
    expect(outline(named)).toEqual(['Anna Berg, Bob Stone', 'no Unsubscribed: eve@example.com']);
    expect(named[1]?.reading).toMatchObject({ headerRow: 6, header: ['E-mail'] });
    const bare = await readAllLists(`${clients}\nUnsubscribed\neve@example.com\nfin@example.com\n`);
    expect(outline(bare)).toEqual([
      'Anna Berg, Bob Stone',
      'no Unsubscribed: eve@example.com, fin@example.com',
    ]);
    expect(bare[1]?.reading).toMatchObject({ headerRow: null, header: ['#1'] });
  });

  it('ends a refusal above it in doubt where nothing is said about it', async () => {
    const text = `Name;Phone;E-mail\nUnsubscribed\nAnna;+371 20000001;\n\n${left}`;
    expect(outline(await readAllLists(text))).toEqual([
      'no Unsubscribed: Anna',
      '? Unsubscribed: eve@example.com, fin@example.com',
    ]);
  });

  test.each([
    ['Имя;Телефон;Согласие', 'Почта;Дата отписки;Причина'],
    ['Ім’я;Телефон;Згода', 'Пошта;Дата;Причина'],
    ['الاسم;الهاتف;موافقة', 'البريد الإلكتروني;التاريخ;السبب'],
    ['Ad Soyad;Telefon;Onay', 'E-posta;Tarih;Sebep'],
    ['Name;Telefon;Einwilligung', 'E-Mail;Datum;Grund'],
    ['Nom;Téléphone;Consentement', 'E-mail;Date;Motif'],
    ['Nombre;Teléfono;Consentimiento', 'Correo;Fecha;Motivo'],
    ['Nome;Telefone;Consentimento', 'E-mail;Data;Motivo'],
    ['Nome;Telefono;Consenso', 'Email;Data;Motivo'],
    ['Imię;Telefon;Zgoda', 'E-mail;Data;Powód'],
    ['Họ tên;Điện thoại;Đồng ý', 'Email;Ngày;Lý do'],
  ])('is found by its header: %s above %s', async (first, second) => {
    const text = `${first}\nAnna;+371 20000001;1\nBob;+371 20000002;0\n\n${second}\neve@example.com;01.02.2024;x\n`;
    const lists = await readAllLists(text);
    expect(lists.map(({ reading }) => reading.header.join(';'))).toEqual([first, second]);
    expect(outline(lists)).toEqual(['Anna, Bob', 'eve@example.com']);
  });

  test.each([
    [
      'a person whose words name columns too',
      'Name;Kind;Preferred;City\nAnna;Client;Email;Riga\nBob;Client;Phone;Riga\n;Client;Email;Riga\nCid;Lead;Phone;Riga\n',
    ],
    ['the header once more', `${clients}Name;Phone;Mail consent\nCid;+371 20000003;yes\n`],
    [
      'the header in another language',
      `${clients}Имя;Телефон;Согласие на письма по почте\nCid;+371 20000003;yes\n`,
    ],
    [
      'a row of words',
      'First name;Last name;City\nAnna;Berg;Riga\nMark;Street;London\nGrace;Price;Paris\n',
    ],
  ])('is not %s', async (_what, text) => {
    expect(await readAllLists(text)).toHaveLength(1);
  });

  it('is read in every encoding that the first one is written in', async () => {
    const text = `Имя;Телефон\r\nАнна Иванова;+7 900 000 00 01\r\n\r\nОтписались\r\nПочта;Дата;Причина\r\neva@example.com;01.02.2024;много писем\r\n`;
    for (const encoding of ['windows-1251', 'utf-16le', 'utf-8', 'koi8-r']) {
      const bytes = encodeText(text, encoding);
      const lists = await readAllLists(bytes, { encoding });
      expect(outline(lists)).toEqual(['Анна Иванова', 'no Отписались: eva@example.com']);
      expect(lists[1]?.reading.headerRow).toBe(5);
      expect(wholeOf(lists).equals(bytes)).toBe(true);
    }
  });

  it('is found behind the first chunk of a file, where a row or a chunk ends as it will', async () => {
    const row = (index: number): string =>
      `Person ${index};+371 2${String(index).padStart(7, '0')};yes\n`;
    const rows = Array.from({ length: 30_000 }, (_, index) => row(index)).join('');
    for (const pad of ['', 'x'.repeat(17)]) {
      const text = `Name;Phone;Mail consent\nP${pad};+371 20000001;yes\n${rows}\nUnsubscribed\n${left}`;
      const lists = await readAllLists(text);
      expect(lists.map(({ counts }) => counts.records)).toEqual([30_001, 2]);
      expect(lists[1]?.reading.headerRow).toBe(30_005);
      expect(wholeOf(lists).toString()).toBe(text);
    }
  });

  it('is set aside with its reason where there are more lists than are read', async () => {
    const pair = `Name;Phone\nAnna;+371 20000001\nE-mail;City;Phone\neve@example.com;Riga;1\n`;
    const lists = await readAllLists(pair.repeat(MOST_LISTS));
    expect(lists).toHaveLength(MOST_LISTS);
    const last = lists.at(-1);
    expect(new Set(last?.setAside.map(({ reason }) => reason))).toEqual(
      new Set(['row.other_list']),
    );
    expect(lists.reduce((sum, { counts }) => sum + counts.records, 0)).toBe(MOST_LISTS);
  });
});

describe('a line above some rows', () => {
  test.each([
    'Unsubscribed',
    'Отписались',
    'لا ترسل',
    'İletişim istemeyenler',
    'Відписались',
    'Abgemeldet',
    'Désabonnés',
    'Bajas',
    'Descadastrados',
    'Disiscritti',
    'Wypisani',
    'Không liên hệ',
    'DO NOT CONTACT!',
    '--- Unsubscribed (12) ---',
    '[Stop-list]',
  ])('refuses for the rows below it till the next one: %s', async (heading) => {
    const text = `${clients}${heading};;\nCid;+371 20000003;yes\n\nDan;+371 20000004;\nVIP;;\nEve;+371 20000005;yes\n`;
    const lists = await readAllLists(text);
    expect(outline(lists)).toEqual(['Anna Berg, Bob Stone', `no ${heading}: Cid, Dan`, 'Eve']);
    expect(
      lists.map(({ setAside }) => setAside.map(({ row, reason }) => `${row} ${reason}`)),
    ).toEqual([[], ['3 row.heading'], ['7 row.heading']]);
    expect(lists[2]?.rows.map(({ row }) => row)).toEqual([8]);
    expect(wholeOf(lists).toString()).toBe(text);
    for (const { counts } of lists)
      expect(counts.records + counts.empty + counts.setAside).toBe(counts.rowsRead);
  });

  test.each([
    'Deceased',
    'Умершие',
    'Дети',
    'Çocuklar',
    'القاصرون',
    'Minderjährige',
    'Mineurs',
    'Menores',
    'Minorenni',
    'Niepełnoletni',
    'Trẻ em',
    'Без согласия',
    'Unsubscribed?',
    'Blocked',
  ])('leaves the rows below it in doubt: %s', async (heading) => {
    const lists = await readAllLists(`${clients}${heading};;\nCid;+371 20000003;yes\n`);
    expect(outline(lists)).toEqual(['Anna Berg, Bob Stone', `? ${heading}: Cid`]);
  });

  test.each([
    'VIP',
    '2023',
    'Dogs',
    'Собаки',
    'Müşteriler',
    'العملاء',
    'Kunden',
    'January 2024',
    'A',
    'Moscow:',
    '=== Riga ===',
    'частники (продолжение)',
    'Dogs (cont.)',
    'Kunden (Forts.)',
    'Subscribed',
    'Согласны',
    'Onay verenler',
    'موافقون',
  ])('says nothing, and is no person: %s', async (heading) => {
    const lists = await readAllLists(`${clients}${heading};;\nCid;+371 20000003;yes\n`);
    expect(outline(lists)).toEqual(['Anna Berg, Bob Stone, Cid']);
    expect(lists[0]?.setAside.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '3 row.heading',
    ]);
  });

  test.each([
    'Anna',
    'Марина',
    'Riga',
    'Berg',
    'Anna, asked us to stop',
    'Fatma Hanım',
    '20000001',
    'no',
    'x',
  ])('is a person where it may be one: %s', async (cell) => {
    const lists = await readAllLists(`${clients}${cell};;\nCid;+371 20000003;yes\n`);
    expect(outline(lists)).toEqual([`Anna Berg, Bob Stone, ${cell}, Cid`]);
  });

  it('is no heading in a column of answers or notes', async () => {
    const text = `${clients};;no\n;;unsubscribed\nCid;+371 20000003;yes\n`;
    expect(outline(await readAllLists(text))).toEqual(['Anna Berg, Bob Stone, , , Cid']);
  });

  it('may stand in the column that groups the rows', async () => {
    const text = `Status;Name;Phone\nUnsubscribed;;\n;Anna;+371 20000001\n;Bob;+371 20000002\nSubscribed;;\n;Cid;+371 20000003\n`;
    const lists = await readAllLists(text);
    expect(lists.map(({ cells }) => cells.map(([, name]) => name))).toEqual([
      ['Anna', 'Bob'],
      ['Cid'],
    ]);
    expect(lists[0]?.reading.heading).toEqual({ text: 'Unsubscribed', refuses: true });
    expect(lists[1]?.reading.heading).toBeUndefined();
  });

  it('may stand above the first row, and in any column', async () => {
    const text = `Name;Phone;City\n;Unsubscribed;\nAnna;+371 20000001;Riga\n;;Clients\nBob;+371 20000002;Riga\n`;
    expect(outline(await readAllLists(text))).toEqual(['no Unsubscribed: Anna', 'Bob']);
  });

  it('that comes again on the next page, with the header, goes on', async () => {
    const page = 'Unsubscribed;;\nName;Phone;Mail consent\n';
    const text = `${clients}${page}Cid;+371 20000003;yes\n${page}Dan;+371 20000004;yes\n`;
    const lists = await readAllLists(text);
    expect(outline(lists)).toEqual(['Anna Berg, Bob Stone', 'no Unsubscribed: Cid, Dan']);
    expect(wholeOf(lists).toString()).toBe(text);
  });

  it('is not ended by a year or a letter, and by a word directly below it only in doubt', async () => {
    const years = `${clients}Unsubscribed;;\n2022;;\nCid;+371 20000003;\n2023;;\nDan;+371 20000004;\nA;;\nEve;+371 20000005;\n`;
    expect(outline(await readAllLists(years))[1]).toBe('no Unsubscribed: Cid, Dan, Eve');
    const kinds = `${clients}Unsubscribed;;\nDogs;;\nCid;+371 20000003;\nCats;;\nDan;+371 20000004;\n`;
    expect(outline(await readAllLists(kinds)).slice(1)).toEqual([
      'no Unsubscribed: ',
      '? Unsubscribed: Cid',
      'Dan',
    ]);
  });

  it('stands in a list of one column above addresses only', async () => {
    const text = 'a@example.com\nb@example.com\nUnsubscribed\nc@example.com\n';
    expect(outline(await readAllLists(text))).toEqual([
      'a@example.com, b@example.com',
      'no Unsubscribed: c@example.com',
    ]);
    expect(await readAllLists('Word\nstop\nunsubscribed\nyes\n')).toHaveLength(1);
  });
});

describe('lists of one sheet', () => {
  const rows = [
    ['Clients'],
    ['Name', 'Phone', 'E-mail'],
    ['Anna', '+371 20000001', 'anna@example.com'],
    ['VIP'],
    ['Bob', '+371 20000002', 'bob@example.com'],
    [],
    ['Do not contact'],
    ['Cid', '+371 20000003', 'cid@example.com'],
    [],
    [],
    ['Abgemeldet'],
    ['E-Mail', 'Datum', 'Grund'],
    ['eve@example.com', '01.02.2024', 'zu viel'],
  ];
  test.each(['xlsx', 'ods', 'biff8'] as const)('are read one by one: %s', async (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'All');
    const bytes = write(book, { type: 'buffer', bookType }) as Buffer;
    const lists = await readAllLists(bytes, { name: 'all.bin' });
    expect(outline(lists)).toEqual([
      'Anna, Bob',
      'no Do not contact: Cid',
      'no Abgemeldet: eve@example.com',
    ]);
    expect(lists.map(({ reading }) => reading.headerRow)).toEqual([2, 2, 12]);
    expect(lists.map((list) => list.rows.map(({ row }) => row))).toEqual([[1, 3], [6], [1]]);
    expect(lists.map(({ setAside }) => setAside.map(({ row }) => row))).toEqual([[2], [5], []]);
    for (const { counts } of lists)
      expect(counts.records + counts.empty + counts.setAside).toBe(counts.rowsRead);
  });
});

it('nothing is lost or read twice, whatever stands below what (property)', async () => {
  const line = fc.constantFrom(
    'Name;Phone;Mail consent',
    'E-mail;Date;Reason',
    'Unsubscribed;;',
    'Unsubscribed',
    'VIP;;',
    '2023',
    '',
    ';;',
    'Anna;+371 20000001;yes',
    'Bob;;',
    ';;no',
    'eve@example.com',
    '"Cid\nLake";+371 20000003;no',
    'Total: 9',
    'E-mail',
    'Deceased;;',
    'Subscribed',
    '"open;+371;yes',
    'a;b;c;d;e',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
      const text = `Name;Phone;Mail consent\nZed;+371 20000009;yes\n${lines.join('\n')}\n`;
      const lists = await readAllLists(text, { delimiter: ';' });
      expect(wholeOf(lists).toString()).toBe(text);
      for (const { counts, rows, setAside, reading } of lists) {
        expect(counts.records + counts.empty + counts.setAside).toBe(counts.rowsRead);
        expect([rows.length, setAside.length]).toEqual([counts.records, counts.setAside]);
        for (const { cells } of rows) expect(cells).toHaveLength(reading.header.length);
      }
    }),
    { numRuns: 150 },
  );
});
