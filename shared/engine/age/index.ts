/** How old a person is as far as the days tell; a doubtful day never gives a certainty. */
export { ageOf } from './age-of.ts';
export { birthRangeFromAge } from './birth-range-from-age.ts';
export { buildAgeWords, type AgeWords, type AgeWordsData } from './age-words.ts';
export { readAge } from './read-age.ts';
export { agesOfClassCell, isClassHeader } from './school-class.ts';
export { statementDays } from './statement-days.ts';
