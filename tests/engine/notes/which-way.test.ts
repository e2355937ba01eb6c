import { expect, test } from 'vitest';
import { refused } from './refused-ways.ts';

test.each([
  'Email okay - no paper mail please',
  'no snail mail',
  "doesn't want owt through the post either",
  'E-Mail ok, keine Papierpost',
  'ne veut pas de courrier papier',
  'não quer nada pelo correio',
  'non vuole niente per posta',
  'nie chce też nic pocztą',
])('%s is of paper post, and of no e-mail', (note) => {
  expect(refused(note)).toEqual(['post']);
});

// "Correo" and "почта" are either: the refusal is of every way, and of neither alone.
test.each(['no quiere nada por correo', 'ничего не хочет и по почте'])(
  '%s may be of paper or of e-mail',
  (note) => {
    expect(refused(note)).toEqual([null]);
  },
);

test.each([
  ['no quiere nada por correo electrónico', 'email'],
  ['non vuole niente per posta elettronica', 'email'],
  ['prefers text. wont do email he says', 'email'],
  ["doesn't do whatsapp", 'whatsapp'],
])('%s is of %s', (note, channel) => {
  expect(refused(note)).toEqual([channel]);
});

test.each([
  ['tolto dalla lista whatsapp su sua richiesta', 'whatsapp'],
  ['removed from the whatsapp list at her request', 'whatsapp'],
  ['von der WhatsApp-Liste gestrichen', 'whatsapp'],
  ['retiré de la liste WhatsApp à sa demande', 'whatsapp'],
  ['isteği üzerine whatsapp listesinden çıkarıldı', 'whatsapp'],
  ['op verzoek van de whatsapp-lijst gehaald', 'whatsapp'],
  ['tolta dalla lista sms', 'sms'],
])('%s names the list that was left', (note, channel) => {
  expect(refused(note)).toEqual([channel]);
});

test.each([
  'unsubscribed from the list by sms',
  'tolta dalla lista, sms del 3/4',
  'tolta dalla lista. whatsapp ok',
  'removed from the list - emails and texts',
])('%s leaves open which way is meant, and is of all', (note) => {
  expect(refused(note)).toContain(null);
});

test.each([
  'pediu p/ tirar em abril, tava chato',
  'pediu pra sair',
  'asked to be taken off in April',
  'a demandé à être retirée en avril',
  'pidió que la saquen en abril',
  'ha chiesto di essere tolta ad aprile',
  'просила убрать в апреле',
  'просила прибрати в квітні',
])('%s says that it was stopped, without a word for what', (note) => {
  expect(refused(note)).toEqual([null]);
});

test.each([
  'pediu p/ tirar foto do antes',
  'pediu p/ tirar o pelo todo em abril',
  'asked to take the stitches off in April',
  'a demandé à être reçue en avril',
  'pidió que le quiten el esmalte',
  'ha chiesto di togliere il gel ad aprile',
  'просила убрать в апреле шрам',
  'просила прибрати в квітні лак',
])('%s is of a treatment', (note) => {
  expect(refused(note)).toEqual([]);
});

test.each([
  'si è lamentata dei troppi sms, non mandarne più',
  'demasiados sms, no mandar más',
  'za dużo smsów, nie wysyłać więcej',
  'too many texts, send no more',
  'слишком много смс, больше не слать',
])('%s goes on about the way that was named', (note) => {
  expect(new Set(refused(note))).toEqual(new Set(['sms']));
});

test.each([
  'demasiados sms, no mandar más nada',
  'za dużo smsów. nie wysyłać reklam',
  'troppi sms, non contattare più',
  'troppi sms. non mandare più pubblicità',
  'too many texts, do not contact again',
])('%s is of more than that', (note) => {
  expect(refused(note)).toContain(null);
});
