// canary: TS6307
export type { Day } from '#domain/day.ts';
