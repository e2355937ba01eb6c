import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { rewriteContent } from '#files/rows/rewrite-content.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import type { NextList, ReadOutcome, ReadRow, SetAsideRow } from '#files/reading.ts';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { resourcesIn } from '#worker/resources.ts';
import { fileOf } from '#support/lists/read-list.ts';

const words = listWordsOf(
  resourcesIn(fileURLToPath(new URL('../../../resources', import.meta.url))),
);

type Read = ReadOutcome & { readonly rows: ReadRow[]; readonly setAside: SetAsideRow[] };

async function readLists(content: string | Uint8Array, name = 'people.txt'): Promise<Read[]> {
  const file = fileOf(content, name);
  const lists: Read[] = [];
  let below: NextList | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each list says where the next one begins
    const opened = await openRows(file, { ...freeChoice, ...(below && { below }) }, words);
    if (!opened.ok) throw new Error(opened.problem.code);
    const [rows, setAside]: [ReadRow[], SetAsideRow[]] = [[], []];
    // oxlint-disable-next-line no-await-in-loop -- see above
    for await (const batch of opened.value.batches()) {
      rows.push(...batch.rows);
      setAside.push(...batch.setAside);
    }
    const outcome = opened.value.finish();
    // oxlint-disable-next-line no-await-in-loop -- see above
    await opened.value.close();
    if (!outcome.ok) throw new Error(outcome.problem.code);
    lists.push({ ...outcome.value, rows, setAside });
    below = outcome.value.next;
  } while (below !== undefined);
  return lists;
}

function bytesOf(lists: readonly Read[]): Buffer {
  return Buffer.concat(
    lists.flatMap(({ prelude, rows, setAside, trailer }) => [
      prelude,
      ...[...rows, ...setAside]
        .sort((a, b) => a.row - b.row)
        .map(({ content }) => Buffer.from(content as Uint8Array)),
      trailer,
    ]),
  );
}

const languages: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Name', 'Phone', 'E-mail'],
  ru: ['Имя', 'Телефон', 'Эл. почта'],
  ar: ['الاسم', 'الهاتف', 'البريد الإلكتروني'],
  tr: ['Ad Soyad', 'Telefon', 'E-posta'],
  vi: ['Họ tên', 'Điện thoại', 'Email'],
  de: ['Name', 'Telefon', 'E-Mail'],
  fr: ['Nom', 'Téléphone', 'E-mail'],
  es: ['Nombre', 'Teléfono', 'Correo electrónico'],
  pt: ['Nome', 'Telefone', 'E-mail'],
  it: ['Nome', 'Telefono', 'E-mail'],
  pl: ['Imię i nazwisko', 'Telefon', 'E-mail'],
  uk: ["Ім'я", 'Телефон', 'Ел. пошта'],
};

describe('lines of names and values', () => {
  for (const [language, [name, phone, mail]] of Object.entries(languages)) {
    it(`are read as people: ${language}`, async () => {
      const text = `${name}: Ann Berg\n${phone}: +44 20 7946 0001\n\n${name}: Bo Dahl\n${mail}: b@example.org\n`;
      const [list, ...others] = await readLists(text);
      expect(others).toEqual([]);
      expect(list?.reading.format).toBe('keyed');
      expect(list?.reading.header).toEqual([name, phone, mail]);
      expect(list?.rows.map(({ cells }) => cells)).toEqual([
        ['Ann Berg', '+44 20 7946 0001', ''],
        ['Bo Dahl', '', 'b@example.org'],
      ]);
    });
  }

  const shapes: readonly (readonly [string, string])[] = [
    ['without empty lines', 'Name: Ann\nPhone: 1\nName: Bo\nPhone: 2\n'],
    ['with empty lines everywhere', 'Name: Ann\n\nPhone: 1\n\nName: Bo\n\nPhone: 2\n'],
    ['with rulers', 'Name: Ann\r\nPhone: 1\r\n-----\r\nName: Bo\r\nPhone: 2'],
    ['with bullets and other signs', '• Name = Ann\n• Phone = 1\n\n• Name = Bo\n• Phone = 2\n'],
    ['with wide colons', 'Name：Ann\nPhone：1\n\nName：Bo\nPhone：2\n'],
  ];
  it.each(shapes)('are read %s, and every byte is kept', async (_, text) => {
    for (const bytes of [Buffer.from(text), iconv.encode(text, 'utf-16le', { addBOM: true })]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const lists = await readLists(bytes);
      expect(lists[0]?.rows.map(({ cells }) => cells)).toEqual([
        ['Ann', '1'],
        ['Bo', '2'],
      ]);
      expect(bytesOf(lists)).toEqual(bytes);
      for (const { content, cells } of lists[0]?.rows ?? []) {
        expect(cellsOf(lists[0]!.reading, content)).toEqual(cells);
      }
    }
  });

  it('keep what names nothing, what comes twice, and say what is about nobody', async () => {
    const text =
      'My clients, from the phone\n\nAnn Berg\nPhone: 1\nPhone: 2\nNotes: likes tea,\nbut no calls\n\nBo Dahl\nPhone: 3\nE-mail: b@example.org\n\nPage 1 of 1\n';
    const [list] = await readLists(text);
    expect(list?.reading.header).toEqual(['#1', 'Phone', 'Phone (2)', 'Notes', 'E-mail']);
    expect(list?.rows.map(({ cells }) => cells)).toEqual([
      ['Ann Berg', '1', '2', 'likes tea,\nbut no calls', ''],
      ['Bo Dahl', '3', '', '', 'b@example.org'],
    ]);
    expect(list?.setAside.map(({ reason }) => reason)).toEqual(['row.not_a_person', 'row.footer']);
    expect(list?.counts).toEqual({ rowsRead: 4, records: 2, empty: 0, setAside: 2 });
  });

  it('are divided where a line above people refuses for them', async () => {
    const person = (at: number): string => `Name: Person ${at}\nE-mail: p${at}@example.org\n\n`;
    const text = `Clients\n\n${person(1)}${person(2)}Unsubscribed:\n${person(3)}${person(4)}`;
    const lists = await readLists(text);
    expect(lists.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([
      ['Person 1', 'Person 2'],
      ['Person 3', 'Person 4'],
    ]);
    expect(lists.map(({ reading }) => reading.heading ?? null)).toEqual([
      null,
      { text: 'Unsubscribed', refuses: true },
    ]);
    expect(bytesOf(lists).toString()).toBe(text);
    const [only] = await readLists(`Do not contact\n\n${person(1)}${person(2)}`);
    expect(only?.reading.heading).toEqual({ text: 'Do not contact', refuses: true });
  });

  it('are written anew as such lines', async () => {
    const [list] = await readLists(
      'Name: Ann\r\nPhone: 1\r\nPhone: 2\r\n\r\nName: Bo\r\nPhone: 3\r\n',
    );
    const [first] = list?.rows ?? [];
    const written = rewriteContent(list!.reading, first!.content, ['A', '', '2']);
    expect(Buffer.from(written as Uint8Array).toString()).toBe('Name: A\r\nPhone: 2\r\n\r\n');
  });

  const others: readonly (readonly [string, string])[] = [
    ['a table with colons', 'Name;Visit\nAnn;10:30\nBo;11:45\nCy;12:15\n'],
    ['a table with a colon in its header', 'Name: first,Phone: mobile\nAnn,1\nBo,2\n'],
    [
      'a letter',
      'Dear Ann,\n\nthank you for your visit: it was fine.\nPhone: 1\n\nBest wishes,\nEva\n',
    ],
    ['addresses', 'Ann Berg\nElm Road 1\nOslo\n\nBo Dahl\nOak Road 2\nRome\n'],
    ['a list of mail addresses', 'a@example.org\nb@example.org\nc@example.org\n'],
    ['settings', 'theme: dark\nsize: wide\ncolour: red\n'],
    ['links', 'https://example.org/a\nhttps://example.org/b\nhttps://example.org/c\n'],
    ['notes of one column', 'Notes\nAnn: called twice\nBo: wants no calls\nCy: moved\n'],
  ];
  it.each(others)('are not seen in %s', async (_, text) => {
    const [list] = await readLists(text, 'list.csv');
    expect(list?.reading.format).not.toBe('keyed');
  });
});
