import { expect, it, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { noteWordsData } from '#support/shipped/note-words-data.ts';

const today = dayOf(2026, 11, 24)!;
const data = { ...noteWordsData, likeness: null };

/** The same digits alone, and joined to the word before as in a password. */
const pairs: readonly (readonly [string, string])[] = [
  ['shoe 88 is back in stock', 'router pass is Lemon-88'],
  ['88 numara geldi', 'modem şifresi Limon-88'],
  ['заказ 88 готов', 'пароль от роутера Limon-88'],
  ['الطلب 88 جاهز', 'كلمة السر Limon-88'],
];

test.each(pairs)('a note is read the same whatever was read before it: %s; %s', (plain, joined) => {
  const [one, other] = [createNotesReader(data), createNotesReader(data)];
  const alone = { plain: one(plain, today), joined: other(joined, today) };
  expect(one(joined, today)).toStrictEqual(alone.joined);
  expect(other(plain, today)).toStrictEqual(alone.plain);
});

it('finds a password with joined digits after the digits alone', () => {
  const read = createNotesReader(data);
  read('shoe 88 is back in stock', today);
  expect(read('router pass is Lemon-88', today)).toMatchObject([{ kind: 'secret', certain: true }]);
});
