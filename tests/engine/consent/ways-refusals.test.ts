import { describe, expect, test } from 'vitest';
import { createSharedWays, createWaysRefusals } from '#engine/consent/index.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import { column, words } from './consent-kit.ts';

const preferred = column('Preferred contact method', 'consent_source', null);
const ways = ['Email', 'SMS', 'Phone', 'WhatsApp', 'Email', ''];

function statesOf(cell: string): readonly (string | null)[] {
  const read = createWaysRefusals(preferred, words, [...ways, cell]);
  return (read?.(cell) ?? []).map(({ channel, state }) => `${channel ?? '*'} ${state}`);
}

describe('among ways of contact a refusal is heard', () => {
  test.each([
    'Do not contact',
    'DNC',
    'opted out',
    'nicht kontaktieren',
    'ne pas contacter',
    'no contactar',
    'non contattare',
    'não contatar',
    'niet contacteren',
    'nie kontaktować',
    'не беспокоить',
    'не турбувати',
    'لا تتواصلوا',
    'không liên hệ',
  ])('%s', (cell) => {
    expect(statesOf(cell)).toEqual(['* withdrawn']);
  });

  test('of one way it is a refusal of that way', () => {
    expect(statesOf('no calls')).toEqual([expect.stringMatching(/^phone (?:denied|withdrawn)$/)]);
  });

  test.each(['Email', 'None', 'Any', 'Mother', ''])(
    'and a habit permits and refuses nothing: %s',
    (cell) => {
      expect(statesOf(cell)).toEqual([]);
    },
  );

  test('where the other cells name no ways nothing is heard', () => {
    expect(createWaysRefusals(preferred, words, ['Facebook', 'friend', 'DNC'])).toBeNull();
  });
});

describe('one answer for texts and for a messenger', () => {
  const refusal: ConsentEvent = {
    channel: 'whatsapp',
    state: 'withdrawn',
    day: null,
    column: 9,
    why: 'note.withdrew',
  };

  test.each(['SMS/Viber', 'Viber/SMS', 'SMS или вайбер', 'SMS / Telegram'])('%s', (name) => {
    const shared = createSharedWays([column(name, 'consent_sms', 'positive', 'sms')], words);
    expect(shared?.(refusal).map(({ channel }) => channel)).toEqual(['whatsapp', 'sms']);
    expect(shared?.({ ...refusal, state: 'granted' })).toHaveLength(1);
  });

  test.each(['SMS', 'SMS-рассылка', 'Newsletter'])('but not under %s', (name) => {
    expect(createSharedWays([column(name, 'consent_sms', 'positive', 'sms')], words)).toBeNull();
  });
});
