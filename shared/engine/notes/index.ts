/** What staff wrote into a free text: phrases that count, and the guards that take their certainty away. */
export { createNotesReader, type NotesReader } from './notes-reader.ts';
export { noteKinds, type NoteGuard, type NoteKind, type NoteSign } from './note-sign.ts';
export { type NotesData } from './notes-data.ts';
export { tokensOf, type NoteToken } from './note-tokens.ts';
