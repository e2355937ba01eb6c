import { describe, expect, test } from 'vitest';
import { present } from '#base/assert.ts';
import { dayOf } from '#domain/day.ts';
import { notes } from '../detection/shipped-data.ts';

const today = present(dayOf(2026, 11, 26), 'a day');
const refusals = new Set(['withdrew', 'dnc', 'dnc_call']);

function refused(note: string): readonly (string | null)[] {
  const signs = notes(note, today).filter(({ kind, certain }) => certain && refusals.has(kind));
  return [...new Set(signs.map(({ channel }) => channel))];
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
});
