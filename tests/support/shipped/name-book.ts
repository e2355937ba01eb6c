import { buildNameBook } from '#engine/identity/index.ts';
import type { NameBookData } from '#engine/identity/index.ts';
import { readShippedJson } from './read-shipped.ts';

/** The given names that ship with the program. */
export const nameBook = buildNameBook(
  readShippedJson('vocabulary/given-names.json') as NameBookData,
);
