import { describe, expect, test } from 'vitest';
import { column, readAll } from './consent-kit.ts';

function states(cell: string, name: string): Record<string, string> {
  const about = column(name, 'consent_general', 'positive');
  return Object.fromEntries(
    readAll(cell, about, { samples: [cell] }).map(({ channel, state }) => [channel ?? '*', state]),
  );
}

describe('answers in the order of the channels that the header names', () => {
  test.each([
    [
      'İYS (arama/mesaj/e-posta)',
      'ONAY/RET/ONAY',
      { phone: 'granted', sms: 'withdrawn', email: 'granted' },
    ],
    ['Consent (call / text / e-mail)', 'yes/no/-', { phone: 'granted', sms: 'denied' }],
    ['Einwilligung (Mail | SMS)', 'ja|nein', { email: 'granted', sms: 'denied' }],
    ['Согласие (звонки/смс)', 'да/нет', { phone: 'granted', sms: 'denied' }],
  ])('%s: %s', (name, cell, expected) => {
    expect(states(cell, name)).toEqual(expected);
  });

  test('an answer that changed is what it became', () => {
    expect(states('ONAY>RET/ONAY/ONAY', 'İYS (arama/mesaj/e-posta)')).toMatchObject({
      phone: 'withdrawn',
      sms: 'granted',
    });
    expect(states('no → yes/yes', 'Consent (call/text)')).toMatchObject({ phone: 'unclear' });
  });

  test.each([
    ['Consent (call/text)', 'yes/no/yes'],
    ['Consent (call/text)', 'yes/perhaps'],
    ['Consent (yes/no)', 'yes/no'],
    ['Consent (call/call)', 'yes/no'],
  ])('%s with %s permits nothing by its order', (name, cell) => {
    expect(Object.values(states(cell, name))).not.toContain('granted');
  });
});

describe('a channel and its switch', () => {
  test.each([
    ['SMS be, e-mail ki', { sms: 'granted', email: 'denied' }],
    ['E-Mail an, SMS aus', { email: 'granted', sms: 'denied' }],
    ['email on / sms off', { email: 'granted', sms: 'denied' }],
    ['смс вкл, email выкл', { sms: 'granted', email: 'denied' }],
  ])('%s', (cell, expected) => {
    expect(states(cell, 'Értesítések')).toMatchObject(expected);
  });

  test('the same words elsewhere switch nothing', () => {
    for (const cell of ['an email', 'ki tudja', 'come off it']) {
      expect(Object.values(states(cell, 'Contact'))).not.toContain('granted');
    }
  });
});
