/** How old a person is as far as the days tell; a doubtful day never gives a certainty. */
export { ageOf, type AgeParameters } from './age-of.ts';
export { birthRangeFromAge, type AgeStatementLimits } from './birth-range-from-age.ts';
export { readAge } from './read-age.ts';
