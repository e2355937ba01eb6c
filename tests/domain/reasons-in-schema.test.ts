import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evidenceReasons } from '#domain/consent.ts';

const file = new URL('../../resources/reference/document.schema.json', import.meta.url);

it('the schema of the document knows every reason that a card can give, and no other', () => {
  const lists: string[][] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    const isWhy = key === 'why' && typeof value === 'object' && value !== null && 'enum' in value;
    if (isWhy) lists.push((value as { enum: string[] }).enum);
    return value;
  });
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect([...list].sort()).toEqual([...evidenceReasons].sort());
});
