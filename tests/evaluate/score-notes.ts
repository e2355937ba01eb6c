import type { Day } from '#domain/day.ts';
import type { NoteKind } from '#engine/notes/index.ts';
import { notes as readNote } from '#support/shipped/detection-data.ts';
import type { LabelledNote } from './labelled-notes.ts';

/** Counts of facts: found, missed, and found where they are not. */
export type NoteScore = { found: number; missed: number; wrong: number };

export type NoteScores = {
  readonly byLanguage: ReadonlyMap<string, NoteScore>;
  readonly byKind: ReadonlyMap<NoteKind, NoteScore>;
  readonly misses: readonly string[];
};

export function scoreNotes(notes: readonly LabelledNote[], today: Day): NoteScores {
  const byLanguage = new Map<string, NoteScore>();
  const byKind = new Map<NoteKind, NoteScore>();
  const misses: string[] = [];
  for (const { language, note, expected, allowed } of notes) {
    const certain = new Set(
      readNote(note, today).flatMap((sign) => (sign.certain ? [sign.kind] : [])),
    );
    const count = (kind: NoteKind, as: keyof NoteScore): void => {
      scoreIn(byLanguage, language)[as] += 1;
      scoreIn(byKind, kind)[as] += 1;
      if (as !== 'found') misses.push(`${language} ${as} ${kind}: ${note}`);
    };
    for (const kinds of expected) {
      const found = kinds.find((kind) => certain.has(kind));
      const kind = found ?? kinds[0];
      if (kind !== undefined) count(kind, found === undefined ? 'missed' : 'found');
    }
    const right = new Set([...expected.flat(), ...allowed]);
    for (const kind of certain) if (!right.has(kind)) count(kind, 'wrong');
  }
  return { byLanguage, byKind, misses };
}

export function precisionOf({ found, wrong }: NoteScore): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

export function recallOf({ found, missed }: NoteScore): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

function scoreIn<Key>(scores: Map<Key, NoteScore>, key: Key): NoteScore {
  const known = scores.get(key);
  if (known !== undefined) return known;
  const fresh = { found: 0, missed: 0, wrong: 0 };
  scores.set(key, fresh);
  return fresh;
}
