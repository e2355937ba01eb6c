import { describe, expect, it } from 'vitest';
import { seededDraws } from '#support/lists/list-maker.ts';
import type { Draw } from './mutations.ts';
import { findFault } from './read-mutated.ts';
import {
  markupSeeds,
  mutateArchive,
  mutateBytes,
  mutateMarkup,
  mutateParts,
  odsSeeds,
  otherSeeds,
  xlsxSeeds,
} from './workbook-mutations.ts';
import { startProcessorClock } from '#support/processor-time.ts';

/** As for the other mutated files: no exception, no hang, every row accounted for, every kept row read again. */
const families: readonly (readonly [
  name: string,
  seeds: readonly Buffer[],
  mutation: (bytes: Buffer, draw: Draw) => Buffer,
  files: number,
])[] = [
  ['Excel workbooks with broken parts', xlsxSeeds, mutateParts, 2000],
  ['Excel workbooks in broken archives', xlsxSeeds, mutateArchive, 1000],
  ['OpenDocument sheets with broken parts', odsSeeds, mutateParts, 400],
  ['old and binary workbooks', otherSeeds, mutateBytes, 600],
  [
    'pages and XML named .xls',
    markupSeeds,
    (bytes, draw) => Buffer.from(mutateMarkup(bytes.toString('latin1'), draw), 'latin1'),
    1000,
  ],
];
const LONGEST_MS = 10_000; // of the processor: a machine that stands still has hung nothing
const SHOWN = 5;

describe('mutated workbooks', () => {
  for (const [name, seeds, mutation, files] of families) {
    it(`are read or refused, and nothing is lost: ${files} ${name}`, async () => {
      const faults: string[] = [];
      for (let seed = 1; seed <= files; seed += 1) {
        const draw = seededDraws(seed);
        const bytes = mutation(seeds[draw(seeds.length)] ?? Buffer.alloc(0), draw);
        const spent = startProcessorClock();
        const fault = await findFault(bytes).catch(
          (error: unknown) => `threw ${error instanceof Error ? (error.stack ?? '') : ''}`,
        );
        const slow = spent() > LONGEST_MS ? 'hung' : null;
        const found = fault ?? slow;
        if (found !== null) faults.push(`#${seed} ${found.slice(0, 900)}`);
      }
      expect(faults.length, faults.slice(0, SHOWN).join('\n')).toBe(0);
    });
  }
});
