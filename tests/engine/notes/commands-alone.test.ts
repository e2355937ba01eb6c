import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 25)!;

function refusals(note: string): readonly string[] {
  return read(note, today)
    .filter(({ kind, certain }) => certain && (kind === 'withdrew' || kind === 'dnc'))
    .map(({ channel }) => channel ?? 'all');
}

describe('a command that is the whole note', () => {
  test.each([
    'NÃO ENVIAR',
    'do not send',
    'nicht senden',
    'no enviar',
    'non inviare',
    'stopp',
    'send ikke',
    'neposílat',
    'не слать',
    'göndermeyin',
    'לא לשלוח',
    'لا ترسلوا',
    '配信停止',
    '勿扰',
    '수신거부',
    'jangan kirim',
    'ห้ามส่ง',
  ])('%s is a refusal', (note) => {
    expect(refusals(note)).not.toEqual([]);
  });

  test.each([
    'do not send male aides',
    'bus stop near the house',
    'stop sign broken',
    'no enviar por MRW',
  ])('%s is none', (note) => {
    expect(refusals(note)).toEqual([]);
  });
});

describe('the word STOP that came by message, and nothing more that shall be sent', () => {
  test.each([
    'STOP وصلت منه 02/11',
    'رد بكلمة stop',
    'mandó BAJA',
    'прислала 3.9 СТОП',
    'a trimis STOP',
    'kirim STOP',
    'έστειλε STOP',
    'STOP yazdı',
    'rang 12 May - wants off the list',
    'Lois passed 2/10/26. Gene asks that nothing more be sent to the house or to him',
  ])('%s is a refusal of every channel', (note) => {
    expect(refusals(note)).toEqual(['all']);
  });
});
