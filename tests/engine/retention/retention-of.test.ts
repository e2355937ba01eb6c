import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '#domain/day.ts';
import { toParameters } from '#engine/policy/index.ts';
import { retentionOf } from '#engine/retention/index.ts';
import { anyFacts, day } from '../findings/facts.ts';
import { readLaw } from '#support/shipped/policies.ts';

const TODAY = day('2026-11-22');
const params = toParameters(readLaw('eu-gdpr'), 'DE', TODAY);

describe('retentionOf', () => {
  it('starts with the latest sign of life, and the fallback only where there is none', () => {
    const triggers = {
      last_visit: day('2023-01-10'),
      last_purchase: day('2025-01-10'),
      created: day('2026-01-10'),
    };
    expect(retentionOf(triggers, params, null)).toEqual({
      status: 'within',
      trigger: 'last_purchase',
      since: '2025-01-10',
      expiresOn: '2028-01-10',
    });
    expect(retentionOf({ created: day('2020-01-10') }, params, null)).toMatchObject({
      status: 'expired',
      trigger: 'created',
    });
    expect(retentionOf({}, params, null)).toEqual({
      status: 'unknown',
      trigger: null,
      since: null,
      expiresOn: null,
    });
  });

  it.each([
    ['2023-11-22', 'expired'],
    ['2023-11-23', 'due_soon'],
    ['2024-02-22', 'due_soon'],
    ['2024-02-23', 'within'],
    ['2027-01-01', 'within'],
  ])('last seen on %s: %s', (last, status) => {
    expect(retentionOf({ last_visit: day(last) }, params, null).status).toBe(status);
  });

  it('knows no fallback where the policy names none', () => {
    const strict = { ...params, retentionFallback: null };
    expect(retentionOf({ created: day('2001-01-01') }, strict, null).status).toBe('unknown');
  });

  it('is expired exactly when the day of expiry has come', () => {
    fc.assert(
      fc.property(anyFacts, ({ triggers }) => {
        const { status, expiresOn } = retentionOf(triggers, params, null);
        const expiry = expiresOn === null ? null : parseIsoDay(expiresOn);
        expect(status === 'expired').toBe(expiry !== null && expiry <= TODAY);
        expect(status === 'unknown').toBe(expiry === null);
      }),
      { numRuns: 2000 },
    );
  });
});
