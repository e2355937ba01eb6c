export type { Day } from '#domain/day.ts';
