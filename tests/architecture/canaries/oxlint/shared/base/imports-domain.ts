// canary: eslint(no-restricted-imports)
export type { Day } from '#domain/day.ts';
