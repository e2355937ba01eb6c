import { describe, expect, it, test } from 'vitest';
import { column, newsletter, optOut, read, stateOf } from './consent-kit.ts';

describe('a cross', () => {
  test.each(['x', 'X', 'х', '×'])('%s is no tick where people tick with another sign', (cross) => {
    expect(stateOf(cross, newsletter, '✓', cross, '')).toBe('denied');
    expect(stateOf(cross, newsletter, 'V', cross)).toBe('denied');
    expect(read(cross, newsletter, { beside: ['✔', ''] })?.state).toBe('denied');
  });

  it('is a tick where nobody ticks otherwise', () => {
    expect(stateOf('x', newsletter, 'x', '')).toBe('granted');
  });

  it('forbids under a question that forbids, whatever stands beside it', () => {
    expect(stateOf('x', optOut, '✓', 'x')).toBe('withdrawn');
    expect(read('x', optOut, { beside: ['✓'] })?.state).toBe('withdrawn');
  });

  it('is the refusal under the day of one', () => {
    const left = column('Unsubscribed on', 'consent_withdrawn_date', 'negative', 'email');
    expect(stateOf('x', left, '✓', 'x')).toBe('withdrawn');
    expect(read('x', left, { beside: ['✓'] })?.state).toBe('withdrawn');
  });

  it('is no cross in a word', () => {
    expect(stateOf('xyz', newsletter, '✓')).not.toBe('denied');
  });
});

describe('what an answer became', () => {
  test.each([
    ['○→×(2025.9)', 'denied'],
    ['yes -> no', 'denied'],
    ['ja => abgemeldet', 'withdrawn'],
    ['да → нет', 'denied'],
    ['no → yes', 'unclear'], // nobody knows when
    ['pending → yes', 'granted'],
    ['SMS -> yes', 'unclear'], // of which channel?
  ])('%s is %s', (cell, state) => {
    expect(stateOf(cell, newsletter, '○')).toBe(state);
  });
});

describe('a day with something beside it', () => {
  test.each([
    ['12.03.2024', 'granted'],
    ['✗ 12.03.2024', 'not granted'],
    ['2024-03-12 ✗', 'not granted'],
    ['2024-03-12 ?', 'not granted'],
    ['2024-03-12 👎', 'not granted'],
  ])('%s is %s', (cell, wanted) => {
    const state = stateOf(cell, newsletter);
    expect(state === 'granted' ? 'granted' : 'not granted').toBe(wanted);
  });
});

describe('a status of contact', () => {
  it.each(['Contact status', 'Статус контакта', 'Əlaqə statusu', 'Kontaktstatus'])(
    'under %s a refusal is one, and other states say nothing',
    (name) => {
      const about = column(name, 'status', null);
      expect(stateOf('refused', about)).toBe('denied');
      expect(stateOf('active', about)).toBeNull();
      expect(stateOf('VIP', about)).toBeNull();
    },
  );

  it('of other things a refusal is none', () => {
    expect(stateOf('refused', column('Order status', 'status', null))).toBeNull();
  });
});
