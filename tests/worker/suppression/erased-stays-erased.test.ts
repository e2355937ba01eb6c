import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTable } from '#files/writing/write-table.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const CLIENTS = 5000;
const EVERY = 25; // 200 of them go
const GONE = CLIENTS / EVERY;

type Client = {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string; // national digits, German mobile
  readonly birth: readonly [year: number, month: number, day: number];
  readonly goes: boolean;
};

const FIRST =
  'Greta Hanno Iris Jonas Klara Lorenz Mira Nils Olga Pavel Quentin Romy Stella Tilo Ulla Viktor'.split(
    ' ',
  );
const LAST = 'Amsel Birnbaum Dorn Eichel Farn Ginster Hafer Immen Kiesel Lerch Moos Nessel'.split(
  ' ',
);

/**
 * Invented, with what makes it hard: namesakes (192 names for 5,000 people), a phone in the family for every tenth, and
 * birthdays that many share.
 */
const clients: readonly Client[] = Array.from({ length: CLIENTS }, (_, index) => {
  const id = index + 1;
  const goes = id % EVERY === 0;
  const first = FIRST[index % FIRST.length] ?? '';
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length] ?? '';
  const family = Math.floor(index / 10);
  const shares = id % 10 === 0 || id % 10 === 9;
  return {
    id,
    first,
    last,
    email:
      `${first}.${last}.${id}@${['example.com', 'example.org', 'gmail.com'][id % 3] ?? ''}`.toLowerCase(),
    phone: shares ? `1512${String(1_000_000 + family)}` : `1701${String(2_000_000 + id)}`,
    birth: [1940 + (Math.floor(index / 192) % 60), 1 + (index % 12), 2 + (index % 26)],
    goes,
  };
});

const iso = ([year, month, day]: Client['birth']): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const german = ([year, month, day]: Client['birth']): string =>
  `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
const toCsv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((cells) => `${cells.join(delimiter)}\r\n`).join('');
const tagged = (email: string, tag: string): string => email.replace('@', `+${tag}@`);

const original = toCsv(
  [
    ['ID', 'Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Geburtsdatum', 'Newsletter'],
    ...clients.map(({ id, first, last, email, phone, birth, goes }) => [
      String(id),
      first,
      last,
      email,
      `+49${phone}`,
      german(birth),
      goes ? 'nein' : 'ja',
    ]),
  ],
  ';',
);

const TABLE = [
  ['Birthday', 'Mobile', 'Name', 'E-mail address'],
  ...clients.map(({ first, last, email, phone, birth }) => [
    iso(birth),
    `0049 ${phone}`,
    `${last}, ${first}`,
    email,
  ]),
];

/** The same people as other programs and other hands would write them. */
const forms: Readonly<Record<string, (folder: string) => string>> = {
  'in capitals': (folder) =>
    writeList(
      folder,
      'capitals.csv',
      toCsv([
        ['NAME', 'E-MAIL'],
        ...clients.map(({ first, last, email }) => [
          `${first} ${last}`.toUpperCase(),
          email.toUpperCase(),
        ]),
      ]),
    ),
  'with plus tags': (folder) =>
    writeList(
      folder,
      'tags.csv',
      toCsv([
        ['Email', 'First name'],
        ...clients.map(({ first, email, id }) => [tagged(email, `news${id % 7}`), first]),
      ]),
    ),
  'with local phones alone': (folder) =>
    writeList(
      folder,
      'phones.csv',
      toCsv([
        ['Telefonnummer', 'Vorname', 'Nachname'],
        ...clients.map(({ first, last, phone }) => [
          `0${phone.slice(0, 3)}/${phone.slice(3, 6)} ${phone.slice(6)}`,
          first,
          last,
        ]),
      ]),
    ),
  'with other columns in another order': (folder) =>
    writeList(
      folder,
      'reordered.tsv',
      toCsv(
        TABLE.map((row) => row.map((cell) => cell.replace(',', ''))),
        '\t',
      ),
    ),
  'as a workbook': (folder) => {
    const [header = [], ...rows] = TABLE;
    const chunks: Uint8Array[] = [];
    for (const chunk of writeTable({ name: 'people', header, rows }, 'xlsx')) chunks.push(chunk);
    return writeList(folder, 'workbook.xlsx', Buffer.concat(chunks));
  },
  'as cards': (folder) =>
    writeList(
      folder,
      'cards.vcf',
      clients
        .map(
          ({ first, last, email, phone, birth }) =>
            `BEGIN:VCARD\r\nVERSION:3.0\r\nN:${last};${first};;;\r\nFN:${first} ${last}\r\n` +
            `EMAIL;TYPE=INTERNET:${email}\r\nTEL;TYPE=CELL:+49 ${phone}\r\nBDAY:${iso(birth)}\r\nEND:VCARD\r\n`,
        )
        .join(''),
    ),
  'as the export of another CRM': (folder) =>
    writeList(
      folder,
      'hubspot-crm-exports-all-contacts.csv',
      toCsv([
        [
          'Record ID',
          'First Name',
          'Last Name',
          'Email',
          'Phone Number',
          'Contact owner',
          'Lifecycle Stage',
        ],
        ...clients.map(({ id, first, last, email, phone }) => [
          String(90_000_000 + id * 7),
          first,
          last,
          email,
          `(0) ${phone}`,
          'Olga Owner',
          'customer',
        ]),
      ]),
    ),
  'under a new e-mail and phone, by name and birthday': (folder) =>
    writeList(
      folder,
      'moved.csv',
      toCsv([
        ['Vorname', 'Nachname', 'Geburtsdatum', 'E-Mail'],
        ...clients.map(({ id, first, last, birth }) => [
          first,
          last,
          german(birth),
          `new${id}@example.net`,
        ]),
      ]),
    ),
};

let lethe: TestDispatcher;
beforeAll(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'Kunden.csv', original))];
  await lethe.get('source/import', { files, country: 'DE' });
  const done = await lethe.get('disposition/run', {
    selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
    do: 'purge',
    confirmedPeople: GONE,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    by: 'Olga Owner',
  });
  if (done.people !== GONE || done.state !== 'searched') throw new Error('the purge went wrong');
}, 120_000);
afterAll(() => lethe.close());

describe('200 of 5,000 clients who were erased (D28, D38)', () => {
  it(
    'do not come back in any spelling, and nobody else is stopped',
    { timeout: 240_000 },
    async () => {
      const paths: string[] = [];
      for (const write of Object.values(forms)) paths.push(write(lethe.folder));
      const { sources } = await lethe.get('source/import', {
        files: paths.map(asFound),
        country: 'DE',
      });
      const outcome = Object.keys(forms).map((name, at) => [
        name,
        sources[at]?.suppressed,
        sources[at]?.records,
      ]);
      expect(outcome).toStrictEqual(Object.keys(forms).map((name) => [name, GONE, CLIENTS - GONE]));
      const { sources: listed } = await lethe.get('source/list', {});
      const first = listed.find(({ file }) => file === 'capitals.csv');
      const aside = await lethe.get('source/set-aside', {
        source: first?.id ?? 0,
        offset: 0,
        limit: 500,
      });
      expect(aside.rows.map(({ row }) => row)).toStrictEqual(
        clients.filter(({ goes }) => goes).map(({ id }) => id),
      );
    },
  );

  it('are found by nobody in the exported list without its key (D27, H12)', async () => {
    const { outputs, entries } = await lethe.get('suppression/export', {
      output: { path: path.join(lethe.folder, 'list') },
      as: 'fingerprints',
      file: null,
    });
    const file = lethe.outputs.get(outputs[0]?.id ?? '') ?? '';
    const text = readFileSync(file, 'utf8');
    const list = JSON.parse(text) as { workspace: string; entries: { fingerprint: string }[] };
    expect(list.entries).toHaveLength(entries);
    expect(entries).toBeGreaterThan(3 * GONE);
    const listed = new Set(list.entries.map(({ fingerprint }) => fingerprint));
    const guesses = clients.flatMap(({ email, phone, first, last, birth }) => [
      email,
      `+49${phone}`,
      phone,
      `${first} ${last}`.toLowerCase(),
      `${iso(birth)}\n${[first, last]
        .map((word) => word.toLowerCase())
        .sort()
        .join(' ')}`,
    ]);
    const keys = ['', 'lethe', list.workspace, Buffer.from(list.workspace, 'hex')];
    const found = guesses.filter((guess) => {
      const texts = [guess, ...[0, 1, 4].map((kind) => `1\u0000${kind}\u0000${guess}`)];
      return texts.some(
        (one) =>
          listed.has(createHash('sha256').update(one).digest('hex')) ||
          keys.some((key) => listed.has(createHmac('sha256', key).update(one).digest('hex'))),
      );
    });
    expect(found).toStrictEqual([]);
    for (const { email, phone } of clients)
      expect(text.includes(email) || text.includes(phone)).toBe(false);
  });

  it('are written for another system only from a file that has them (D30)', async () => {
    const file = { path: path.join(lethe.folder, 'Kunden.csv') };
    const output = { path: path.join(lethe.folder, 'ads') };
    expect(
      await lethe.ask('suppression/export', { output, as: 'sha256', file: null }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'suppression/needs-file' },
    });
    const gone = clients.filter(({ goes }) => goes);
    const done = await lethe.get('suppression/export', { output, as: 'sha256', file });
    const lines = readFileSync(lethe.outputs.get(done.outputs[0]?.id ?? '') ?? '', 'utf8').split(
      '\r\n',
    );
    const hashed = lines
      .flatMap((line) => line.split(','))
      .filter((cell) => /^[\da-f]{64}$/.test(cell));
    for (const { email } of gone)
      expect(hashed).toContain(createHash('sha256').update(email).digest('hex'));
    // Google hashes Gmail addresses without their dots, others as they are.
    const undotted = gone
      .filter(({ email }) => email.endsWith('@gmail.com'))
      .map(({ email }) => `${email.replace(/@.*/, '').replaceAll('.', '')}@gmail.com`);
    expect(undotted.length).toBeGreaterThan(10);
    for (const email of undotted)
      expect(hashed).toContain(createHash('sha256').update(email).digest('hex'));
    for (const { email } of clients.filter(({ goes }) => !goes))
      expect(hashed).not.toContain(createHash('sha256').update(email).digest('hex'));
    const plain = await lethe.get('suppression/export', { output, as: 'plain', file });
    const text = readFileSync(lethe.outputs.get(plain.outputs[0]?.id ?? '') ?? '', 'utf8');
    const [alone, shared] = [
      gone.find(({ id }) => id % 10 !== 0),
      gone.find(({ id }) => id % 10 === 0),
    ];
    expect(text).toContain(`,+49${alone?.phone ?? ''},49${alone?.phone ?? ''}\r\n`);
    expect(text).not.toContain(shared?.phone); // the family's, who stay
  });
});
