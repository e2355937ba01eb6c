import { expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 24)!;

function certainIn(note: string): readonly string[] {
  return read(note, today).flatMap(({ kind, certain }) => (certain ? [kind] : []));
}

test.each([
  'просил больше не писать и удалить данные',
  'просила не звонить и удалить все её данные',
  'просить не писати і видалити дані',
  'مش عايزة رسايل وعايزة بياناتها تتمسح',
  'asked us to stop emailing and delete her data',
  'mesaj istemiyor, bilgileri de silinsin',
])('a refusal takes nothing from the wish to be forgotten beside it: %s', (note) => {
  expect(certainIn(note)).toContain('erase');
  expect(certainIn(note).length).toBe(2);
});

test.each([
  'просил не писать и не удалять данные',
  'просил не удалять данные',
  'does not want her data deleted or emails',
  'do not delete her data, she wants no emails',
])('who does not want to be forgotten is not: %s', (note) => {
  expect(certainIn(note)).not.toContain('erase');
});
