import { foundIn, readLabelledCells } from '../labelled-cells.ts';
import type { EvaluationSection } from '../section.ts';

/** Cards, bank accounts and identity numbers in free text, and the numbers that only look like them. */
export const detection: EvaluationSection = {
  name: 'detection',
  measure: () => {
    const cells = readLabelledCells();
    const wrong = cells.filter(({ cell, expected }) => foundIn(cell) !== expected);
    return {
      figures: [
        {
          label: 'cells read rightly',
          value: 1 - wrong.length / cells.length,
          count: cells.length,
          target: 0.97,
        },
      ],
      misses: wrong.map(({ cell, expected }) => `${cell}: ${foundIn(cell)}, not ${expected}`),
    };
  },
};
