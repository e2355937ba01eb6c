import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '#base/fold-text.ts';
import { nameSounds } from '#engine/identity/index.ts';
import { findPeople, forgetPeople } from '#store/people-memory/index.ts';
import type { Asked } from '#store/people-memory/index.ts';
import { Postings, SHELF } from '#store/people-memory/postings.ts';
import { eachGroupedNumber, eachWord } from '#store/people-memory/row-words.ts';
import { WordTable, hashByte } from '#store/people-memory/word-table.ts';
import { readAhead } from '#store/people/people-list.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { noFilter } from '#support/no-filter.ts';
import { makeFolder, makeWorkspace, TODAY } from '#support/store-fixture.ts';

const { folder, remove } = makeFolder();
let workspace: OpenWorkspace;
beforeAll(() => {
  workspace = makeWorkspace(folder);
});
afterAll(() => {
  workspace.close();
  remove();
});

/** Rows straight into the tables, each with the number of its person. */
function fill(rows: readonly { readonly person: number; readonly text: string }[]): void {
  const { database } = workspace.store;
  database.exec(
    'BEGIN; DELETE FROM person; DELETE FROM person_text; DELETE FROM record; DELETE FROM source',
  );
  database.exec(
    `INSERT INTO source (id, reading, columns, dates, path, sha256, bytes, imported_on) VALUES (1, '{}', '[]', '[]', 'a', 'a', 1, 1)`,
  );
  const person = database.prepare(
    `INSERT OR IGNORE INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
       consent_whatsapp, consent_post, marks, suppressed) VALUES (?, 1, 0, 0, 1, 6, 6, 6, 6, 6, 0, 0)`,
  );
  const record = database.prepare(
    `INSERT INTO record (id, source, row, person, content, consent_email, consent_sms, consent_phone, consent_whatsapp,
       consent_post, marks, suppressed, signals) VALUES (?, 1, ?, ?, ?, 6, 6, 6, 6, 6, 0, 0, '')`,
  );
  for (const [at, row] of rows.entries()) {
    if (row.person > 0) person.run(row.person);
    record.run(at + 1, at + 1, row.person, Buffer.from(row.text, 'utf8'));
  }
  database.exec('COMMIT');
}

const asItStands = () => (content: Uint8Array | string) => content;
const asked = (search: string, more: Partial<Asked> = {}): Asked => ({
  today: TODAY,
  sounds: nameSounds,
  rowTexts: asItStands,
  filter: { ...noFilter, days: [], search },
  ...more,
});
const page = { sort: 'order', language: 'en', descending: false, offset: 0, limit: 200 } as const;
const find = (search: string, more: Partial<Asked> = {}) =>
  findPeople(workspace.store, asked(search, more), page);

const words =
  'Hof Hofgarten hof, ТВЕРЬ тверь İzmir ızmir جدة «Роза» 12.03.2024 1234 99-1234 a.b O’Neil 😀'.split(
    ' ',
  );
const text = fc.array(
  fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 5 })),
  { maxLength: 5 },
);

describe('words of rows in memory', () => {
  it('are found where a word of a row begins like what was typed, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ person: fc.nat(6), text: text.map((all) => all.join(' ')) }), {
          maxLength: 12,
        }),
        fc.constantFrom('hof', 'hofg', 'тверь', 'тв', 'izm', 'جده', 'роза', 'neil', '😀', 'garten'),
        (rows, typed) => {
          fill(rows);
          const begins = (row: string) =>
            foldText(row)
              .split(/[^\p{L}\p{N}]+/u)
              .some((word) => word.startsWith(typed));
          const expected = rows.filter((row) => row.person > 0 && begins(row.text));
          const people = [...new Set(expected.map(({ person }) => person))].sort((a, b) => a - b);
          expect(find(typed).ids).toStrictEqual(people);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answer at once with what is known, and with everything once all rows were read', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({
      person: at + 1,
      text: `row${String(at)} park`,
    }));
    fill(rows);
    const slowly = () => (content: Uint8Array | string) => {
      const end = performance.now() + 0.05;
      while (performance.now() < end);
      return content;
    };
    const more = { rowTexts: slowly, atOnce: true };
    const first = find('park', more);
    expect(first).toMatchObject({ looked: 'reading', total: 0 });
    while (readAhead(workspace.store, asked('', more)));
    expect(find('park', more)).toMatchObject({ looked: 'everywhere', total: 3000 });
    expect(find('row2999', more).ids).toStrictEqual([3000]);
  });

  it('are waited for where nobody asked for an answer at once', () => {
    fill([{ person: 4, text: 'park' }]);
    expect(find('park')).toMatchObject({ looked: 'everywhere', ids: [4] });
  });

  it('go with a change, and are read anew', () => {
    fill([{ person: 1, text: 'oak' }]);
    expect(find('oak').total).toBe(1);
    fill([{ person: 1, text: 'elm' }]);
    expect(find('oak').total).toBe(0);
    expect(find('elm').total).toBe(1);
    forgetPeople(workspace.store);
    expect(find('elm').total).toBe(1);
  });

  it('of a child stand in the row of its parent', () => {
    fill([{ person: 1, text: 'mother oak street' }]);
    workspace.store.database.exec(
      `INSERT INTO record (id, source, row, dependent, person, content, consent_email, consent_sms, consent_phone,
         consent_whatsapp, consent_post, marks, suppressed, signals) VALUES (2, 1, 1, 1, 2, x'', 6, 6, 6, 6, 6, 0, 0, '');
       INSERT INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
         consent_whatsapp, consent_post, marks, suppressed) VALUES (2, 1, 0, 0, 1, 6, 6, 6, 6, 6, 0, 0)`,
    );
    expect(find('oak').ids).toStrictEqual([1, 2]);
  });

  it('a word of any length, and bytes that are no text, end nothing', () => {
    fill([
      { person: 1, text: 'x'.repeat(100_000) },
      { person: 2, text: `${'ж'.repeat(5000)} end` },
      { person: 3, text: '' },
    ]);
    workspace.store.database.exec(`UPDATE record SET content = x'ff00fe80206f616b' WHERE id = 3`);
    expect(find('xxx').ids).toStrictEqual([1]);
    expect(find('жжж').ids).toStrictEqual([2]);
    expect(find('end').ids).toStrictEqual([2]);
    expect(find('oak').ids).toStrictEqual([3]);
  });
});

function wordsIn(row: string, each = eachWord): readonly string[] {
  const into = Buffer.alloc(255);
  const found: string[] = [];
  each(Buffer.from(row), 1, into, ({ length }) => found.push(into.toString('utf8', 0, length)));
  return found;
}

describe('the words of a row', () => {
  it.each([
    ['Anna;"Lee, Ann";x@y.org', ['anna', 'lee', 'ann', 'x', 'y', 'org']],
    ['12.03.2024;10:30;1.250,50;12.', ['12.03.2024', '10:30', '1.250', '50', '12']],
    ['C-1042/b 7b', ['c', '1042', 'b', '7b']],
  ])('of %s', (row, expected) => {
    expect(wordsIn(row)).toEqual(expected);
  });

  it.each([
    ['8 (912) 345-67-89;x', ['89123456789']],
    ['4000 1234 5678', ['400012345678']],
    ['+44.7700.900123', ['447700900123']],
    ['12345678', []],
    ['12 34', []],
    ['1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7', []],
    ['12 345 67b', []],
    ['a12 345 678', ['345678']],
    ['123    456', []],
  ])('numbers in groups of %s', (row, expected) => {
    expect(wordsIn(row, eachGroupedNumber)).toEqual(expected);
  });
});

describe('the table of words', () => {
  it('gives each word one number, however many there are', () => {
    const table = new WordTable(0);
    const numberOf = (word: string): number => {
      const bytes = Buffer.from(word);
      return table.numberOf(bytes, bytes.length, bytes.reduce(hashByte, table.seed));
    };
    const all = Array.from({ length: 5000 }, (_, at) => `w${String(at)}`);
    expect(all.map(numberOf)).toEqual(all.map((_, at) => at));
    expect(all.map(numberOf)).toEqual(all.map((_, at) => at));
    expect(table.bytes.toString().split('\n').slice(0, -1)).toEqual(all);
    table.finish();
    expect(table.ends).toHaveLength(5000);
    table.forget();
    expect(table.bytes).toHaveLength(0);
  });

  it('tells words apart whose hashes are the same', () => {
    const table = new WordTable(0);
    const number = (word: string) => table.numberOf(Buffer.from(word), word.length, 7);
    expect(['a', 'ab', 'b', 'a', 'ab', 'b'].map(number)).toEqual([0, 1, 2, 0, 1, 2]);
  });
});

it('records of words are found over all shelves, of few words and of many', () => {
  const postings = new Postings();
  const records = SHELF * 2 + 100;
  for (let record = 0; record < records; record += 1) {
    postings.note(record % 3000);
    postings.note(record % 3000);
    postings.endRecord();
  }
  postings.finish();
  const placeOf = Int32Array.from({ length: records }, (_, record) => (record === 5 ? -1 : record));
  for (const wanted of [[5, 2999, 4000], Array.from({ length: 2000 }, (_, at) => at)]) {
    const marks = new Uint8Array(records);
    postings.mark(Uint32Array.from(wanted), placeOf, marks);
    const set = new Set(wanted);
    expect([...marks]).toEqual(
      Array.from({ length: records }, (_, at) => (at !== 5 && set.has(at % 3000) ? 1 : 0)),
    );
  }
});
