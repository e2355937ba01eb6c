import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { connectModel, disconnect } from '#store/database.ts';
import { createNeedleSearch } from '#store/needles/needle-search.ts';
import { createWindowHash, suffixOf, wordAt } from '#store/needles/needle-hash.ts';
import { NeedleSet } from '#store/needles/needle-set.ts';
import { toNeedles } from '#store/needles/needles.ts';
import { migrations } from '#store/migrations/index.ts';

const key = randomBytes(32);
const values = Array.from({ length: 200 }, (_, at) => `person${at}@example.com`);

it('a search that an older program was cut short in is taken over, needle by needle', () => {
  const store = connectModel();
  const at = migrations.findIndex(({ id }) => id.endsWith('-packed-needles'));
  for (const { sql } of migrations.slice(0, at)) store.database.exec(sql);
  const all = [...values, 'a@b.cd'];
  const hash = createWindowHash(key);
  const insert = store.database.prepare(
    'INSERT INTO erasure_needle (erasure, prefix, skip, suffix, length, digest) VALUES (4, ?, ?, ?, ?, ?)',
  );
  for (const value of all) {
    const { words } = toNeedles([value], { encodings: [], key });
    const bytes = Buffer.from(value);
    const suffix = suffixOf(bytes, value.length, hash);
    const digest = Buffer.from(words.slice(4).buffer);
    const window = (at: number) => hash(wordAt(bytes, at), wordAt(bytes, at + 4));
    insert.run(value.length < 9 ? words[0] : window(0), 0, suffix, value.length, digest);
    if (value.length >= 9) insert.run(window(1), 1, suffix, value.length, digest);
  }
  store.database.exec(migrations[at]?.sql ?? '');
  const rows = store.database
    .prepare('SELECT content FROM erasure_needle WHERE erasure = 4')
    .pluck()
    .all() as Buffer[];
  const taken = new NeedleSet();
  for (const content of rows) taken.addWords(new Int32Array(Uint8Array.from(content).buffer));
  expect(taken.count).toBe(all.length);
  expect(taken.longest).toBe('person199@example.com'.length);
  const search = createNeedleSearch(taken, key);
  for (const value of all) {
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
