import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { LegalText } from '#domain/language.ts';
import { isTradePack } from '#domain/policy.ts';
import type { Citation, PolicyPack } from '#domain/policy.ts';
import { packIds, readPack } from '#support/shipped/policies.ts';

function citationsIn(id: string): readonly Citation[] {
  return sourcesOf(readPack(id)).map(({ citation }) => citation);
}

function sourcesOf(pack: PolicyPack) {
  const ages = isTradePack(pack) ? [] : [pack.consentAge, pack.majority];
  return [...ages, ...pack.rules, ...pack.mustKeep, ...(pack.clocks ?? [])].map(
    ({ source }) => source,
  );
}

/** What stands for a law or a place in it, whatever the language: `GDPR`, `§`, `7a`, `R.1112-7`, `1798.140(ae)(1)(A)`. */
const REFERENCE = /^(?:[A-Z][A-Z0-9.-]*|§+|(?:[A-Z]\.)?\d[\w.\-()]*|Art\.)[,;]?$/;

function isBare(citation: string): boolean {
  return citation.split(/\s+/).every((word) => REFERENCE.test(word));
}

/** Names that stand in Latin letters in every script, because the document or the field itself bears them so. */
const NAMES = /GST|CNIL|PCI DSS|CAN-SPAM/g;
const ownScript = {
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
} as const;

/** Words by which English is told from Turkish; none of them is one. */
const english =
  /(?<!\p{L})(?:the|of|and|by|are|for|from|within|under|until|with|days?|years?|months?|law|rules?|art|accuracy|consent|data|records?|sensitive)(?!\p{L})/iu;

/** Dates and articles, in whatever order a language puts them; a decimal comma is a point. */
function numbersOf(text: string): string[] {
  const numbers: readonly string[] = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return numbers.map((number) => number.replace(',', '.')).toSorted();
}

/** Arabic counts two in the ending of the word. */
const ARABIC_TWO = /سنتان|سنتين|يومان|يومين|يومي /;

describe('the source of a rule', () => {
  it('is told apart as words or as a bare reference', () => {
    for (const bare of ['UWG § 7a', 'BGB § 630f(3)', 'GDPR Art. 17', '47 CFR 64.1200(d)(6)']) {
      expect(isBare(bare), bare).toBe(true);
    }
    for (const words of ['GDPR Art. 17: one month', '18 years', 'Law 6563', 'PDPL Art. 1 and 2']) {
      expect(isBare(words), words).toBe(false);
    }
  });

  it.each(packIds)('%s: stands in every language, unless it is a bare reference', (name) => {
    const left = citationsIn(name).filter((one) => typeof one === 'string' && !isBare(one));
    expect(left).toEqual([]);
  });

  it.each(packIds)('%s: is written in the letters of each language, no English left', (name) => {
    const words = citationsIn(name).filter((one): one is LegalText => typeof one !== 'string');
    expect(words.length).toBeGreaterThan(0);
    for (const text of words) {
      expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length);
      for (const language of ['ru', 'ar'] as const) {
        expect(text[language]).toMatch(ownScript[language]);
        // Abbreviations of laws and regulators stand as they are; a word in small letters does not.
        expect(text[language].replace(NAMES, '')).not.toMatch(/[a-z]{3,}/);
      }
      expect(text.tr).not.toMatch(english);
    }
  });

  it.each(packIds)(
    '%s: no figure of an Arabic text is drawn to the Latin letters before it',
    (name) => {
      for (const text of citationsIn(name)) {
        if (typeof text === 'string') continue;
        expect(text.ar).toMatch(/^\P{L}*\p{Script=Arabic}/u); // its first letter decides the direction of the line
        expect(text.ar).not.toMatch(/[A-Za-z][^\p{Script=Arabic}]*:\s*\d/u);
      }
    },
  );

  it.each(packIds)('%s: loses no article, day or year in any language', (name) => {
    for (const text of citationsIn(name)) {
      if (typeof text === 'string') continue;
      for (const language of languages) {
        const named = numbersOf(text[language]);
        if (ARABIC_TWO.test(text[language])) named.push('2');
        // The native name of a law may add its number or its year.
        for (const number of numbersOf(text.en)) {
          expect(named, text[language]).toContain(number);
          named.splice(named.indexOf(number), 1);
        }
      }
    }
  });
});
