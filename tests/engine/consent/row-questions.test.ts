import { describe, expect, test } from 'vitest';
import { areQuestions } from '#engine/consent/index.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';
import { words } from './consent-kit.ts';

describe('a list with a row for each question', () => {
  test.each([
    ['May we call you?', 'Offers by e-mail?', 'WhatsApp?'],
    ['Vă putem suna?', 'Preferați SMS?', 'Vă putem scrie prin poștă?'],
    ['Dürfen wir anrufen?', 'Angebote per E-Mail?', 'SMS?'],
  ])('asks by which way: %s', (...cells) => {
    expect(areQuestions(cells, words)).toBe(true);
  });

  test.each([
    ['Where did you hear of us?', 'What is your shoe size?'],
    ['call her', 'sms sent', 'mail?'],
    ['Anruf', 'SMS'],
    [''],
  ])('asks nothing of the kind: %s', (...cells) => {
    expect(areQuestions(cells, words)).toBe(false);
  });

  test('the column behind the questions holds the answers', () => {
    const samples = [
      ['Ann Lee', 'May we call you?', 'yes, after five', 'CB'],
      ['Ann Lee', 'Offers by e-mail?', 'no thanks', 'CB'],
      ['Bob Ray', 'SMS?', 'not now', 'MD'],
    ];
    const about = { fileName: 'l.csv', sheet: null, vocabulary, profiles: [] };
    const header = ['Client', 'What we asked', 'What was said', 'Agent'];
    const { columns } = mapColumns({ header, samples, ...about });
    expect(columns.map(({ role }) => role).slice(1)).toEqual([
      'ignore',
      'consent_general',
      'ignore',
    ]);
  });
});
