import type { NoteToken } from './note-tokens.ts';

/** `never call, she works nights` are two clauses. */
export function isOneClause(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every((token) => token.breakBefore === 'none');
}

/** `two children, 5 and 8 years`: the ages of children follow behind a comma. */
export function isOneSentence(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every(({ breakBefore }) => breakBefore !== 'sentence');
}

/** `allergies: none`, with nothing heavier than a colon between. */
export function isOneStatement(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to + 1)
    .every(({ breakBefore }) => breakBefore === 'none' || breakBefore === 'colon');
}
