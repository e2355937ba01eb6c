import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { connectModel, disconnect } from '#store/database.ts';
import { createNeedleSearch } from '#store/erasure/needle-search.ts';
import { NeedleSet, NEEDLE_WORDS } from '#store/erasure/needle-set.ts';
import { toNeedles } from '#store/erasure/needles.ts';
import { migrations } from '#store/migrations/index.ts';

const key = randomBytes(32);
const values = Array.from({ length: 200 }, (_, at) => `person${at}@example.com`);

it('a search that an older program was cut short in is taken over, needle by needle', () => {
  const store = connectModel();
  const at = migrations.findIndex(({ id }) => id.endsWith('-packed-needles'));
  for (const { sql } of migrations.slice(0, at)) store.database.exec(sql);
  const needles = toNeedles([...values, 'a@b.cd'], { encodings: [], key });
  const insert = store.database.prepare(
    'INSERT INTO erasure_needle (erasure, prefix, skip, suffix, length, digest) VALUES (4, ?, ?, ?, ?, ?)',
  );
  for (let from = 0; from < needles.words.length; from += NEEDLE_WORDS) {
    const words = needles.words.subarray(from, from + NEEDLE_WORDS);
    const [first, second, suffix, length] = words;
    const digest = Buffer.from(words.slice(4).buffer);
    insert.run(first, 0, suffix, length, digest);
    if ((length ?? 0) >= 9) insert.run(second, 1, suffix, length, digest);
  }
  store.database.exec(migrations[at]?.sql ?? '');
  const rows = store.database
    .prepare('SELECT content FROM erasure_needle WHERE erasure = 4')
    .pluck()
    .all() as Buffer[];
  const taken = new NeedleSet();
  for (const content of rows) taken.addWords(new Int32Array(Uint8Array.from(content).buffer));
  expect(taken.count).toBe(needles.count);
  const search = createNeedleSearch(taken, key);
  for (const value of [...values, 'a@b.cd']) {
    expect(search.find(Buffer.from(`;${value};`)).length, value).toBeGreaterThan(0);
    expect(search.find(Buffer.from(`${value};`)).length, value).toBeGreaterThan(0);
  }
  disconnect(store);
});

it('a set of needles keeps each once, however many there are', () => {
  const needles = toNeedles([...values, ...values.map((value) => value.toUpperCase())], {
    encodings: [],
    key,
  });
  expect(needles.count).toBe(values.length);
  const again = new NeedleSet();
  again.addWords(needles.words);
  again.addWords(needles.words);
  expect([...again.words]).toStrictEqual([...needles.words]);
  expect(again.addFrom(needles, 7)).toBe(7);
});
