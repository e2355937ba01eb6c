import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const HEADER = 'Name;Telefon;E-Mail;Bemerkung;Newsletter';
const ANNA = 'Anna Muster;+49 171 1234567;anna@example.org;gute Kundin;ja';
const BERND = 'Bernd Beispiel;+49 171 2345678;bernd@example.org;;ja';
const CLARA = 'Clara Probe;+49 171 3456789;clara@example.org;;ja';

async function states(...rows: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { records } = await mustAudit([HEADER, ...rows].join('\n'), 'list.csv');
  return records.toSorted((one, other) => one.row - other.row).map(({ consent }) => consent.email);
}

const REMARKS = [
  'möchte keine Werbung mehr',
  'no more marketing please',
  'больше не присылать рекламу',
  'لا يريد رسائل بعد الآن',
  'artık reklam istemiyor',
  'ne veut plus de publicité',
  'no quiere más publicidad',
  'non vuole più pubblicità',
  'nie chce więcej reklam',
  'wil geen reclame meer',
  'більше не надсилати рекламу',
  'không gửi quảng cáo nữa',
];

describe('a row below a person that names nobody', () => {
  it.each(REMARKS)('and holds a phone and a no leaves that person in doubt: %s', async (no) => {
    const said = await states(ANNA, BERND, `;+49 171 9999999;;${no};`, CLARA);
    expect(said[0]).toBe('granted');
    expect(said[1]).toBe('unclear');
    expect(said[2]).not.toBe('granted');
    expect(said[3]).toBe('granted');
  });

  it.each(REMARKS)('and holds nothing but the no is no heading: %s', async (no) => {
    const said = await states(ANNA, BERND, `;;;${no};`, CLARA);
    expect([said[0], said[1], said.at(-1)]).toEqual(['granted', 'unclear', 'granted']);
  });

  it('reaches over a row with a second number, and the last row of a list', async () => {
    const said = await states(ANNA, BERND, ';+49 171 1;;;', `;;b2@example.org;${REMARKS[0]};`);
    expect(said.slice(0, 2)).toEqual(['granted', 'unclear']);
  });

  it('is read in lists whose text goes on in the next row', async () => {
    const people = Array.from(
      { length: 12 },
      (_, at) => `Anna${at} Muster;+49 171 12345${at + 10};a${at}@example.org;;ja`,
    );
    const said = await states(...people, `;;;${REMARKS[0]};`, CLARA);
    expect(said.slice(10, 12)).toEqual(['granted', 'unclear']);
    expect(said.at(-1)).toBe('granted');
  });

  it('asks to be forgotten for whoever stands above', async () => {
    const said = await states(ANNA, ';+49 171 9999999;;bitte alle Daten löschen;', CLARA);
    expect([said[0], said.at(-1)]).toEqual(['unclear', 'granted']);
  });

  it('says no in the column of answers', async () => {
    const sparse = [
      ANNA,
      BERND,
      'Dora Fall;+49 171 4;d@example.org;;',
      ';+49 171 99;;;nein',
      CLARA,
    ];
    expect(await states(...sparse)).toEqual(['granted', 'granted', 'unclear', 'denied', 'granted']);
  });

  it('joins nobody', async () => {
    const text = [HEADER, ANNA, BERND, `;+49 171 9999999;;${REMARKS[0]};`, CLARA].join('\n');
    expect(
      new Set((await mustAudit(text, 'list.csv')).records.map(({ person }) => person)).size,
    ).toBe(4);
  });
});

describe('nobody above is in doubt', () => {
  it.each([
    ['where the row says nothing', ';+49 171 9999999;;ruft gern an;'],
    ['where it has a name of its own', `Dora Fall;+49 171 9999999;;${REMARKS[0]};`],
    ['where it holds more than a contact', `;+49 171 9999999;d@example.org;${REMARKS[0]};ja`],
  ])('%s', async (_why, row) => {
    expect((await states(ANNA, BERND, CLARA, row))[2]).toBe('granted');
  });

  it('where many rows have no name', async () => {
    const rows = ['Ann;Lee;a@x.example;subscribed', ';;b@x.example;unsubscribed'];
    const text = ['First;Last;Email;Status', ...rows, ...rows].join('\n').replace(/a@x/, 'c@x');
    const { records } = await mustAudit(text, 'list.csv');
    expect(records.map(({ consent }) => consent.email)).toContain('granted');
    expect(records.map(({ consent }) => consent.email)).not.toContain('unclear');
  });

  it('by a card of an address book', async () => {
    const card = (name: string, more: string): string =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\n${name}${more}END:VCARD\r\n`;
    const cards = [
      card(
        'FN:Ann Lee\r\nN:Lee;Ann;;;\r\n',
        'EMAIL:ann@x.example\r\nCATEGORIES:Newsletter yes\r\n',
      ),
      card('', 'TEL:+49 171 99\r\nNOTE:möchte keine Werbung mehr\r\n'),
    ];
    const { records } = await mustAudit(cards.join(''), 'list.vcf');
    expect(records.find(({ row }) => row === 1)?.consent.email).not.toBe('unclear');
  });
});

it('the doubt stays when the row below is erased, and its card says why', async () => {
  const lethe = openDispatcher();
  try {
    await lethe.createWorkspace('DE');
    const text = [HEADER, ANNA, BERND, `;+49 171 9999999;;${REMARKS[0]};`, CLARA].join('\n');
    const file = writeList(lethe.folder, 'clients.csv', text);
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    const { erase, keep } = await lethe.get('person/reasons', { person: 'p2' });
    const reasons = [...erase, ...keep].flatMap(({ evidence }) => evidence);
    expect(reasons).toContainEqual(
      expect.objectContaining({ column: 'Bemerkung', value: '', why: 'consent.row_below' }),
    );
    await lethe.get('disposition/run', {
      ...plainOrder,
      selection: { kinds: [], people: ['p3'], except: [] },
      do: 'purge',
      confirmedPeople: 1,
      output: { path: path.join(lethe.folder, 'out') },
    });
    const { people } = await lethe.get('document/people', { after: 0, limit: 9, records: false });
    expect(people.map(({ consent }) => consent.email)).toEqual(['granted', 'unclear', 'granted']);
  } finally {
    await lethe.close();
  }
});
