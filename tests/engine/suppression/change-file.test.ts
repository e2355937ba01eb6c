import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { channels } from '#domain/consent.ts';
import type { ChangeFileForm, ChangeProgram } from '#domain/change-program.ts';
import { changeFileText, isPlainId } from '#engine/suppression/index.ts';
import { readShippedJson } from '#support/shipped/read-shipped.ts';
import { profiles } from '#support/shipped/vocabulary.ts';

const form: ChangeFileForm = {
  name: 'email',
  channels: ['email'],
  by: 'email',
  columns: [
    { header: 'Email', cell: 'key' },
    { header: 'Status', text: 'Unsubscribed' },
  ],
  menu: 'Import',
  known: 'confirmed',
};

describe('a file that a program takes back', () => {
  it('has a line for each address, sorted, with the word that refuses', () => {
    expect(changeFileText(form, new Set(['b@example.org', 'a@example.org']))).toBe(
      'Email,Status\r\na@example.org,Unsubscribed\r\nb@example.org,Unsubscribed\r\n',
    );
  });

  it('has no header where the program refuses one', () => {
    const bare = { ...form, columns: [{ header: '', cell: 'key' as const }], withoutHeader: true };
    expect(changeFileText(bare, new Set(['a@example.org']))).toBe('a@example.org\r\n');
  });

  it('reads back as it was written, whatever a number of a record holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }).filter((text) => text.trim() === text)),
        fc.constantFrom(',', ';'),
        (ids, delimiter) => {
          const keys = new Set(ids.filter(isPlainId));
          const text = changeFileText({ ...form, delimiter }, keys);
          const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' });
          const [head, ...rows] = data.slice(0, -1);
          expect(head).toEqual(['Email', 'Status']);
          expect(rows).toEqual([...keys].sort().map((key) => [key, 'Unsubscribed']));
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', ''])('cannot hold %j as a number', (id) => {
    expect(isPlainId(id)).toBe(false);
  });

  it.each(["'7210448301122", '0033x00000ABCDEAA2', 'zcrm_4150868000000321001', '17'])(
    'can hold %s',
    (id) => {
      expect(isPlainId(id)).toBe(true);
    },
  );
});

const { programs } = readShippedJson('reference/change-files.json') as {
  readonly programs: readonly ChangeProgram[];
};
const files = programs.flatMap(({ id, files: forms }) => forms.map((one) => [id, one] as const));

describe('the programs that ship', () => {
  it('are many, each with a name of its own', () => {
    expect(programs.length).toBeGreaterThan(20);
    expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
  });

  it.each(programs.flatMap(({ profiles }) => profiles))('%s is an export that is known', (id) => {
    expect(profiles.map((profile) => profile.id)).toContain(id);
  });

  it.each(files)('%s: a file has one key, a place and ways of contact', (_, one) => {
    expect(one.columns.filter((column) => 'cell' in column)).toHaveLength(1);
    expect(one.channels.every((channel) => channels.includes(channel))).toBe(true);
    expect(one.channels.length).toBeGreaterThan(0);
    expect(one.menu).not.toBe('');
    expect(one.withoutHeader === true).toBe(one.columns.some(({ header }) => header === ''));
  });

  it.each(files)('%s: nothing in a file could be taken for a yes', (_, one) => {
    const said = one.columns.flatMap((column) => ('text' in column ? [column] : []));
    expect(said.length).toBeLessThanOrEqual(1);
    for (const { header, text } of said) {
      const asksForNo = /opt.?out|opted.?out|do.?not/i.test(header);
      expect(text).toMatch(asksForNo ? /^(?:true|1)$/ : /^(?:unsubscribed|no|false)$/i);
    }
  });

  it.each(programs.filter(({ files: forms }) => forms.some(({ by }) => by === 'record_id')))(
    '$id is known by an export, where its people are known by numbers',
    ({ profiles }) => {
      expect(profiles.length).toBeGreaterThan(0);
    },
  );
});
