import { describe, expect, test } from 'vitest';
import { column, newsletter, optOut, read, readAll } from './consent-kit.ts';

const general = column('May we send offers?', 'consent_general', 'positive');

describe('an answer that changed, told in words', () => {
  test.each([
    ['было +, теперь -', 'withdrawn'],
    ['was yes, now no', 'withdrawn'],
    ['Có, sau đổi thành Không', 'withdrawn'],
    ['igen, most már nem', 'withdrawn'],
    ['sí, ahora no', 'withdrawn'],
    ['nein, jetzt ja', 'unclear'],
    ['nie, teraz tak', 'unclear'],
    ['yes, now maybe', 'unclear'],
    ['yes then no', 'withdrawn'],
    ['да потом нет', 'withdrawn'],
    ['evet daha sonra hayır', 'withdrawn'],
    ['yes (now no)', 'withdrawn'],
    ['no (was yes)', 'withdrawn'],
    ['không (trước có)', 'withdrawn'],
    ['no then yes', 'unclear'],
    ['yes (was no)', 'unclear'],
  ])('%s is %s', (cell, state) => {
    expect(read(cell, general, { samples: ['+', '-', 'yes', 'no'] })?.state).toBe(state);
  });

  test.each(['not now', 'later', 'now', 'no, later', ', now '])(
    '%s is no change to a yes (B13)',
    (cell) => {
      expect(read(cell, general)?.state).not.toBe('granted');
    },
  );

  test('a yes of everything that became a channel allows no other one', () => {
    const events = readAll('yes, now only e-mail', general);
    expect(events.filter(({ state }) => state === 'granted')).toEqual([]);
  });
});

describe('a question mark behind what is written', () => {
  test('makes what it stands behind a doubt, and of nothing else', () => {
    const events = readAll('email, sms?', general);
    expect(events.map(({ channel, state }) => [channel, state])).toEqual([
      ['email', 'unclear'],
      ['sms', 'unclear'],
    ]);
  });

  test('never leaves a yes', () => {
    for (const cell of ['yes?', 'да?', 'email ok?', '?', 'all?']) {
      expect(readAll(cell, general).some(({ state }) => state === 'granted')).toBe(false);
    }
  });
});

describe('a Latin V', () => {
  test('is a tick beside crosses and in lists in Hebrew', () => {
    expect(read('V', newsletter, { samples: ['V', 'X', 'V'] })?.state).toBe('granted');
    const hebrew = column('דיוור במייל', 'consent_email', 'positive', 'email');
    expect(read('V', hebrew, { samples: ['V', 'כן'] })?.state).toBe('granted');
    expect(read('X', hebrew, { samples: ['V', 'X'] })?.state).toBe('denied');
  });

  test('is a refusal under a header that refuses, and elsewhere a riddle', () => {
    expect(read('V', optOut, { samples: ['V', 'X'] })?.state).not.toBe('granted');
    expect(read('V', newsletter, { samples: ['V', 'Z'] })?.state).not.toBe('granted');
  });
});
