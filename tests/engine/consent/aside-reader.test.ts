import { expect, test } from 'vitest';
import { createAsideReader } from '#engine/consent/index.ts';
import { column, words } from './consent-kit.ts';

const basis = column('Basis of processing', 'consent_source', null);
const stateOf = (cell: string): string | undefined =>
  createAsideReader(basis, words, [cell])?.(cell)?.state;

test.each([
  'согласие отозвано',
  'Consent withdrawn 11/01/21',
  'unsubscribed from the newsletter',
  'Einwilligung widerrufen',
  'consentimiento revocado',
])('a refusal that is written where another thing is asked is heard: %s', (cell) => {
  expect(stateOf(cell)).toBe('withdrawn');
});

test.each([
  'договор',
  'Order cancelled',
  'withdrawn from sale',
  'не отозвано согласие',
  'consent not withdrawn',
  'Legitimate interest',
  '',
  'x'.repeat(5000),
])('other things are left alone: %s', (cell) => {
  expect(stateOf(cell)).toBeUndefined();
});
