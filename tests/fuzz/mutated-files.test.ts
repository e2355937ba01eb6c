import { describe, expect, it } from 'vitest';
import { seededDraws } from '#support/lists/list-maker.ts';
import { cardMutations, jsonMutations, mutate, textMutations, zipMutations } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { findFault } from './read-mutated.ts';
import { cardSeeds, jsonSeeds, textSeeds, zipSeeds } from './seed-files.ts';
import { startProcessorClock } from '#support/processor-time.ts';

/**
 * Mutated files, the same in every run. Whatever is in them: no exception, no hang, every row accounted for,
 * every byte of text lists and cards given back, every kept row read again as it was read first.
 */
const families: readonly (readonly [
  name: string,
  seeds: readonly Buffer[],
  mutations: readonly Mutation[],
  files: number,
])[] = [
  ['text lists', textSeeds, textMutations, 5000],
  ['cards', cardSeeds, cardMutations, 2000],
  ['JSON lists', jsonSeeds, jsonMutations, 2000],
  ['archives of exports', zipSeeds, zipMutations, 1500],
];
const LONGEST_MS = 10_000; // of the processor: a machine that stands still has hung nothing
const SHOWN = 5;

describe('mutated files', () => {
  for (const [name, seeds, mutations, files] of families) {
    it(`are read or refused, and nothing is lost: ${files} ${name}`, async () => {
      const faults: string[] = [];
      for (let seed = 1; seed <= files; seed += 1) {
        const draw = seededDraws(seed);
        const bytes = mutate(seeds[draw(seeds.length)] ?? Buffer.alloc(0), mutations, draw);
        const spent = startProcessorClock();
        const fault = await findFault(bytes).catch(
          (error: unknown) => `threw ${error instanceof Error ? (error.stack ?? '') : ''}`,
        );
        const slow = spent() > LONGEST_MS ? 'hung' : null;
        const found = fault ?? slow;
        if (found !== null)
          faults.push(
            `#${seed} ${found} ${JSON.stringify(bytes.toString('latin1')).slice(0, 700)}`,
          );
      }
      expect(faults.length, faults.slice(0, SHOWN).join('\n')).toBe(0);
    });
  }
});
