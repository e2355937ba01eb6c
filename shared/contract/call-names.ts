/** The calls of the `lethe` command, by which the window's program knows that no window is wanted. */
export const callNames = [
  'audit',
  'import',
  'scan',
  'apply',
  'undo',
  'clean',
  'suppress',
  'trail',
  'person',
  'policy',
  'verify',
  'backup',
  'restore',
  'originals',
  'correct',
  'help',
] as const;
