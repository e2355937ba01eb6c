import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import { CLIENTS, NEWSLETTER, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

/** A card with invoices: eight years of German law keep them; the rest has long had its time. */
const CARDS = [
  'ID;Name;Email;Phone;Birthday;Last visit;Last purchase;Total spend;Service;Newsletter;Notes',
  '1;Ida Imhof;ida@example.com;+49 151 20000021;13.05.1980;01.10.2016;01.10.2019;1.234,50;Haircut;yes;prefers the window seat',
  '2;Jan Jahn;jan@example.com;+49 151 20000022;24.12.1975;02.10.2016;02.10.2019;99,90;Colour;no;allergic to nothing',
  '3;Kim Kern;kim@example.com;+49 151 20000023;24.12.1985;02.10.2026;02.10.2026;10,00;Colour;yes;',
  '',
].join('\r\n');

let lethe: TestDispatcher;
let folders = 0;

beforeEach(() => {
  lethe = openDispatcher();
});
afterEach(async () => {
  await lethe.close();
});

async function importLists(lists: Readonly<Record<string, string>>): Promise<void> {
  await lethe.createWorkspace('DE');
  const files = Object.entries(lists).map(([name, text]) =>
    asFound(writeList(lethe.folder, name, text)),
  );
  await lethe.get('source/import', { files, country: 'DE' });
}

function order(change: Partial<Input<'disposition/run'>>): Input<'disposition/run'> {
  folders += 1;
  return {
    selection: { kinds: [], people: ['p2'], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, `out ${folders}`) },
    ...plainOrder,
    by: 'Olga Owner',
    ...change,
  };
}

function written(outputs: Output<'copies/write'>['outputs'], name: string): string {
  const found = outputs.find((output) => output.name.includes(name));
  return readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8');
}

const copies = async (): Promise<Output<'copies/write'>['outputs']> => {
  folders += 1;
  const output = { path: path.join(lethe.folder, `copies ${folders}`) };
  return (await lethe.get('copies/write', { output })).outputs;
};

describe('restrict', () => {
  it('keeps somebody, out of exports and the copies of mailing lists, until it is lifted', async () => {
    await importLists({ 'clients.csv': CLIENTS, 'newsletter.csv': NEWSLETTER });
    expect(await lethe.ask('disposition/run', order({ do: 'restrict' }))).toMatchObject({
      problem: { code: 'disposition/needs-reason' },
    });
    const done = await lethe.get('disposition/run', order({ do: 'restrict', reason: 'dispute' }));
    expect(done).toMatchObject({ state: 'done', people: 1 });
    const card = await lethe.get('person/read', { person: 'p2' });
    expect(card.restrictions).toEqual([{ reason: 'dispute', placedOn: '2026-11-23' }]);
    const both = { kinds: [], people: ['p1' as const, 'p2' as const], except: [] };
    const preview = await lethe.get('disposition/preview', { selection: both, do: 'export' });
    expect(preview).toMatchObject({ people: 1, restricted: 1 });
    const handed = await lethe.get(
      'disposition/run',
      order({ do: 'export', exportAs: 'csv', selection: both }),
    );
    expect(written(handed.outputs, 'people-')).toContain('anna.adler');
    expect(written(handed.outputs, 'people-')).not.toContain('bert');
    const now = await copies();
    expect(written(now, 'newsletter')).not.toContain('bert.brandt');
    expect(written(now, 'clients')).toContain('bert.brandt'); // the card of a client, not a list for writing
    await lethe.get('disposition/run', order({ do: 'lift' }));
    expect((await lethe.get('person/read', { person: 'p2' })).restrictions).toEqual([]);
    expect(written(await copies(), 'newsletter')).toContain('bert.brandt');
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 9 });
    expect(entries.map(({ kind }) => kind)).toContain('restriction.placed');
    expect(entries.map(({ kind }) => kind)).toContain('restriction.lifted');
  });

  it('goes with a person who asked afterwards to be erased, and comes back with them', async () => {
    await importLists({
      'cards.csv': CARDS.replace('allergic to nothing', '2026-06-10: delete all my data'),
    });
    await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: '2026-05-01' });
    await lethe.get('disposition/run', order({ do: 'restrict', reason: 'dispute' }));
    await lethe.get('policy/choose', { id: 'eu-gdpr', country: 'DE', today: null });
    const { batch } = await lethe.get('disposition/run', order({ undoDays: 7 }));
    await lethe.get('batch/undo', { batch, by: null, language: 'en' });
    expect((await lethe.get('person/read', { person: 'p2' })).restrictions).toMatchObject([
      { reason: 'dispute' },
    ]);
  });
});

describe('slim', () => {
  const three = { kinds: [], people: ['p1' as const, 'p2' as const, 'p3' as const], except: [] };

  it('empties what has had its time, keeps invoices and what they need, and changes no total', async () => {
    await importLists({ 'cards.csv': CARDS });
    const preview = await lethe.get('disposition/preview', { selection: three, do: 'slim' });
    expect(preview.people).toBe(2); // nothing of the third is due
    expect(preview.cells).toBeGreaterThan(0);
    expect(preview.changes[0]).toMatchObject({ after: '' });
    const spend = preview.totals.find(({ column }) => column === 'Total spend');
    expect(spend).toMatchObject({ figure: 'sum', before: 1334.4, after: 1334.4 });
    const done = await lethe.get(
      'disposition/run',
      order({ do: 'slim', selection: three, confirmedPeople: 2, cleanedCopies: true }),
    );
    expect(done.state).toBe('searched');
    const lines = written(done.outputs, 'cleaned').split('\r\n');
    expect(lines[3]).toBe(CARDS.split('\r\n')[3]);
    expect(lines[1]).toContain('1.234,50');
    expect(lines[1]).toContain('Ida Imhof');
    expect(lines[1]).not.toContain('window seat');
    expect(lines[1]).not.toContain('+49');
    expect(written(await copies(), 'cards')).toBe(lines.join('\r\n'));
  });

  it('empties a whole card, can be asked of it again, and names nobody of it in a copy', async () => {
    const old = '01.01.2001';
    const list = `Clients of Nora Neumann\r\n\r\nName;Email;Last visit;City\r\nNora Neumann;nora@example.com;${old};Bonn\r\nOtto Olsen;otto@example.com;02.10.2026;Bonn\r\n`;
    await importLists({ 'old.csv': list });
    const one = { kinds: [], people: ['p1' as const], except: [] };
    const slim = order({ do: 'slim', selection: one, cleanedCopies: true });
    const done = await lethe.get('disposition/run', slim);
    expect(done.state).toBe('searched');
    const copy = written(done.outputs, 'cleaned');
    expect(copy).toContain('\r\n;;;\r\nOtto Olsen');
    expect(copy.toLowerCase()).not.toMatch(/nora|neumann/);
    const again = await lethe.get('disposition/preview', { selection: one, do: 'slim' });
    expect(again.people).toBe(0);
    expect(await lethe.ask('disposition/run', slim)).toMatchObject({
      problem: { code: 'disposition/nothing-to-slim' },
    });
    expect(await lethe.get('disposition/run', order({ selection: one }))).toMatchObject({
      state: 'searched',
    });
  });

  it('never loses a no while a way to write to the person stays', async () => {
    await importLists({ 'cards.csv': CARDS });
    const run = order({ do: 'slim', selection: three, parts: ['marketing'], confirmedPeople: 1 });
    const preview = await lethe.get('disposition/preview', {
      selection: three,
      do: 'slim',
      parts: ['marketing'],
    });
    await lethe.ask('disposition/run', { ...run, confirmedPeople: preview.people });
    const jan = await lethe.get('person/read', { person: 'p2' });
    expect(jan.document.consent.email).not.toBe('unknown');
  });

  it('comes back byte for byte, unless a later act changed the row', async () => {
    await importLists({ 'cards.csv': CARDS });
    const slim = order({ do: 'slim', selection: three, confirmedPeople: 2, undoDays: 7 });
    const { batch, state } = await lethe.get('disposition/run', slim);
    expect(state).toBe('sealed');
    const second = await lethe.get('disposition/run', order({}));
    expect(second.state).toBe('searched');
    const back = await lethe.get('batch/undo', { batch, by: null, language: 'en' });
    expect(back).toMatchObject({ records: 1, left: 1 });
    const [head, ida, , kim] = CARDS.split('\r\n');
    expect(written(await copies(), 'cards')).toBe([head, ida, kim, ''].join('\r\n'));
    const card = await lethe.get('person/read', { person: 'p1' });
    expect(card.row).toMatchObject({ name: 'Ida Imhof', contact: 'ida@example.com' });
  });
});

describe('correct', () => {
  const correction = {
    source: 0,
    row: 2,
    column: 'Email',
    value: 'jan.jahn@example.net',
    reason: 'told us on the phone',
    by: 'Olga Owner',
    language: 'en' as const,
  };

  it('sets one value anew, reads the row again, and leaves nothing of the old one', async () => {
    await importLists({ 'cards.csv': CARDS });
    const done = await lethe.get('record/correct', correction);
    expect(done.state).toBe('searched');
    const card = await lethe.get('person/read', { person: 'p2' });
    expect(card.row.contact).toBe('jan.jahn@example.net');
    expect(card.document.consent.email).toBe('denied'); // other cells still say what they said
    const copy = written(await copies(), 'cards');
    expect(copy).toBe(CARDS.replace('jan@example.com', 'jan.jahn@example.net'));
    const receipt = written(done.outputs, '.json');
    expect(receipt).toContain('told us on the phone');
    expect(receipt).not.toContain('jan@example.com');
    const { entries } = await lethe.get('trail/list', { offset: 0, limit: 3 });
    expect(entries.map(({ kind }) => kind)).toContain('record.corrected');
  });

  it('has a receipt that does not name the list by what was corrected', async () => {
    await importLists({ 'Ida Imhof.csv': CARDS });
    const name = { ...correction, row: 1, column: 'Name', value: 'Ida Immel' };
    const done = await lethe.get('record/correct', name);
    expect(written(done.outputs, '.json')).not.toMatch(/Ida Imhof/);
    const { sources } = await lethe.get('source/list', {});
    expect(JSON.stringify(sources)).not.toMatch(/Ida Imhof/);
  });

  it('refuses a row, a column and a value that change nothing', async () => {
    await importLists({ 'cards.csv': CARDS });
    expect(await lethe.ask('record/correct', { ...correction, row: 99 })).toMatchObject({
      problem: { kind: 'missing', code: 'record/unknown' },
    });
    expect(await lethe.ask('record/correct', { ...correction, column: 'Nope' })).toMatchObject({
      problem: { code: 'record/unknown' },
    });
    expect(
      await lethe.ask('record/correct', { ...correction, value: 'jan@example.com' }),
    ).toMatchObject({ problem: { kind: 'refused', code: 'record/unchanged' } });
  });
});
