import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardParts } from '#domain/card-part.ts';
import { findingKinds } from '#domain/finding.ts';
import { languages } from '#domain/language.ts';
import type { LegalText } from '#domain/language.ts';
import { isTradePack } from '#domain/policy.ts';
import { combinePacks, mustKeepIn, yearsIn } from '#engine/policy/index.ts';
import { packIds, packText, readLaw, readPack } from '#support/shipped/policies.ts';

const trades = ['beauty-clinic', 'business-directory', 'marketing-agency', 'online-shop'];
const packs = packIds.filter((id) => !trades.includes(id));

describe('the packs that are shipped', () => {
  it('are the laws of seventeen places and the ways of four trades', () => {
    expect(packs).toEqual([
      'ae-pdpl',
      'au-privacy',
      'br-lgpd',
      'by-99z',
      'ca-pipeda',
      'ch-fadp',
      'cn-pipl',
      'eg-pdpl',
      'eu-gdpr',
      'in-dpdp',
      'ru-152fz',
      'sa-pdpl',
      'tr-kvkk',
      'ua-2297',
      'uk-gdpr',
      'us-ca',
      'vn-pdpl',
    ]);
    expect(packIds.filter((id) => trades.includes(id))).toEqual(trades);
  });

  it.each(trades)('%s: a clock for every part of the card, in every language', (id) => {
    const trade = readPack(id);
    if (!isTradePack(trade)) throw new Error('no trade');
    const { clocks, notice, name } = trade;
    expect(clocks.map(({ part }) => part)).toEqual([...cardParts]);
    expect(notice.en).toContain('no legal advice');
    for (const text of [name, ...clocks.map((clock) => clock.text)]) {
      expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length);
    }
  });

  it.each(trades)('%s: stands beside every law, and only ever makes it stricter', (id) => {
    const trade = readPack(id);
    for (const law of packs) {
      const [alone, together] = [readLaw(law), combinePacks(trade, readLaw(law))];
      expect(together?.id).toBe(`${law}+${id}`);
      expect(together?.retention.months).toBeLessThanOrEqual(alone.retention.months);
      expect(together?.mustKeep.length).toBeGreaterThanOrEqual(alone.mustKeep.length);
      expect(together?.majority).toEqual(alone.majority);
    }
  });

  it.each(packs)('%s: valid, named like its file, one rule for every kind of finding', (id) => {
    const policy = readLaw(id);
    expect(policy.id).toBe(id);
    expect(policy.rules.map(({ finding }) => finding).sort()).toEqual([...findingKinds].sort());
  });

  it.each(packs)(
    '%s: says that it is no legal advice, in every language in its own script',
    (id) => {
      const policy = readLaw(id);
      expect(policy.notice.en).toContain('no legal advice');
      const texts: readonly LegalText[] = [
        policy.name,
        policy.notice,
        ...policy.rules.map(({ text }) => text),
        ...policy.mustKeep.map(({ what }) => what),
      ];
      const script = {
        en: /[a-z]/i,
        ru: /\p{Script=Cyrillic}/u,
        ar: /\p{Script=Arabic}/u,
        tr: /[a-zçğıöşü]/i,
      };
      for (const text of texts) {
        for (const language of languages) expect(text[language]).toMatch(script[language]);
        // A law is named in the language of the text: never `(Law 99-Z)` within another.
        for (const language of ['ru', 'ar', 'tr'] as const) {
          expect(text[language]).not.toMatch(/\b(?:Law|Act)\b/);
        }
        expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length);
      }
      for (const { text } of policy.rules) {
        for (const language of languages) expect(text[language].length).toBeGreaterThan(60);
      }
    },
  );

  it.each(packs)('%s: a confirmed rule names the page that says so', (id) => {
    const { rules, mustKeep, consentAge, majority } = readLaw(id);
    for (const { source } of [...rules, ...mustKeep, consentAge, majority]) {
      expect(source.confidence === 'confirmed' ? source.url : 'https://').toMatch(/^https?:\/\//);
      if (source.confidence === 'from memory') expect(source.url).toBeNull();
    }
  });

  it('knows the age of own consent of each country (Art. 8)', () => {
    const { consentAge, countries } = readLaw('eu-gdpr');
    expect(countries).toHaveLength(30);
    const years = Object.fromEntries(
      countries.map((country) => [country, yearsIn(consentAge, country)]),
    );
    expect(years).toMatchObject({
      AT: 14,
      CZ: 15,
      DE: 16,
      DK: 15,
      ES: 14,
      FR: 15,
      IT: 14,
      NO: 13,
      PL: 16,
    });
    expect(yearsIn(consentAge, 'XX')).toBe(16);
    expect(yearsIn(consentAge, 'constructor')).toBe(16);
  });

  it('has the deadlines of each law', () => {
    const deadlineOf = (id: string, finding: string): unknown =>
      readLaw(id).rules.find((rule) => rule.finding === finding)?.deadline;
    expect(deadlineOf('eu-gdpr', 'erasure_requested')).toEqual({ within: 1, unit: 'month' });
    expect(deadlineOf('tr-kvkk', 'consent_withdrawn')).toEqual({ within: 3, unit: 'working_day' });
    expect(deadlineOf('ru-152fz', 'consent_withdrawn')).toEqual({
      within: 30,
      unit: 'calendar_day',
    });
    expect(deadlineOf('ru-152fz', 'erasure_requested')).toEqual({
      within: 10,
      unit: 'working_day',
    });
    expect(deadlineOf('us-ca', 'consent_withdrawn')).toEqual({ within: 10, unit: 'working_day' });
    expect(deadlineOf('us-ca', 'erasure_requested')).toEqual({ within: 45, unit: 'calendar_day' });
  });

  it('does not propose to depersonalise where the law wants destruction', () => {
    expect(readLaw('ru-152fz').rules.map(({ proposes }) => proposes)).not.toContain('anonymise');
  });

  it('shows the records that the country of the workspace wants kept', () => {
    const years = (country: string): number[] =>
      mustKeepIn(readLaw('eu-gdpr'), country).map((record) => record.years);
    expect(years('DE')).toEqual([8, 5, 10]);
    expect(years('IT')).toEqual([10]);
    for (const country of readLaw('eu-gdpr').countries) {
      expect(years(country).length === 0).toBe(country === 'LI');
    }
  });

  it('is plain YAML that another reader understands the same way', () => {
    for (const id of packIds) {
      // A pack may leave out what has a default.
      expect(readPack(id)).toMatchObject(parse(packText(id)) as object);
    }
  });
});
