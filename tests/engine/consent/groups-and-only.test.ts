import { describe, expect, test } from 'vitest';
import { doubtsOfOnly, kindOfCell } from '#engine/consent/index.ts';
import { words } from './consent-kit.ts';

describe('a state that says not to disturb', () => {
  test.each([
    'Não perturbe',
    'Do not disturb',
    'не беспокоим',
    'Mesaj atma',
    'لا نراسل',
    'không liên lạc',
    'ne plus relancer',
    'non scriviamo',
    'no volver a llamar',
    'Bitte nicht stören',
  ])('%s is a refusal in any column of states', (cell) => {
    expect(['unsubscribed', 'refused', 'withdrawn']).toContain(kindOfCell(cell, words));
  });

  test.each(['Ativo', 'Kara liste', 'Lista negra', 'Leave at door'])('%s is none', (cell) => {
    expect(['unsubscribed', 'withdrawn']).not.toContain(kindOfCell(cell, words));
  });
});

describe('who is in a group of a messenger, and who left it', () => {
  test.each(['dentro', 'в группе', 'grupta', 'في المجموعة', 'trong nhóm', 'dans le groupe'])(
    '%s is in it',
    (cell) => {
      expect(kindOfCell(cell, words)).toBe('yes');
    },
  );

  test.each(['fuori', 'не в группе', 'grupta değil', 'خارج المجموعة', 'hors du groupe'])(
    '%s is not, and that is no permission',
    (cell) => {
      expect(kindOfCell(cell, words)).toBe('no');
    },
  );

  test.each(['uscita a marzo', 'вышла из группы 3.10', 'gruptan çıktı (mayıs)', 'saiu do grupo'])(
    '%s left it',
    (cell) => {
      expect(kindOfCell(cell, words)).toBe('unsubscribed');
    },
  );
});

describe('a remark that takes one way back and names the only one', () => {
  const doubted = (cell: string) => doubtsOfOnly(cell, 3, words).map(({ channel }) => channel);

  test.each([
    'la mamma il 18/11 ha detto basta sms, solo e-mail',
    'o papá avisou ontem: nada de sms, só e-mail',
    'la señora dijo basta de sms, solo e-mail',
  ])('%s puts all other ways in doubt', (cell) => {
    expect(doubted(cell)).toContain('phone');
    expect(doubted(cell)).not.toContain('email');
  });

  test.each(['Rechnung nur per Mail, Termin am 3.', 'non mangia uova, solo e-mail', ',,,', 'a,b'])(
    '%s says nothing of the kind',
    (cell) => {
      expect(doubted(cell)).toEqual([]);
    },
  );
});
