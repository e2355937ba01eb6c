import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { channels, consentStates, evidenceReasons } from '#domain/consent.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import { packSignals, unpackSignals } from '#store/records/signals-text.ts';
import type { PackedSignals } from '#store/records/signals-text.ts';

const day = fc.integer({ min: -40_000, max: 40_000 });
const column = fc.nat(1999);
const why = fc.constantFrom(...evidenceReasons);
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day }),
  fc.record({ kind: fc.constant('year' as const), year: fc.nat(2100) }),
  fc.record({ kind: fc.constant('readings' as const), days: fc.tuple(day, day) }),
);
const signals: fc.Arbitrary<PackedSignals> = fc.record({
  recordKey: fc.option(fc.string()),
  birth: fc.option(fc.record({ date, column, why })),
  age: fc.option(
    fc.record({ years: fc.tuple(fc.nat(120), fc.nat(120)), statedOn: fc.option(day), column }),
  ),
  consent: fc.array(
    fc.record({
      channel: fc.option(fc.constantFrom(...channels)),
      state: fc.constantFrom(...consentStates),
      day: fc.option(day),
      column,
      why,
    }),
  ),
  activity: fc.array(fc.record({ trigger: fc.constantFrom(...retentionTriggers), day, column })),
  marks: fc.array(
    fc.record({ kind: fc.constantFrom(...markKinds), column, why, day: fc.option(day) }),
  ),
});

it('reads back every signal that it packed', () => {
  fc.assert(
    fc.property(signals, (packed) => {
      expect(unpackSignals(packSignals(packed))).toEqual(packed);
    }),
  );
});

it('keeps the words of a record as they are, so that a search after an erasure finds them', () => {
  const packed = packSignals({
    recordKey: 'ИВ-7',
    birth: null,
    age: null,
    consent: [],
    activity: [],
    marks: [],
  });
  expect(packed).toContain('ИВ-7');
});
