import { describe, expect, test } from 'vitest';
import { doubtsOfOnly } from '#engine/consent/index.ts';
import { optOut, newsletter, stateOf, words } from './consent-kit.ts';

function doubted(remark: string): string {
  return doubtsOfOnly(remark, 3, words)
    .map(({ channel, state }) => `${channel ?? '*'} ${state}`)
    .join(', ');
}

describe('a remark that leaves one way only', () => {
  test.each(['Не дзвонити! Тільки смс', 'No calls! Only texts', 'nicht anrufen, nur SMS'])(
    '%s puts every other way in doubt',
    (remark) => {
      expect(doubted(remark)).toBe('email unclear, whatsapp unclear, post unclear');
    },
  );

  test.each([
    'SMS',
    'texts are fine',
    'Only on Fridays',
    'only the blue one',
    '',
    '!'.repeat(5000),
  ])('%s says nothing of the kind', (remark) => {
    expect(doubted(remark)).toBe('');
  });
});

describe('answers with what became of them', () => {
  test('"on - came off 14/6" is no yes', () => {
    expect(stateOf('on - came off 14/6', newsletter)).toBe('withdrawn');
  });

  test('an "off" beside remarks was said by people', () => {
    expect(stateOf('off', newsletter, 'on', 'on - came off 14/6')).toBe('denied');
    expect(stateOf('off', newsletter, 'on', 'off')).toBe('never_asked');
  });

  test('a "no" that stands where a mark would be the no is a doubt (A10)', () => {
    const marked = { ...optOut, name: 'Newsletter - tick if NO' };
    expect(stateOf('no', marked)).toBe('unclear');
    expect(stateOf('✓', marked)).toBe('withdrawn');
  });
});
