import fc from 'fast-check';
import { channels, consentStates } from '#domain/consent.ts';
import type { ConsentByChannel, ConsentState } from '#domain/consent.ts';
import { dayOf } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';

/** Facts of invented people for the tests of verdicts. */
export function day(iso: string): Day {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayOf(year ?? 0, month ?? 0, dayOfMonth ?? 0) ?? Number.NaN;
}

export function consent(states: Partial<Record<string, ConsentState>> = {}): ConsentByChannel {
  return Object.fromEntries(
    channels.map((channel) => [channel, states[channel] ?? 'unknown']),
  ) as ConsentByChannel;
}

export const nobody: PersonFacts = {
  records: 1,
  sameRowTwice: false,
  reachable: true,
  consent: consent({ email: 'granted' }),
  saidNoOn: null,
  birth: null,
  minorHint: false,
  triggers: {},
  marks: new Set(),
  erasureRequestedOn: null,
  suppressed: false,
  hold: null,
  restrictedOn: null,
};

const someDay = fc.integer({ min: day('1990-01-01'), max: day('2030-12-31') });

export const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
  records: fc.integer({ min: 1, max: 5 }),
  sameRowTwice: fc.boolean(),
  reachable: fc.boolean(),
  consent: fc
    .record(
      Object.fromEntries(channels.map((channel) => [channel, fc.constantFrom(...consentStates)])),
    )
    .map((states) => states as ConsentByChannel),
  saidNoOn: fc.option(someDay),
  birth: fc.option(
    fc
      .tuple(someDay, fc.constantFrom(0, 0, 30, 365))
      .map(([from, more]) => ({ from, to: from + more })),
  ),
  minorHint: fc.boolean(),
  triggers: fc.record(Object.fromEntries(retentionTriggers.map((trigger) => [trigger, someDay])), {
    requiredKeys: [],
  }),
  marks: fc.subarray([...markKinds]).map((marks) => new Set(marks)),
  erasureRequestedOn: fc.option(someDay),
  suppressed: fc.boolean(),
  hold: fc.option(fc.record({ until: fc.option(someDay) })),
  restrictedOn: fc.option(someDay),
});
