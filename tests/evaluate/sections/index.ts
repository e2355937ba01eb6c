import type { EvaluationSection } from '../section.ts';
import { ages } from './ages.ts';
import { clocks } from './clocks.ts';
import { consent } from './consent.ts';
import { dates } from './dates.ts';
import { roles } from './roles.ts';
import { minors } from './minors.ts';
import { encodings } from './encodings.ts';
import { detection } from './detection.ts';
import { generated } from './generated.ts';
import { notes } from './notes.ts';
import { pairs } from './pairs.ts';

/** Each section is a file of this folder and one line here. */
export const sections: readonly EvaluationSection[] = [
  roles,
  consent,
  dates,
  encodings,
  notes,
  detection,
  pairs,
  ages,
  minors,
  clocks,
  generated,
];
