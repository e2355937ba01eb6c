import { readdirSync, readFileSync } from 'node:fs';

/** Where the data lie that the program ships with. */
const resources = new URL('../../../resources/', import.meta.url);

export function readShippedText(path: string): string {
  return readFileSync(new URL(path, resources), 'utf8');
}

export function readShippedBytes(path: string): Buffer {
  return readFileSync(new URL(path, resources));
}

export function readShippedJson(path: string): unknown {
  return JSON.parse(readShippedText(path));
}

/** The names of the files of a folder, in order. */
export function listShipped(folder: string): readonly string[] {
  return readdirSync(new URL(folder, resources)).toSorted();
}
