import type { NoteKind } from './note-sign.ts';
import type { PhrasePattern } from './phrase-pattern.ts';

/** Guards that are lists of words near a phrase. */
export const wordGuards = [
  'negation_before',
  'negation_after',
  'time_limit',
  'relative', // a husband, a mother, a dog
  'offspring', // a son, a niece
  'duration',
  'possession',
] as const;
export type WordGuard = (typeof wordGuards)[number];

/** What a pattern is: a phrase of a kind, the same words in another sense, a reversal, a guard, a concept of a frame. */
export type PatternUse =
  | { readonly use: 'phrase'; readonly kind: NoteKind; readonly whole: boolean }
  | { readonly use: 'except'; readonly kind: NoteKind }
  | { readonly use: 'reversal' }
  | { readonly use: 'concept'; readonly concept: string; readonly isNegated: boolean }
  | { readonly use: 'guard'; readonly guard: WordGuard };

export type NotePattern = PhrasePattern & PatternUse & { readonly language: string };
