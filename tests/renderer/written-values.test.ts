import { describe, expect, it } from 'vitest';
import { channels } from '#domain/consent.ts';
import { languages } from '#domain/language.ts';
import { withUnpartedYear } from '#domain/local-day.ts';
import type { Language } from '#domain/language.ts';
import { anonymityLines } from '#messages/anonymity-lines.ts';
import type { MeasuredList } from '#messages/anonymity-lines.ts';
import { fill, messagesOf, toLocalDay, toLocalInstant, toLocalNumber } from '#messages/index.ts';
import type { Words } from '#screens/common/words.tsx';
import { programName } from '#screens/lists/review/program-name.ts';
import { doneText } from '#screens/record/receipt-text.ts';
import { pairRows } from '#screens/questions/pair-rows.ts';
import type { Pair } from '#screens/questions/pair-rows.ts';
import { adultText, shortAgeText } from '#screens/person/age-text.ts';
import { birthText } from '#screens/person/birth-text.ts';

const wordsOf = (language: Language): Words =>
  ({
    language,
    t: messagesOf(language),
    number: (value: number) => toLocalNumber(language, value),
    day: (isoDay: string) => toLocalDay(language, isoDay),
  }) as Words;

const ageOf = (years: readonly [number, number] | null) =>
  ({ status: 'adult', years, adultOn: null }) as never;

describe('an age in the table', () => {
  it.each(languages)('that is certain is not shown as about that many years, in %s', (language) => {
    expect(shortAgeText(wordsOf(language), ageOf([34, 34]))).toBe(toLocalNumber(language, 34));
  });

  it('that is one of two is shown as both', () => {
    expect(shortAgeText(wordsOf('en'), ageOf([16, 17]))).toBe('16–17');
  });

  it('that nobody knows is said in words', () => {
    expect(shortAgeText(wordsOf('en'), ageOf(null))).toBe('not known');
  });
});

describe('the day of coming of age', () => {
  const said = (status: 'adult' | 'minor' | 'may_be_minor', years: [number, number]) =>
    adultText(messagesOf('en').person, { status, years, adultOn: '2026-12-31' });

  it('is a day where the age is certain', () => {
    expect(said('minor', [16, 16])).toMatch(/^Comes of age on \{day\} \(/u);
    expect(said('adult', [30, 30])).toMatch(/^Of age since \{day\} \(/u);
  });

  it('is the latest day where only the year of birth is known', () => {
    expect(said('may_be_minor', [17, 18])).toMatch(/^Comes of age by \{day\} at the latest/u);
    expect(said('adult', [30, 31])).toMatch(/^Of age since \{day\} at the latest/u);
  });
});

describe('a date of birth', () => {
  it.each([
    ['2018-12-17', '17 декабря 2018\u202Fг.'],
    ['1992', '1992'],
    ['1992-05', 'май 1992 г.'],
    ['--05-02', '2 мая'],
    ['1992-05-02|1992-02-05', '2 мая 1992\u202Fг. или 5 февраля 1992\u202Fг.'],
    ['when she was born', 'when she was born'],
  ])('%s is written as the reader writes dates', (text, written) => {
    expect(birthText(wordsOf('ru'), text)).toBe(written);
  });
});

describe('a day', () => {
  it('stands before its month in English too', () => {
    expect(toLocalDay('en', '2026-11-23')).toBe('23 November 2026');
    expect(toLocalDay('en', '2026-11-03', 'medium')).toBe('3 Nov 2026');
  });

  it('is not parted from the word behind its year', () => {
    const year = { type: 'year', value: '2022' } as const;
    const month = { type: 'month', value: 'февр. ' } as const;
    const literal = (value: string) => ({ type: 'literal', value }) as const;
    const hour = { type: 'hour', value: '17' } as const;
    expect(withUnpartedYear([month, year, literal(' г.')])).toBe('февр. 2022\u00A0г.');
    expect(withUnpartedYear([month, year, literal(' г., '), hour])).toBe('февр. 2022\u00A0г., 17');
    expect(withUnpartedYear([month, year, literal(' '), hour])).toBe('февр. 2022 17');
    expect(toLocalDay('ru', '2022-02-19', 'medium')).not.toContain(' г');
    expect(toLocalInstant('ru', '2022-02-19T12:00:00Z')).not.toContain(' г');
  });
});

describe('who is alone in a list', () => {
  const figures = { smallest: 1, prosecutor: 1, journalist: 1, marketer: 1 };
  const list = (unique: number) =>
    ({
      people: 1,
      after: figures,
      loss: 0,
      suppressed: 0,
      notes: [],
      tellingBefore: { unique, columns: [] },
      tellingAfter: { unique, columns: [] },
      suggestions: [],
    }) as unknown as MeasuredList;
  const about = { language: 'en' as const, texts: messagesOf('en').anonymity };

  it('is said to be the only one, though no column tells them from others', () => {
    expect(anonymityLines(list(1), 5, about)[0]).toContain('1 of 1 is the only one of their kind.');
    expect(anonymityLines(list(0), 5, about)[0]).toContain(messagesOf('en').anonymity.noneUnique);
  });
});

describe('the program that a list comes from', () => {
  it.each([
    ['yclients-altegio', 'YCLIENTS / Altegio'],
    ['hubspot', 'HubSpot'],
    ['beehiiv', 'beehiiv'],
    ['salesforce-dataloader', 'Salesforce Data Loader / Bulk API'],
    ['salesforce-individual', 'Salesforce Individual'],
    ['turkish-crm-generic', 'Türkçe CRM'],
    ['not-known-here', 'not-known-here'],
  ])('%s is called by its name', (profile, name) => {
    expect(programName(profile)).toBe(name);
  });
});

describe('a sentence', () => {
  it('has one full stop where its last value brings its own', () => {
    expect(fill('ru', 'Сделать до {day}.', { day: '5 января 2022 г.' })).toBe(
      'Сделать до \u20685 января 2022 г.\u2069',
    );
    expect(fill('en', 'Sent to {name}.', { name: 'Quill Ltd' })).toBe(
      'Sent to \u2068Quill Ltd\u2069.',
    );
  });

  it('keeps its full stop after a number and its three dots', () => {
    expect(fill('en', 'Until {n}.', { n: 3 })).toBe('Until 3.');
    expect(fill('ru', 'С {day}...', { day: '5 января 2022 г.' })).toContain('...');
  });
});

describe('two entries side by side', () => {
  const nothingSaid = Object.fromEntries(channels.map((channel) => [channel, 'unknown']));
  const entry = (name: string): Pair['a'] =>
    ({ name, emails: [], phones: [], birth: null, consent: nothingSaid }) as never;
  const pair = (code: string): Pair =>
    ({
      a: entry('Жукова Маша'),
      b: entry('Маша Жукова'),
      evidence: [{ code, weight: 3 }],
    }) as never;

  it('agree in their name where only the order of its parts differs', () => {
    expect(pairRows(pair('name.same'))[0]).toMatchObject({ field: 'name', comparison: 'agrees' });
  });

  it('differ in it where nothing says that it is one name', () => {
    expect(pairRows(pair('name.order'))[0]).toMatchObject({ comparison: 'differs' });
  });
});

describe('the line of a receipt', () => {
  const { t } = wordsOf('en');
  const said = (state: 'sealed' | 'undone' | 'searched', act: 'purge' | 'slim' = 'purge') =>
    doneText(t, { do: act, state, outcome: null });

  it('says erased of what was searched for afterwards', () => {
    expect(said('searched')).toBe(t.findings.dispositions.purge.done);
  });

  it.each(['sealed', 'undone'] as const)('names the decision of what is %s', (state) => {
    expect(said(state)).toBe(t.findings.dispositions.purge.label);
    expect(said(state, 'slim')).toBe(t.findings.dispositions.slim.label);
  });
});
