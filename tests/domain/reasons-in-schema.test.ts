import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evidenceReasons } from '#domain/consent.ts';
import { setAsideReasons, sourceWarnings } from '#domain/source.ts';

const file = new URL('../../resources/reference/document.schema.json', import.meta.url);

/** Every closed list of words that the schema has under this name. */
function listsNamed(name: string): readonly (readonly string[])[] {
  const lists: string[][] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    const isList = key === name && typeof value === 'object' && value !== null && 'enum' in value;
    if (isList) lists.push((value as { enum: string[] }).enum);
    return value;
  });
  return lists;
}

it('the schema of the document knows every reason that a card can give, and no other', () => {
  const lists = listsNamed('why');
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect([...list].sort()).toEqual([...evidenceReasons].sort());
});

it('the schema of the document knows every warning of a list, and no other', () => {
  expect(listsNamed('code').map((list) => [...list].sort())).toEqual([[...sourceWarnings].sort()]);
});

it('the schema of the document knows every reason to set a row aside, and no other', () => {
  const lists = listsNamed('reason').map((list) => [...list].sort());
  expect(lists).toEqual([[...setAsideReasons].sort()]);
});
