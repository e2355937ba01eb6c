import { dayOf } from '#domain/day.ts';
import { judgingParts, noteParts, readNotes, type NotePart } from '../labelled-notes.ts';
import { precisionOf, recallOf, scoreNotes, type NoteScore } from '../score-notes.ts';
import type { EvaluationSection, Figure } from '../section.ts';

const PRECISION = 0.97;
const RECALL = 0.92;
/** The interface speaks these; the others are read as well as can be. */
const mainLanguages: ReadonlySet<string> = new Set(['en', 'ru', 'ar', 'tr']);

/** Notes by language and by kind: of what is called certain, how much is so, and how much of what is there is found. */
export const notes: EvaluationSection = {
  name: 'notes',
  measure: () => {
    const parts = noteParts.map(measurePart);
    return {
      figures: parts.flatMap(({ figures }) => figures),
      misses: parts.flatMap(({ misses }) => misses),
    };
  },
};

function measurePart(part: NotePart): { figures: Figure[]; misses: string[] } {
  const today = dayOf(2026, 11, 24);
  const labelled = readNotes(part);
  if (today === null || labelled.length === 0) return { figures: [], misses: [] };
  const { byLanguage, byKind, misses } = scoreNotes(labelled, today);
  const isJudged = (language: string): boolean => part === 'heldout' && mainLanguages.has(language);
  return {
    figures: [
      ...[...byLanguage].flatMap(([language, score]) =>
        figuresOf(`${part} ${language}`, score, isJudged(language)),
      ),
      ...[...byKind].flatMap(([kind, score]) => figuresOf(`${part} ${kind}`, score, false)),
    ],
    misses: judgingParts.includes(part) ? [] : misses.map((miss) => `${part} ${miss}`),
  };
}

function figuresOf(name: string, score: NoteScore, isJudged: boolean): Figure[] {
  return [
    {
      label: `${name} precision`,
      value: precisionOf(score),
      count: score.found + score.wrong,
      target: isJudged ? PRECISION : null,
    },
    {
      label: `${name} recall`,
      value: recallOf(score),
      count: score.found + score.missed,
      target: isJudged ? RECALL : null,
    },
  ];
}
