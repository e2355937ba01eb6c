import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

/** Everyday notes, many of them with a word that elsewhere counts: of a hundred at most so many may settle something. */
const TOLERATED = 3;
const today = dayOf(2026, 11, 24)!;
const folder = new URL('../../corpus/notes/everyday/', import.meta.url);

test.each(readdirSync(folder))('everyday notes settle next to nothing: %s', (name) => {
  const notes = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean);
  const settled = notes.filter((note) => read(note, today).some(({ certain }) => certain));
  expect(notes.length).toBeGreaterThan(80);
  expect(settled.length).toBeLessThanOrEqual((notes.length * TOLERATED) / 100);
});
