import { describe, expect, it, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { judgingParts, readNotes } from './labelled-notes.ts';
import { precisionOf, recallOf, scoreNotes } from './score-notes.ts';
import { notes as notesSection } from './sections/notes.ts';

const today = dayOf(2026, 11, 24) ?? 0;
const heldOut = scoreNotes(readNotes('heldout'), today);

describe('the labelled notes', () => {
  test.each(['en', 'ru', 'ar', 'tr'])('%s keeps its level on notes held out', (language) => {
    const score = heldOut.byLanguage.get(language)!;
    expect(precisionOf(score)).toBeGreaterThanOrEqual(0.96);
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.92);
  });

  test.each(['de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'uk', 'vi'])(
    '%s is read nearly as well',
    (language) => {
      const score = heldOut.byLanguage.get(language)!;
      expect(precisionOf(score)).toBeGreaterThanOrEqual(0.93);
      expect(recallOf(score)).toBeGreaterThanOrEqual(0.9);
    },
  );

  test.each(['fresh-a', 'fresh-b', 'fresh-c', 'fresh-d', 'unseen-a'] as const)(
    '%s keeps the level it was brought to',
    (part) => {
      const { byLanguage } = scoreNotes(readNotes(part), today);
      for (const language of ['en', 'ru', 'ar', 'tr']) {
        const score = byLanguage.get(language)!;
        expect(precisionOf(score)).toBeGreaterThanOrEqual(0.93);
        expect(recallOf(score)).toBeGreaterThanOrEqual(0.92);
      }
    },
  );

  it('are many, and many of them near misses', () => {
    const notes = [...readNotes('heldout'), ...readNotes('tuned')];
    expect(notes.length).toBeGreaterThanOrEqual(1_500);
    expect(notes.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(600);
    for (const language of ['en', 'ru', 'ar', 'tr']) {
      expect(notes.filter((note) => note.language === language).length).toBeGreaterThan(250);
    }
  });

  it('that judge are as many as those that may be mended for, and none stands in both', () => {
    const mended = [...readNotes('unseen-a'), ...readNotes('unseen-c')];
    const judging = judgingParts.flatMap(readNotes);
    const isNearMiss = ({ expected }: { expected: readonly unknown[] }): boolean =>
      expected.length === 0;
    for (const group of [mended, judging]) {
      expect(group.length).toBeGreaterThan(950);
      expect(group.filter(isNearMiss).length / group.length).toBeGreaterThan(0.4);
    }
    const known = new Set(mended.map(({ note }) => note));
    expect(judging.filter(({ note }) => known.has(note))).toEqual([]);
  });

  it('that judge are counted, and their misses are not shown', async () => {
    const { figures, misses } = await notesSection.measure();
    expect(figures.some(({ label }) => label.startsWith('unseen-b en'))).toBe(true);
    for (const part of judgingParts) {
      expect(misses.filter((miss) => miss.startsWith(part))).toEqual([]);
    }
  });
});
