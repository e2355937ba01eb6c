import { describe, expect, test } from 'vitest';
import { consentFact, isToldByRows } from '#engine/consent/index.ts';
import { column, newsletter, optOut, stateOf, status, words } from './consent-kit.ts';

const listState = column('Subscription state', 'consent_general', 'positive', 'email');

describe('cells of several words', () => {
  test.each([
    ['отписался сам', 'withdrawn'],
    ['отписан администратором', 'withdrawn'],
    ['пожаловался на спам', 'withdrawn'],
    ['Cancelou inscrição pelo link', 'withdrawn'],
    ['Unsubscribed by admin', 'withdrawn'],
    ['désabonnée via le lien', 'withdrawn'],
    ['取消订阅（用户）', 'withdrawn'],
    ['не хочет писем', 'denied'],
    ['Verweigert am Telefon', 'denied'],
    ['nein, danke', 'denied'],
    ['No, thanks.', 'denied'],
    ['Нет, спасибо', 'denied'],
    ['Hayır, teşekkürler', 'denied'],
    ['لا، شكرا', 'denied'],
    ['waiting for confirmation', 'pending'],
  ])('%s: %s', (cell, state) => expect(stateOf(cell, listState)).toBe(state));

  test.each(['not unsubscribed', 'не отписан от рассылки', 'nicht abgemeldet worden'])(
    'a denial of leaving is a doubt, not a permission and not a refusal: %s',
    (cell) => expect(stateOf(cell, listState)).toBe('unclear'),
  );

  test('no phrase permits: what begins with a yes and goes on is a doubt', () => {
    expect(stateOf('subscribed until further notice', listState)).toBe('unclear');
    expect(stateOf('yes but only in May', newsletter)).toBe('unclear');
  });

  test.each([
    'Devolvido (hard bounce)',
    'soft bounce',
    'адрес не существует',
    'rebond définitif',
    'mailbox full (3)',
    'Hardbounce',
    '退信',
  ])('%s is a fact about delivery, and no statement about consent', (cell) => {
    expect(stateOf(cell, listState)).toBeNull();
    expect(consentFact(cell, listState, words, null)).toBe('bounced');
  });

  test('free text is left to the reader of notes', () => {
    const cell = `unsubscribed ${'and then some more was said '.repeat(4)}`;
    expect(stateOf(cell, status)).toBeNull();
  });
});

describe('a column that the user must be asked about', () => {
  const doubtful = { ...newsletter, needsAnswer: true, confidence: 0.6 };

  test('its yes is none before the answer, and its no stays one', () => {
    expect(stateOf('yes', doubtful)).toBe('unclear');
    expect(stateOf('no', doubtful)).toBe('denied');
    expect(stateOf('yes', { ...doubtful, needsAnswer: false, confidence: 1 })).toBe('granted');
  });
  test('a date under doubtful words grants nothing', () => {
    const dated = { ...column('Consent zzz date', 'consent_date', null), ...pending };
    expect(stateOf('2024-02-03', dated)).toBe('unclear');
  });
});

const pending = { needsAnswer: true, confidence: 0.57 };

describe('stages of business are no subscription', () => {
  test('"Subscriber" among customers and leads permits nothing', () => {
    const stage = column('Lifecycle', 'status', null);
    expect(stateOf('Subscriber', stage, 'Customer', 'Lead', 'Subscriber', 'Other')).toBeNull();
  });
  test('nor does an open fee make a status one of a list', () => {
    const fee = column('Beitragsstatus', 'status', null);
    expect(stateOf('offen', fee, 'bezahlt', 'offen', 'offen')).toBeNull();
  });
});

describe('a list named for its own column', () => {
  const samples = [['No'], ['Yes'], ['No']];
  const asked = { ...column('Do Not Contact', 'opt_out', 'negative'), index: 0 };

  test('is told by its rows where they say yes and no', () => {
    expect(isToldByRows([asked], samples, words)).toBe(true);
    expect(isToldByRows([asked], [['Yes'], ['Yes']], words)).toBe(false);
  });
  test('not by a column of one channel, nor by one of another thing', () => {
    const sms = { ...asked, name: 'SMS opt out', channel: 'sms' as const };
    expect(isToldByRows([sms], samples, words)).toBe(false);
    expect(isToldByRows([{ ...asked, name: 'Blocked' }], samples, words)).toBe(false);
    expect(isToldByRows([{ ...optOut, index: 0, role: 'status' }], samples, words)).toBe(false);
  });
});
