import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { SourceWarningCode } from '#domain/source.ts';
import { fill, messagesOf, pluralise } from '#messages/index.ts';
import type { FillValues, Plural } from '#messages/index.ts';
import type { Words } from '#screens/common/words.tsx';
import { warningDetail } from '#screens/lists/review/warning-detail.ts';

const wordsOf = (language: Language): Words =>
  ({
    t: messagesOf(language),
    fill: (text: string, values: FillValues) => fill(language, text, values),
    plural: (forms: Plural, count: number) => pluralise(language, forms, count),
  }) as Words;
const say = (language: Language, code: SourceWarningCode, detail: string): string =>
  warningDetail(wordsOf(language), { code, detail });

describe('what a warning counts', () => {
  it.each(languages)('is told in the words of the reader, in %s', (language) => {
    const { parts } = messagesOf(language).sources;
    const values = fill(language, parts.values, { n: 1 });
    expect(say(language, 'found.properties', '0, values of the list: 1')).toBe(values);
    const emails = fill(language, parts.emails, { n: 2 });
    expect(say(language, 'found.comments', '3, e-mails: 2, values of the list: 1')).toBe(
      `3, ${emails}, ${values}`,
    );
    expect(say(language, 'sheet.hidden_people', 'Лист2: e-mails: 2')).toBe(`Лист2: ${emails}`);
    const rows = pluralise(language, messagesOf(language).common.rows, 40);
    expect(say(language, 'sheet.hidden', 'Лист: 2: 40 rows')).toBe(`Лист: 2: ${rows}`);
  });

  it('stays as it stands where it is of another wording', () => {
    expect(say('tr', 'sheet.hidden', 'rows')).toBe('rows');
    expect(say('tr', 'header.duplicate', 'phones: 2')).toBe('phones: 2');
    expect(say('tr', 'found.comments', '3')).toBe('3');
    expect(say('tr', 'sheet.hidden_people', 'my phones: 12 b: phones: 2')).toBe(
      'my phones: 12 b: telefon: 2',
    );
  });
});
