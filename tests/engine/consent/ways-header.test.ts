import { describe, expect, test } from 'vitest';
import { namesWays, permitsWays } from '#engine/consent/index.ts';
import { words } from './consent-kit.ts';

describe('a header over ways of contact', () => {
  test.each([
    'Permitted channels',
    'Allowed contact methods',
    'Разрешённые каналы связи',
    'Дозволені канали',
    'Canali ammessi',
    'Canales permitidos',
    'Meios autorizados',
    'Canaux autorisés',
    'Zulässige Kanäle',
    'Toegestane kanalen',
    'Dozwolone kanały',
    'Povolené kanály',
    'Godkända kanaler',
    'Sallitut kanavat',
    'Engedélyezett csatornák',
    'Canale permise',
    'Επιτρεπόμενα κανάλια',
    'İzin verilen kanallar',
    'القنوات المسموحة',
    'کانال‌های مجاز',
    'ערוצים מאושרים',
    'Kênh được phép',
    'Saluran yang diizinkan',
    '許可チャネル',
    '允许渠道',
  ])('says that they are permitted: %s', (header) => {
    expect(permitsWays(header, words)).toBe(true);
  });

  test.each(['Каналы', 'Kanäle', 'Canali', 'Kanały zgody', 'Kontaktkanäle', 'ערוצים'])(
    'only names them: %s',
    (header) => {
      expect(namesWays(header, words)).toBe(true);
      expect(permitsWays(header, words)).toBe(false);
    },
  );

  test.each([
    'Canal de reserva',
    'Канал продаж',
    'Booking channel',
    'Vertriebskanal',
    'TV channels watched',
    'Payment methods allowed',
    'Способ оплаты',
    'Ödeme yöntemi',
    '予約チャネル',
  ])('is about another matter: %s', (header) => {
    expect(namesWays(header, words)).toBe(false);
  });
});
