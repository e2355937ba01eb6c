import type { NotesData } from '#engine/notes/index.ts';
import { listShipped, readShippedJson } from './read-shipped.ts';

const languages = 'vocabulary/notes/languages';

/** Words and frames of notes, without what labelled notes taught. */
export const noteWordsData = {
  frames: readShippedJson('vocabulary/notes/frames.json'),
  languages: listShipped(languages).map((name) => readShippedJson(`${languages}/${name}`)),
} as Omit<NotesData, 'likeness'>;
