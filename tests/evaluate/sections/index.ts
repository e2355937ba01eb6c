import type { EvaluationSection } from '../section.ts';

/** Each section is a file of this folder and one line here. */
export const sections: readonly EvaluationSection[] = [];
