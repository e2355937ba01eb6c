import { readFileSync } from 'node:fs';

/** One of the program's own vocabularies, by the name of its file. */
export function readJson(name: string): unknown {
  const file = new URL(`../../../resources/vocabulary/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
