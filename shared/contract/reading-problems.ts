import type { ProblemCode } from '#domain/problem.ts';

/** Why a list cannot be read, whether it is looked at or brought in. */
export const readingProblems = [
  'source/unreadable',
  'source/not-a-list',
  'source/chat',
  'source/json-broken',
  'source/cut-off',
  'source/tables-beside',
  'source/unsupported-format',
  'source/encrypted',
  'source/empty',
  'source/too-large',
  'source/archive-refused',
  'source/nested-archive',
  'source/not-a-file',
  'source/network-path',
  'source/missing',
  'source/locked',
  'source/sheet-unknown',
] as const satisfies readonly ProblemCode[];
