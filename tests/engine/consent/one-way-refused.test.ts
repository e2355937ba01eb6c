import { describe, expect, it, test } from 'vitest';
import { readLegend, writtenOutBy } from '#engine/consent/index.ts';
import { column, readAll, status, words } from './consent-kit.ts';

const general = column('Consent', 'consent_general', 'positive');
const states = (cell: string, about = status): Record<string, string> =>
  Object.fromEntries(readAll(cell, about).map(({ channel, state }) => [channel ?? 'all', state]));

describe('a status that refuses one way', () => {
  it.each([
    'Do not call',
    'Aranmasın',
    'Ne pas appeler',
    'Не звонить',
    'Не дзвонити',
    'nicht anrufen',
    'no llamar',
    'não ligar',
    'non chiamare',
    'nie dzwonić',
    'không gọi',
  ])('%s: calls are refused, and the rest is a doubt', (cell) => {
    for (const about of [status, general]) {
      expect(states(cell, about)).toEqual({
        email: 'unclear',
        sms: 'unclear',
        phone: 'withdrawn',
        whatsapp: 'unclear',
        post: 'unclear',
      });
    }
  });

  it.each(['DNC', 'do not contact', 'do not mail', 'keine Mails', 'لا تتصل', 'не писать'])(
    '%s may be of all, and is',
    (cell) => expect(states(cell)).toEqual({ all: 'withdrawn' }),
  );
});

test('mail is e-mail where a letter has a name of its own', () => {
  expect(states('mail oui, courrier non', general)).toMatchObject({
    email: 'granted',
    post: 'denied',
  });
  expect(states('email no, by mail yes', general)).toMatchObject({
    email: 'denied',
    post: 'granted',
  });
  expect(states('mail ok, sms ok', general)).toMatchObject({ email: 'unclear', post: 'unclear' });
});

test('and so it is in the cells of a legend that names letters too', () => {
  const written = (title: string): string | undefined =>
    writtenOutBy(
      'Contact',
      ['M', 'S', 'M S'],
      readLegend([title], ['Contact'], words),
      words,
    )?.write('M S');
  expect(written('M = mail ok, S = sms ok, C = courrier ok')).toBe('email ok; sms ok');
  expect(written('M = mail ok, S = sms ok')).toBe('mail ok; sms ok');
});
