import { describe, expect, test } from 'vitest';
import { consentFact, createConsentReader } from '#engine/consent/index.ts';
import { consentValuesOf } from '#engine/mapping/index.ts';
import { dayOf } from '#domain/day.ts';
import { profiles } from '#support/shipped/vocabulary.ts';
import {
  column,
  newsletter,
  optOut,
  read,
  readDay,
  stateOf,
  status,
  words,
} from './consent-kit.ts';

describe('a column in the positive sense', () => {
  test.each([
    'yes',
    'Да',
    ' ja ',
    'OUI',
    'Sí',
    'sim',
    'sì',
    'Tak',
    'так',
    'Evet',
    'نعم',
    'có',
    '1',
    'TRUE',
    'x',
    '✓',
    '1.0',
    'ONAY',
    'да\u00A0',
  ])('%s is a yes', (cell) => expect(stateOf(cell, newsletter)).toBe('granted'));
  test.each([
    'no',
    'Нет',
    'nein ',
    'NON',
    'não',
    'nie',
    'ні',
    'Hayır',
    'لا',
    'không',
    'declined',
    'отказ',
    'abgelehnt',
  ])('%s is an answer that says no', (cell) => expect(stateOf(cell, newsletter)).toBe('denied'));
  test.each([
    'unsubscribed',
    'Отписан',
    'widerrufen',
    'RET',
    'revoked',
    'stop',
    'do not contact',
    'complained',
    'désinscrit',
  ])('%s is a withdrawal', (cell) => expect(stateOf(cell, newsletter)).toBe('withdrawn'));
  test.each([
    '0',
    'FALSE',
    'false',
    '0.0',
    'Not Applicable',
    'Never subscribed',
    'NEVER_SUBSCRIBED',
    'не спрашивали',
    'No consent',
  ])('%s is a default: nobody was asked', (cell) =>
    expect(stateOf(cell, newsletter)).toBe('never_asked'),
  );
  test('a false among answers in words is an answer too', () => {
    expect(stateOf('0', newsletter, 'да', 'нет')).toBe('denied');
  });
  test.each(['', ' ', '\u00A0', '-', 'n/a', '?', 'null', 'неизвестно', 'bounced', 'cleaned'])(
    '%j is no news',
    (cell) => expect(stateOf(cell, newsletter)).toBeNull(),
  );
  test.each([
    'OKUNDU',
    'okudum',
    'ознакомлена',
    'تم الاطلاع',
    'gelesen',
    'lu et compris',
    'leído',
    'presa visione',
    'ciente',
    'zapoznana',
    'ознайомлений',
    'đã đọc',
    'acknowledged',
  ])('%s: that a notice was read is no answer', (cell) => {
    expect(stateOf(cell, newsletter)).toBeNull();
  });
  test.each([
    ['واخا', 'granted'],
    ['ما بغاش', 'denied'],
    ['صافي باراكا', 'withdrawn'],
    ['بلوكاتنا', 'withdrawn'],
    ['لسه ما سألناهوش', 'never_asked'],
    ['sakın!', 'denied'],
    ['согл.', 'granted'],
  ])('%s, as people say it, is %s', (cell, state) => {
    expect(stateOf(cell, newsletter)).toBe(state);
  });
  test('a minus is a no where the column is ticked with plus and minus', () => {
    expect(stateOf('-', newsletter, '+', '-')).toBe('denied');
  });
  test.each([
    'N0',
    'да (по телефону)',
    'yes?',
    'maybe',
    'si claro que no',
    'yes/no',
    '2',
    'ja nein',
  ])('%s is in doubt', (cell) => expect(stateOf(cell, newsletter)).toBe('unclear'));
  test('a no with a remark stays a no; a yes with a date is a yes on that day', () => {
    expect(stateOf('opt-out (2019)', newsletter)).toBe('withdrawn');
    expect(stateOf('нет (по телефону)', newsletter)).toBe('denied');
    expect(read('Да 12.03.2021', newsletter)).toMatchObject({
      state: 'granted',
      day: dayOf(2021, 3, 12),
    });
    expect(read('отписан 12.03.2021', newsletter)).toMatchObject({
      state: 'withdrawn',
      day: dayOf(2021, 3, 12),
    });
  });
  test('a date in place of a flag is a yes on that day', () => {
    expect(read('2021-03-12', newsletter)).toEqual({
      channel: 'email',
      state: 'granted',
      day: dayOf(2021, 3, 12),
      column: 3,
      why: 'consent.date_given',
    });
  });
});

describe('a column in the negative sense', () => {
  test.each(['yes', 'да', '1', 'TRUE', 'x', 'evet', 'نعم', 'отказ'])(
    '%s is a withdrawal',
    (cell) => {
      expect(stateOf(cell, optOut)).toBe('withdrawn');
    },
  );
  test.each(['no', 'нет', '0', 'false', 'nein', 'لا', ''])(
    '%j is neither a refusal nor a permission',
    (cell) => {
      expect(stateOf(cell, optOut)).toBeNull();
      expect(stateOf(cell, optOut, 'да', 'нет')).toBeNull();
    },
  );
  test('words decide against the header', () => {
    expect(read('subscribed', optOut, { samples: ['unsubscribed'] })?.state).toBe('granted');
    expect(stateOf('unsubscribed', optOut)).toBe('withdrawn');
    expect(stateOf('согласен', optOut)).toBe('unclear');
  });
  test('to be on a register of objections is the objection, and a word of permission alone is a doubt', () => {
    const register = column('Registro opposizioni', 'opt_out', 'negative', 'phone');
    expect(stateOf('iscritto', register)).toBe('withdrawn');
    expect(stateOf('subscribed', column('No advertising', 'opt_out', 'negative'))).toBe('unclear');
  });
  test('a date is a withdrawal on that day', () => {
    expect(read('05.04.2024', optOut)).toMatchObject({
      state: 'withdrawn',
      day: dayOf(2024, 4, 5),
    });
  });
  test('a consent column that was answered to be negative is read that way', () => {
    expect(stateOf('да', column('Рассылка', 'consent_email', 'negative'))).toBe('withdrawn');
  });
});

describe('status columns', () => {
  test('subscription words count anywhere', () => {
    expect(stateOf('Subscribed', status)).toBe('granted');
    expect(stateOf('unsubscribed', status)).toBe('withdrawn');
  });
  test('the state of a membership is no consent', () => {
    for (const cell of ['active', 'cancelled', 'expired', 'VIP', 'no', 'yes']) {
      expect(stateOf(cell, status, 'active', 'cancelled')).toBeNull();
    }
  });
  test('blocked is a doubt about any consent', () => {
    expect(stateOf('blocked', status, 'active', 'cancelled')).toBe('unclear');
    expect(stateOf('kara liste', status, 'aktif')).toBe('unclear');
  });
  test('active means subscribed where the column is about a subscription', () => {
    expect(stateOf('active', status, 'active', 'unsubscribed')).toBe('granted');
    expect(stateOf('активен', column('Статус подписки', 'status', null))).toBe('granted');
    expect(stateOf('pending', status, 'subscribed')).toBe('pending');
    expect(stateOf('nonsubscribed', status, 'subscribed')).toBe('never_asked');
    expect(stateOf('cleaned', status, 'subscribed')).toBeNull();
  });
  test('the words of a known export win', () => {
    const wordsIn = (id: string, name: string) =>
      consentValuesOf(profiles.find((profile) => profile.id === id) ?? null, name);
    expect(
      read('no', newsletter, {
        profileWords: wordsIn('shopify-customers', 'Accepts Email Marketing'),
      })?.state,
    ).toBe('never_asked');
    expect(
      read('false', newsletter, { profileWords: wordsIn('mindbox', 'SubscriptionEmail') })?.state,
    ).toBe('withdrawn');
    expect(
      read('NEVER_SUBSCRIBED', newsletter, {
        profileWords: wordsIn('klaviyo', 'Email Marketing Consent'),
      })?.state,
    ).toBe('never_asked');
    expect(
      read('double_opt_in_pending', newsletter, {
        profileWords: wordsIn('hubspot', 'Marketing email confirmation'),
      })?.state,
    ).toBe('pending');
    expect(
      read('HARD_BOUNCE', optOut, { profileWords: wordsIn('klaviyo', 'Email Suppressions') }),
    ).toBeNull();
  });
  test('bounces, deaths and requests to be forgotten are facts of their own', () => {
    expect(consentFact('cleaned', status, words, null)).toBe('bounced');
    expect(consentFact('Verstorben', status, words, null)).toBe('deceased');
    expect(consentFact('1', column('Deceased', 'status', null), words, null)).toBe('deceased');
    expect(consentFact('true', column('ShouldForget', 'status', null), words, null)).toBe(
      'erasure_requested',
    );
    expect(consentFact('active', status, words, null)).toBeNull();
    expect(read('Yes', column('Deceased', 'status', null))).toBeNull();
  });
});

describe('dates of consent', () => {
  test('a day of consent grants, a day of withdrawal withdraws', () => {
    expect(read('2021-03-12', column('OPTIN_TIME', 'consent_date', null, 'email'))).toMatchObject({
      state: 'granted',
      channel: 'email',
    });
    expect(
      read('2024-03-12 10:00', column('UNSUB_TIME', 'consent_withdrawn_date', null)),
    ).toMatchObject({ state: 'withdrawn', why: 'consent.date_withdrawn' });
    expect(read('', column('UNSUB_TIME', 'consent_withdrawn_date', null))).toBeNull();
    expect(read('n/a', column('OPTIN_TIME', 'consent_date', null))).toBeNull();
  });
});

describe('consent to the processing of data', () => {
  const headers = [
    'Согласие на обработку ПДн',
    'KVKK Açık Rıza',
    'Zgoda RODO',
    'Einwilligung Datenverarbeitung',
    'Consenso al trattamento dei dati',
    'GDPR consent',
    'Veri İşleme İzni',
    'موافقة معالجة البيانات',
  ];
  test.each(headers)(
    '%s: a yes is no permission to advertise, a no is a no to everything',
    (name) => {
      const processing = column(name, 'consent_general', 'positive');
      expect(stateOf('yes', processing)).toBeNull();
      expect(stateOf('2021-03-12', processing)).toBeNull();
      expect(read('no', processing)).toMatchObject({ state: 'denied', channel: null });
      expect(stateOf('отозвано', processing)).toBe('withdrawn');
    },
  );
  test('marketing words make it marketing consent', () => {
    expect(
      stateOf('да', column('Согласие на обработку ПДн и рассылку', 'consent_general', 'positive')),
    ).toBe('granted');
    expect(stateOf('да', column('Согласие', 'consent_general', 'positive'))).toBe('granted');
  });
  test('a bare date of consent beside it dates only that', () => {
    const given = column('Дата согласия', 'consent_date', null);
    const flag = column('Согласие на обработку ПДн', 'consent_general', 'positive');
    expect(read('2021-03-12', given, { columns: [flag, given] })).toBeNull();
    expect(read('2021-03-12', given, { columns: [given] })?.state).toBe('granted');
  });
});

test('photo consent, notes and names are not read for consent', () => {
  for (const role of ['consent_photo', 'notes', 'first_name', 'consent_source'] as const) {
    const about = column('x', role, null);
    expect(
      createConsentReader(about, words, { readDay, samples: [], profileWords: null, columns: [] }),
    ).toBeNull();
  }
});

describe('marks and days of old programs', () => {
  const left = column('Data revoca', 'consent_withdrawn_date', null);

  test.each(['Χ', 'х', 'X'])('%s under a refusal is a cross in any alphabet', (cell) => {
    expect(stateOf(cell, optOut)).toBe('withdrawn');
  });

  test('under a question a letter that only looks like a cross allows nothing', () => {
    expect(stateOf('Χ', newsletter)).not.toBe('granted');
  });

  test.each(['00000000', '0000-00-00', '00.00.0000', '0000-00-00 00:00:00'])(
    '%s is no day, and no doubt',
    (cell) => expect(read(cell, left)).toBeNull(),
  );

  test.each(['cof. 12.03.2025', 'wycof. 12.03.2025'])('%s is a refusal cut short', (cell) => {
    expect(stateOf(cell, newsletter)).toBe('withdrawn');
  });

  test.each(['tak. 12.03.2025', 'zgo. 12.03.2025', 'xyz. 12.03.2025'])(
    '%s is never a refusal by its first letters',
    (cell) => expect(['withdrawn', 'denied']).not.toContain(stateOf(cell, newsletter)),
  );

  test('a whole word before a day is not one cut short', () => {
    expect(stateOf('poistettu 5/26', optOut)).not.toBe('withdrawn');
  });

  test('active customers beside answers of their own are granted nothing', () => {
    const columns = [newsletter, status];
    const samples = ['active', 'active', 'unsubscribed', 'active', 'new'];
    expect(read('active', status, { columns, samples })).toBeNull();
    expect(read('unsubscribed', status, { columns, samples })?.state).toBe('withdrawn');
  });
});
