import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { trailFacts } from '#domain/trail.ts';
import type { TrailFact } from '#domain/trail.ts';
import { messagesOf, toLocalDay, toLocalNumber } from '#messages/index.ts';
import type { Words } from '#screens/common/words.tsx';
import { entryFacts } from '#screens/record/entry-facts.ts';

const wordsOf = (language: Language): Words =>
  ({
    language,
    t: messagesOf(language),
    number: (value: number) => toLocalNumber(language, value),
    day: (isoDay: string) => toLocalDay(language, isoDay),
    join: (parts: readonly string[]) => parts.join(', '),
    countryName: (code: string) => `country ${code}`,
  }) as Words;

const told = (language: Language, entry: Parameters<typeof entryFacts>[1]) =>
  entryFacts(wordsOf(language), entry).map(({ name, value }) => [name, value]);

describe('what an entry of the record tells', () => {
  it('is said in words, the most telling first', () => {
    const detail = { batch: 'b1', country: 'GB', disposition: 'purge', people: 30, records: 39 };
    expect(told('en', { kind: 'disposition.run', detail })).toEqual([
      ['Decision', 'Erase'],
      ['People', '30'],
      ['Rows', '39'],
      ['Country', 'country GB'],
      ['Number of the decision', 'b1'],
    ]);
  });

  it('gives a size and a day as people read them', () => {
    const detail = { backup: 1, bytes: 835_584, dueOn: '2027-02-21' };
    expect(told('en', { kind: 'workspace.backed_up', detail })).toEqual([
      ['Amount of data', '836 kB'],
      ['To be deleted from', '21 February 2027'],
      ['Number of the backup', '1'],
    ]);
  });

  it('names a question and its answer', () => {
    const detail = { about: 'pair', answer: 'different', settled: 1, undone: true };
    expect(told('en', { kind: 'pair.undone', detail })).toEqual([
      ['Question about', 'two entries'],
      ['Answer', 'Two people'],
      ['Answer taken back', 'Yes'],
      ['Settled by it', '1'],
    ]);
  });

  it('calls rows of an imported list that are on the do-not-contact list so, and no fingerprints', () => {
    const { listedRows, facts } = messagesOf('en').trail;
    expect(told('en', { kind: 'source.imported', detail: { suppressed: 2 } })).toEqual([
      [listedRows, '2'],
    ]);
    expect(told('en', { kind: 'disposition.run', detail: { suppressed: 2 } })).toEqual([
      [facts.suppressed, '2'],
    ]);
  });

  it('names forms and the day of today', () => {
    const { titles } = messagesOf('ru').receipt.forms;
    const detail = { forms: ['ru_act', 'recipients'], today: null };
    expect(told('ru', { kind: 'forms.written', detail }).map(([, value]) => value)).toEqual([
      `${titles.ru_act}, ${titles.recipients}`,
      messagesOf('ru').settings.today,
    ]);
  });

  it('passes over nothing that another version wrote', () => {
    const detail = { people: 1, moons: ['a', 2] };
    expect(told('en', { kind: 'disposition.run', detail })).toEqual([
      ['People', '1'],
      ['moons', 'a, 2'],
    ]);
  });

  it.each(languages)(
    'has a name for each fact that is no code of the program, in %s',
    (language) => {
      const detail: Partial<Record<TrailFact, number>> = {};
      for (const fact of trailFacts) detail[fact] = 1;
      const names = told(language, { kind: 'trail.exported', detail }).map(([name]) => name);
      expect(names).toHaveLength(trailFacts.length - 1); // the state is said by the kind
      for (const name of names) expect(name).not.toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/u);
    },
  );
});
