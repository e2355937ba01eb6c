import { consentCode, marksMask } from '../codes.ts';
import { keyedCounter } from '../people/matching-keys.ts';
import type { MatchingKey } from '../people/matching-key.ts';
import type { ReadableStore } from '../database.ts';

const reached = { email: ['email'], phone: ['sms', 'phone', 'whatsapp'] } as const;

/** Whether somebody of the workspace who has this e-mail or number said no to being reached by it, or wants to be forgotten. */
export function openRefusalLookup(
  store: ReadableStore,
): (key: MatchingKey & { readonly kind: 'email' | 'phone' }) => boolean {
  const denied = consentCode('denied');
  const counters = {
    email: keyedCounter(store, 'email', saidNoOn('email', denied)),
    phone: keyedCounter(store, 'phone', saidNoOn('phone', denied)),
  };
  return ({ kind, value }) => counters[kind](value) > 0;
}

function saidNoOn(kind: 'email' | 'phone', denied: number): string {
  const refused = reached[kind].map((channel) => `p.consent_${channel} <= ${denied}`);
  return [...refused, `p.marks & ${marksMask(['erasure_requested'])}`].join(' OR ');
}
