import { expect, it } from 'vitest';
import { consentStates, evidenceReasons } from '#domain/consent.ts';
import { findingKinds } from '#domain/finding.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import {
  consentCode,
  consentOfCode,
  kindsMask,
  kindsOfMask,
  marksMask,
  marksOfMask,
} from '#store/codes.ts';

it('has the orders on which stored numbers rely: lists only grow at their end', () => {
  expect(consentStates.slice(0, 7)).toStrictEqual([
    'withdrawn',
    'denied',
    'unclear',
    'pending',
    'granted',
    'never_asked',
    'unknown',
  ]);
  expect(markKinds.slice(0, 12)).toStrictEqual([
    'deceased',
    'erasure_requested',
    'minor_hint',
    'guardian',
    'special_category',
    'payment_card',
    'password',
    'identity_number',
    'iban',
    'invalid_email',
    'invalid_phone',
    'legal_hold',
  ]);
  expect(retentionTriggers).toStrictEqual([
    'last_visit',
    'last_purchase',
    'last_contact',
    'last_activity',
    'created',
  ]);
  expect(evidenceReasons.slice(0, 3)).toStrictEqual([
    'consent.positive_flag',
    'consent.opt_out_flag',
    'consent.word',
  ]);
  expect(evidenceReasons.indexOf('match.duplicate_row')).toBe(41);
  expect(findingKinds.length).toBeLessThan(31); // one bit each
});

it('reads back what it wrote', () => {
  expect(consentStates.map((state) => consentOfCode(consentCode(state)))).toStrictEqual([
    ...consentStates,
  ]);
  expect([...marksOfMask(marksMask(markKinds))]).toStrictEqual([...markKinds]);
  expect(kindsOfMask(kindsMask(['minor', 'duplicate']))).toStrictEqual(['minor', 'duplicate']);
  expect(() => consentOfCode(99)).toThrow('code');
});
