import { describe, expect, it } from 'vitest';
import { refused } from './refused-ways.ts';

describe('a second way that is refused behind calls', () => {
  it.each([
    ['bir daha aranmayacak, mesaj da yok', ['phone', null]],
    ['звонить не надо, и сообщений тоже не надо', ['phone', null]],
    ['bitte nicht anrufen, auch keine Mails', ['phone', 'email']],
    ['ne pas appeler, ni mails non plus', ['phone', 'email']],
    ['que no la llamen, tampoco mensajes', ['phone', null]],
    ['non chiamare, nemmeno messaggi', ['phone', null]],
    ['não ligar, nem mensagens', ['phone', null]],
    ['nie dzwonić, sms też nie', ['phone', 'sms']],
  ] as const)('%s', (note, ways) => expect(refused(note)).toEqual(ways));

  it.each([
    'kimse açmadı, mesaj da bırakmadım',
    'не дозвонились, и сообщение тоже не оставили',
    'nicht erreicht, auch keine Mailbox',
    'no contesta, tampoco tiene buzón',
  ])('%s: is none', (note) => expect(refused(note)).toEqual([]));
});

it('off everything is off every list', () => {
  expect(refused('Moved to Devon, asked to come off everything')).toEqual([null]);
});

describe('the other way behind "only" is not refused', () => {
  it.each([
    ['nicht schreiben, nur anrufen', [null]],
    ['keine Mails, nur anrufen', ['email']],
    ['nicht mailen, nur anrufen', ['email']],
    ['do not email, only ring', ['email']],
    ['nothing in writing please, only ring', [null]],
    ['не пишите, только звоните', [null]],
    ['no calls, only texts', ['phone']],
    ['keine Anrufe, nur Mail', ['phone']],
  ] as const)('%s', (note, ways) => expect(refused(note)).toEqual(ways));
});
