import { describe, expect, test } from 'vitest';
import { refused as refusedWays } from './refused-ways.ts';

/** Each way once. */
function refused(note: string): readonly (string | null)[] {
  return [...new Set(refusedWays(note))];
}

describe('a refusal is of the one way that stands beside it', () => {
  test.each([
    ['відписалася від смс', 'sms'],
    ['отписалась от смс', 'sms'],
    ['désabonné des SMS', 'sms'],
    ['disiscritto dagli sms', 'sms'],
    ['wypisał się z SMS', 'sms'],
    ['عامل لنا بلوك على الواتساب', 'whatsapp'],
    ['pediu p/ parar de mandar msg no zap', 'whatsapp'],
    ['do not send messages on WhatsApp', 'whatsapp'],
    ['WhatsApp grubundan çıkmak istedi', 'whatsapp'],
    ['просила не писати у вайбер, дзвонити можна', 'whatsapp'],
    ['mag keine WhatsApp, Mail is eh ok', 'whatsapp'],
  ])('%s', (note, channel) => {
    expect(refused(note)).toEqual([channel]);
  });

  test.each([
    'désabonnée par SMS',
    'darf nicht mehr angeschrieben od. angerufen werden',
    'wypisał się przez SMS',
    'desuscrito por email',
    'asked us by SMS not to write',
    'pide por mail (10/06/24) que no le mandemos nada más',
    'просил не писать и не слать смс',
    'unsubscribed from newsletter, sms ok',
  ])('but not of the way by which it was told, nor of one of two acts: %s', (note) => {
    expect(refused(note)).toContain(null);
  });

  test.each([
    ['bitte Oma anrufen, nicht SMS', 'sms'],
    ['ringing is best, not texts', 'sms'],
    ['appeler le soir, pas SMS', 'sms'],
    ['звоните вечером, не смс', 'sms'],
    ['sms de kalksın dedi', 'sms'],
    ['keine Bettelbriefe mehr', 'post'],
    ['old email, do not use', 'email'],
  ])('the way that is not wanted beside one that is: %s', (note, channel) => {
    expect(refused(note)).toEqual([channel]);
  });

  test.each([
    'me contestó el correo: NO MOLESTAR',
    'answered our email: do not contact',
    'номер теперь чужой, человек ругается, вычеркнуть',
    'moved away, strike her off',
  ])('nor of the way on which the answer came, nor of any where none is named: %s', (note) => {
    expect(refused(note)).toEqual([null]);
  });

  test.each(['no sms received yet', 'colour 6/1 do not use', 'SMS değildi, aramıştık'])(
    'nor is this a refusal: %s',
    (note) => {
      expect(refused(note)).toEqual([]);
    },
  );
});
