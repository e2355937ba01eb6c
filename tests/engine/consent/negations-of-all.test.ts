import { describe, expect, it } from 'vitest';
import { listShipped, readShippedJson } from '#support/shipped/read-shipped.ts';
import { column, readAll } from './consent-kit.ts';

type Words = Readonly<Record<string, readonly string[]>>;
const values = readShippedJson('vocabulary/values.json') as {
  readonly phrases: { readonly negation: Words };
};
const ofNotes = listShipped('vocabulary/notes/languages').flatMap((name) => {
  const { guards } = readShippedJson(`vocabulary/notes/languages/${name}`) as {
    readonly guards?: Words;
  };
  return (guards?.['negation_before'] ?? []).flatMap((line) => line.split('/'));
});

/** "La" and "ma" are "no" in Arabic that is written in Latin letters, and articles or "my" in half of Europe. */
const ambiguous = new Set(['la', 'ma', 'må', 'ما', 'un']);
const negations = [...new Set([...Object.values(values.phrases.negation).flat(), ...ofNotes])]
  .filter((word) => /^[\p{L}\p{M}'’-]+$/u.test(word))
  .filter((word) => !ambiguous.has(word));

const contact = column('May we contact you?', 'consent_general', 'positive');

describe('a negation of any language', () => {
  it('is known by the dozen', () => expect(negations.length).toBeGreaterThan(100));

  it.each(negations)('%s before a way permits none', (word) => {
    const states = readAll(`${word} sms`, contact, { samples: ['yes', 'no'] });
    expect(states.map(({ state }) => state)).not.toContain('granted');
  });

  it.each([
    'ما يريد',
    'ما تريد رسائل',
    'ما يرغب',
    'ما عايز',
    'ما اريد',
    'مايريد',
    'ميريد',
    'ما بده',
    'ما اتصال',
  ])('%s: what is "we" in Persian is "not" in Arabic', (cell) => {
    const states = readAll(cell, contact, { samples: ['نعم', 'لا'] });
    expect(states.map(({ state }) => state)).not.toContain('granted');
  });

  it.each(['ما في مشكلة', 'ما عنده مانع'])('%s is a yes all the same', (cell) => {
    const states = readAll(cell, contact, { samples: ['نعم', 'لا'] });
    expect(states.map(({ state }) => state)).toEqual(['granted']);
  });
});
