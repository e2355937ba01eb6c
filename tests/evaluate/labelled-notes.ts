import { readdirSync, readFileSync } from 'node:fs';
import { noteKinds, type NoteKind } from '#engine/notes/index.ts';

/**
 * A labelled note. `expected`: for each fact one list of kinds of which any one will do (`dnc|withdrew`); `allowed`
 * (`~minor`) is neither wanted nor wrong. A note with neither is a near miss, in which nothing is certain.
 */
export type LabelledNote = {
  readonly language: string;
  readonly note: string;
  readonly expected: readonly (readonly NoteKind[])[];
  readonly allowed: readonly NoteKind[];
};

/**
 * `heldout`, `fresh-*`: written before the phrases were looked at. `tuned`: read once, then used to widen them.
 * `unseen-a` and `unseen-c`: used for mending. `unseen-b`, `unseen-d` and `unseen-e`: judged only, their misses are never
 * shown.
 */
export const noteParts = [
  'heldout',
  'tuned',
  'fresh-a',
  'fresh-b',
  'fresh-c',
  'fresh-d',
  'fresh-e',
  'fresh-f',
  'fresh-g',
  'fresh-h',
  'fresh-i',
  'fresh-j',
  'fresh-l',
  'fresh-m',
  'fresh-n',
  'unseen-a',
  'unseen-b',
  'unseen-c',
  'unseen-d',
  'unseen-e',
  'unseen-f',
] as const;
export type NotePart = (typeof noteParts)[number];

/** Whoever mends the reader must not read what judges it. */
export const judgingParts: readonly NotePart[] = ['unseen-b', 'unseen-d', 'unseen-e', 'unseen-f'];

/** All labelled notes of one part: files `<language>.<part>.tsv` of `tests/corpus/notes/`. */
export function readNotes(part: NotePart): readonly LabelledNote[] {
  return readFolder(CORPUS, `.${part}.tsv`);
}

/** Notes that were written to train by: files `<language>.tsv` of `tests/corpus/notes/training/`. */
export function readTrainingNotes(): readonly LabelledNote[] {
  return readFolder(new URL('training/', CORPUS), '.tsv');
}

/** Notes that state nothing, one a line. */
export function readEverydayNotes(): readonly LabelledNote[] {
  const folder = new URL('everyday/', CORPUS);
  const names = readdirSync(folder).toSorted();
  return names.flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((note) => note !== '')
      .map((note) => ({ language: name.slice(0, 2), note, expected: [], allowed: [] })),
  );
}

const CORPUS = new URL('../corpus/notes/', import.meta.url);

function readFolder(folder: URL, ending: string): readonly LabelledNote[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const [language] = name.split('.');
      return text
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [toNote(line, language ?? '')]));
    });
}

function toNote(line: string, language: string): LabelledNote {
  const [note, kinds, reason] = line.split('\t');
  if (note === undefined || kinds === undefined || reason === undefined) {
    throw new Error(`three cells in a line: ${line}`);
  }
  const labels = kinds === '-' ? [] : kinds.split(',');
  return {
    language,
    note,
    expected: labels
      .filter((label) => !label.startsWith('~'))
      .map((label) => label.split('|').map(toKind)),
    allowed: labels.filter((label) => label.startsWith('~')).map((label) => toKind(label.slice(1))),
  };
}

function toKind(text: string): NoteKind {
  const kind = noteKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`a kind of note: ${text}`);
  return kind;
}
