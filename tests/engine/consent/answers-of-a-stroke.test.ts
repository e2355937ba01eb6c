import { describe, expect, test } from 'vitest';
import { column, stateOf } from './consent-kit.ts';

const offers = column('Offers', 'consent_general', 'positive');

describe('a yes that is a no now', () => {
  test.each([
    'Y   now N (March)',
    'yes now no',
    'ja jetzt nein',
    'sí ahora no',
    'T teraz N',
    'E şimdi H',
    'نعم الآن لا',
    'có giờ không',
  ])('%s', (cell) => {
    expect(stateOf(cell, offers)).toBe('withdrawn');
  });

  test.each([
    ['not now please', 'denied'],
    ['no now yes', 'unclear'],
    ['yes now living in Spain', 'unclear'],
  ])('but %s is %s', (cell, state) => {
    expect(stateOf(cell, offers)).toBe(state);
  });
});

describe('a letter that is held on says what the word says', () => {
  test.each([
    ['Siii', 'granted'],
    ['дааа', 'granted'],
    ['نعععم', 'granted'],
    ['Noooo!!', 'denied'],
    ['нееет', 'denied'],
    ['hayııır', 'denied'],
    ['لااا', 'denied'],
    ['neeee', 'denied'],
    ['Brrrr', 'unclear'],
  ])('%s: %s', (cell, state) => {
    expect(stateOf(cell, offers)).toBe(state);
  });
});

describe('how a yes was said stands between it and its day', () => {
  test.each([
    ['ja DOI 12.04.2021', 'granted'],
    ['y 5/18', 'granted'],
    ['nein DOI 12.04.2021', 'denied'],
    ['ja weg 12.04.2021', 'unclear'],
  ])('%s: %s', (cell, state) => {
    expect(stateOf(cell, offers)).toBe(state);
  });
});

describe('who would not sign refused', () => {
  test.each([
    "wouldn't sign",
    'wollte nicht unterschreiben',
    "n'a pas voulu signer",
    'no quiso firmar',
    'não quis assinar',
    'non ha voluto firmare',
    'wilde niet tekenen',
    'nie chciała podpisać',
    'не захотела подписывать',
    'не захотіла підписувати',
    'imzalamak istemedi',
    'رفضت التوقيع',
    'không chịu ký',
    'RET verdi',
    'istemiyo',
  ])('%s', (cell) => {
    expect(stateOf(cell, offers)).toBe('denied');
  });

  test('and a yes that was cancelled is taken back', () => {
    expect(stateOf('E iptal', offers)).toBe('withdrawn');
  });
});

describe('who was not asked', () => {
  test.each([
    'لسه مسألناهاش',
    'не спросили еще',
    'Не підписувався',
    'noch nicht gefragt',
    'pas encore demandé',
    'aún no preguntado',
    'non ancora chiesto',
    'nog niet gevraagd',
    'jeszcze nie pytano',
    'chưa hỏi được',
  ])('%s', (cell) => {
    expect(stateOf(cell, offers)).toBe('never_asked');
  });
});

test.each(['pas internet', 'kein Internet', 'нет интернета', 'interneti yok', 'no mobile'])(
  'who has no means of it said nothing: %s',
  (cell) => {
    expect(stateOf(cell, offers)).toBeNull();
  },
);

test.each(['da, nu este de acord', 'da (nu este de acord)', 'ja, nu graag'])(
  'a word that is "now" in one language and "not" in another permits nothing: %s',
  (cell) => {
    expect(stateOf(cell, offers)).toBe('unclear');
  },
);
