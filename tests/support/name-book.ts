import { readFileSync } from 'node:fs';
import { buildNameBook } from '#engine/identity/index.ts';
import type { NameBookData } from '#engine/identity/index.ts';

/** The given names that ship with the program. */
export const nameBook = buildNameBook(
  JSON.parse(
    readFileSync(new URL('../../resources/vocabulary/given-names.json', import.meta.url), 'utf8'),
  ) as NameBookData,
);
