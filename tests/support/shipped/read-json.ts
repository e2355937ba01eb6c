import { readdirSync, readFileSync } from 'node:fs';
import type { NotesData } from '#engine/notes/index.ts';

export const resources = new URL('../../../resources/', import.meta.url);

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8'));
}

function readFolder(path: string): readonly unknown[] {
  return readdirSync(new URL(path, resources))
    .toSorted()
    .map((name) => readJson(`${path}/${name}`));
}

/** Words and frames of notes, without what labelled notes taught. */
export const noteWordsData = {
  frames: readJson('vocabulary/notes/frames.json'),
  languages: readFolder('vocabulary/notes/languages'),
} as Omit<NotesData, 'likeness'>;
