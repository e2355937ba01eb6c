import type { AnonymityFigures } from '#domain/anonymity.ts';
import { equivalenceClasses, peopleOfClasses } from './equivalence-classes.ts';
import { measureDiversity } from './measure-diversity.ts';
import type { Diversity } from './measure-diversity.ts';
import { measureRisk } from './measure-risk.ts';
import { SAYS_NOTHING } from './quasi-table.ts';
import type { QuasiTable } from './quasi-table.ts';

/** The figures of a table at some levels, its finest where none are given. */
export function measureTable(
  table: QuasiTable,
  wanted: number,
  levels?: readonly number[],
): AnonymityFigures {
  const found = equivalenceClasses(table, levels);
  const { smallest, classes, ...risks } = measureRisk(
    found.map(({ people }) => ({ sample: people })),
    wanted,
  );
  return {
    smallest,
    classes,
    unique: peopleOfClasses(
      table,
      found.filter(({ people }) => people === 1),
    ),
    small: peopleOfClasses(
      table,
      found.filter(({ people }) => people < wanted),
    ),
    prosecutor: risks.prosecutor.highest,
    journalist: risks.journalist.highest,
    marketer: risks.marketer,
  };
}

/** By confidential column; rows are counted, because a value that stands twice still is one value. */
export function measureConfidential(table: QuasiTable): Diversity[] {
  const width = table.entries[0]?.confidential.length ?? 0;
  const classes = equivalenceClasses(table);
  return Array.from({ length: width }, (_, column) =>
    measureDiversity(
      classes.map(({ entries }) => {
        const counts = new Map<number, number>();
        for (const at of entries) {
          const entry = table.entries[at];
          const value = entry?.confidential[column] ?? SAYS_NOTHING;
          counts.set(value, (counts.get(value) ?? 0) + (entry?.rows ?? 0));
        }
        return counts;
      }),
      (value) => value !== SAYS_NOTHING,
    ),
  );
}
