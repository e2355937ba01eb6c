import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy, PolicyPack } from '#domain/policy.ts';
import { combinePacks, dispositionStrength, yearsIn } from '#engine/policy/index.ts';
import { packIds, readPack } from '#support/shipped/policies.ts';

const packs: readonly PolicyPack[] = packIds.map(readPack);
const isLaw = (pack: PolicyPack): pack is Policy => 'majority' in pack;
const law = fc.constantFrom(...packs.filter(isLaw));
const any = fc.constantFrom(...packs);

/** All that decides about people; names and ids are left out. */
function decides({
  retention,
  rules,
  mustKeep,
  clocks,
  consentAge,
  majority,
  anonymisation,
}: Policy) {
  return {
    months: retention.months,
    rules: rules.map(({ finding, proposes, deadline }) => ({ finding, proposes, deadline })),
    duties: mustKeep.map(({ part, years }) => `${part} ${years}`).sort(),
    clocks: (clocks ?? []).map(({ part, months }) => `${part} ${months}`),
    ages: [consentAge.default, majority.default],
    anonymisation,
  };
}

describe('two packs together', () => {
  it('two trades without a law are no policy', () => {
    const trades = packs.filter((pack) => !isLaw(pack));
    expect(trades.length).toBeGreaterThan(1);
    for (const one of trades)
      for (const other of trades) expect(combinePacks(one, other)).toBeNull();
  });

  it('come to the same in either order', () => {
    fc.assert(
      fc.property(law, any, (one, other) => {
        const [there, back] = [combinePacks(one, other), combinePacks(other, one)];
        if (there === null || back === null) throw new Error('a law is among them');
        expect(decides(there)).toEqual(decides(back));
      }),
    );
  });

  it('keep the longest duty, the shortest period, the highest age, the strongest proposal and the earliest deadline', () => {
    fc.assert(
      fc.property(law, any, (one, other) => {
        const both = combinePacks(one, other) as Policy;
        expect(both.mustKeep).toHaveLength(one.mustKeep.length + other.mustKeep.length);
        expect(both.retention.months).toBe(
          Math.min(one.retention.months, other.retention?.months ?? 9999),
        );
        for (const clock of both.clocks ?? []) {
          for (const pack of [one, other]) {
            const own = pack.clocks?.find(({ part }) => part === clock.part);
            expect(clock.months).toBeLessThanOrEqual(own?.months ?? clock.months);
          }
        }
        for (const country of ['DE', 'GB', 'US', 'ZZ']) {
          for (const pack of [one, other].filter(isLaw)) {
            expect(yearsIn(both.majority, country)).toBeGreaterThanOrEqual(
              yearsIn(pack.majority, country),
            );
          }
        }
        for (const rule of both.rules) {
          for (const pack of [one, other]) {
            const own = pack.rules.find(({ finding }) => finding === rule.finding);
            if (own === undefined) continue;
            expect(dispositionStrength.indexOf(rule.proposes)).toBeLessThanOrEqual(
              dispositionStrength.indexOf(own.proposes),
            );
          }
        }
      }),
    );
  });

  it('with itself, a law stays what it is', () => {
    for (const pack of packs.filter(isLaw)) {
      const twice = combinePacks(pack, pack) as Policy;
      expect({ ...decides(twice), duties: [] }).toEqual({ ...decides(pack), duties: [] });
    }
  });
});
