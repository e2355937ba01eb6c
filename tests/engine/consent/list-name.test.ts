import { expect, test } from 'vitest';
import { consentFromListName } from '#engine/consent/index.ts';
import { listNamesOf } from '#engine/mapping/index.ts';
import { profiles } from '#support/shipped/vocabulary.ts';
import { words } from './consent-kit.ts';

test.each([
  ['unsubscribed.csv', null],
  ['Unsubscribes 2024-05.xlsx', null],
  ['stop-list.txt', null],
  ['StopList.csv', null],
  ['clients.xlsx', 'Отписавшиеся'],
  ['стоп-лист.xlsx', null],
  ['base.xlsx', 'Чёрный список'],
  ['abgemeldete_kunden.csv', null],
  ['desinscrits.csv', null],
  ['bajas.xlsx', null],
  ['wypisani.csv', null],
  ['suppression_list.csv', null],
  ['do-not-contact.csv', null],
  ['kara_liste.csv', null],
  ['hủy đăng ký.csv', null],
  ['قائمة عدم الاتصال.csv', null],
  ['opt-outs.csv', null],
  ['відписалися.csv', null],
])('everybody on %s %s said no', (file, sheet) => {
  expect(consentFromListName(file, sheet, words)).toMatchObject({
    state: 'withdrawn',
    why: 'consent.list_name',
    day: null,
  });
});

test.each([
  ['subscribers.csv', null],
  ['clients.xlsx', 'Лист1'],
  ['newsletter.csv', null],
  ['without unsubscribed.csv', null],
  ['клиенты без отписавшихся.xlsx', null],
  ['bajaj motors.csv', null],
  ['suppliers.xlsx', 'İptal edilenler'],
  ['stop smoking course.csv', null],
  ['', null],
])('%s %s says nothing', (file, sheet) => {
  expect(consentFromListName(file, sheet, words)).toBeNull();
});

test('a list of people who never subscribed refused nothing', () => {
  expect(consentFromListName('nonsubscribed_x.csv', null, words)?.state).toBe('never_asked');
});

test('the channel is in the name, or it is every channel', () => {
  expect(consentFromListName('sms-opt-out.csv', null, words)?.channel).toBe('sms');
  expect(consentFromListName('unsubscribed.csv', null, words)?.channel).toBe('email');
  expect(consentFromListName('stop-list.csv', null, words)?.channel).toBeNull();
});

test('only the files of a known export can permit by their name', () => {
  const mailchimp = listNamesOf(profiles.find(({ id }) => id === 'mailchimp') ?? null);
  expect(
    consentFromListName('subscribed_email_audience_export_ab12.csv', null, words, mailchimp),
  ).toMatchObject({ state: 'granted', channel: 'email' });
  expect(
    consentFromListName('unsubscribed_email_audience_export_ab12.csv', null, words, mailchimp)
      ?.state,
  ).toBe('withdrawn');
  expect(
    consentFromListName('cleaned_email_audience_export_ab12.csv', null, words, mailchimp),
  ).toBeNull();
  expect(consentFromListName('subscribed_email_audience_export_ab12.csv', null, words)).toBeNull();
});

test.each([
  'не звонить и не писать.csv',
  'do not call or email.csv',
  'nicht anrufen, nicht mailen.csv',
])('a name that denies calls and writing is about every channel: %s', (file) => {
  expect(consentFromListName(file, null, words)).toMatchObject({
    state: 'withdrawn',
    channel: null,
  });
});
