import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, type Channel, type ConsentState } from '#domain/consent.ts';
import { column, optOut, readAll } from './consent-kit.ts';

const asked = column('How may we contact you?', 'consent_general', 'positive');
const letter: Readonly<Partial<Record<ConsentState, string>>> = {
  granted: 'G',
  denied: 'D',
  withdrawn: 'W',
  unclear: '?',
  pending: 'p',
  never_asked: 'n',
};

/** One sign for each of email, sms, phone, whatsapp and post; a full stop where nothing is said. */
function said(cell: string, about = asked, samples: readonly string[] = []): string {
  const events = readAll(cell, about, { samples });
  const of = (channel: Channel): string => {
    const event = events.find((one) => one.channel === channel || one.channel === null);
    return event === undefined ? '.' : (letter[event.state] ?? '!');
  };
  return channels.map(of).join('');
}

test.each(['arama hariç hepsi', '전화 제외 모두', '電話以外すべて'])(
  '%s: what is left out of all others is never the one that is allowed (B13)',
  (cell) => {
    expect(said(cell)[2]).not.toBe('G');
  },
);

describe('an answer that names channels', () => {
  test.each([
    ['email, text', 'GG...'],
    ['E-Mail und SMS', 'GG...'],
    ['почтой нельзя, смс можно', 'DG..D'],
    ['phone only', 'DDGDD'],
    ['solo mail', 'GDDDD'],
    ['nur per Post', 'DDDDG'],
    ['doar e-mail', 'GDDDD'],
    ['เฉพาะอีเมล', 'GDDDD'],
    ['メールのみ', 'GDDDD'],
    ['이메일만', 'GDDDD'],
    ['仅短信', 'DGDDD'],
    ['только звонки', 'DDGDD'],
    ['тільки вайбер', 'DDDDD'],
    ['sadece e-posta', 'GDDDD'],
    ['فقط واتساب', 'DDDGD'],
    ['רק במייל', 'GDDDD'],
    ['केवल ईमेल', 'GDDDD'],
    ['hanya WA', 'DDDGD'],
    ['SI (solo posta)', 'DDDDG'],
    ['post ✓  email ✗', 'D...G'],
    ['txt only, NOT email', 'DGDDD'],
    ['text; withdrew email Jan 26', 'WG...'],
    ['sì, no telefono', 'GGDGG'],
    ['tout sauf téléphone', 'GGDGG'],
    ['email: yes, sms: no', 'GD...'],
    ['email+ sms-', 'GD...'],
    ['no calls please', '??D??'],
    ['geen sms', '?D???'],
    ['no email or text', 'DD???'],
    ['email, sms - no', '?D...'],
    ['email me, nothing else', 'GDDDD'],
    ['please stop the texts, everything else is fine', 'GWGGG'],
    ['mail og sms, bare ikke på arbejdet', 'GG...'],
    ['tel. dopo le 19, non in ufficio', '..G..'],
    ['mail er fint', 'G....'],
    ['les promos par SMS', '.G...'],
    ['un courriel de temps en temps', 'G....'],
    ['skriv til mor på sms', '.G...'],
    ['ja, mail naar moeder', 'G....'],
    ['أي وسيلة ما عدا الاتصال', 'GGDGG'],
    ['call, not evenings or texts', '.DG..'],
  ])('%s: %s', (cell, expected) => {
    expect(said(cell)).toBe(expected);
  });

  test.each([
    'email?',
    'email x',
    'email, but ask her husband',
    'not only email',
    'no sms yes calls maybe',
    'only in the evening',
    'no, email',
    'yes no email',
    'mail only',
    'text me if urgent',
  ])('%s permits nothing', (cell) => {
    expect(said(cell)).not.toContain('G');
  });

  test('a word that is one of letters and of e-mail permits neither and refuses both', () => {
    expect(said('только почта')).toBe('?DDD?');
    expect(said('без почты')).toBe('D???D');
  });

  test('all and none are answers where the other cells name channels', () => {
    const others = ['email', 'phone only'];
    expect(said('any', asked, others)).toBe('GGGGG');
    expect(said('none of these', asked, others)).toBe('DDDDD');
    expect(said('any')).not.toContain('G');
  });

  test('under a header that refuses, the channels that stand there are the refused ones', () => {
    expect(said('sms, phone', optOut)).toBe('.WW..');
    expect(said('all except email', optOut)).not.toContain('G');
    expect(said('email yes, sms no', optOut)).not.toContain('G');
  });

  test('under a header that names several channels an answer speaks of these', () => {
    const two = column('SMS & WhatsApp offers?', 'consent_general', 'positive');
    expect(said('yes', two)).toBe('.G.G.');
    expect(said('no', two)).toBe('.D.D.');
    expect(said('да', column('Рассылка (смс, эл. почта)', 'consent_general', 'positive'))).toBe(
      'GG...',
    );
    expect(said('yes', column('Newsletter offers', 'consent_general', 'positive'))).toBe('GGGGG');
  });

  test('a column of one channel hears of that channel, and of another only its refusal', () => {
    const sms = column('SMS', 'consent_sms', 'positive', 'sms');
    expect(said('only sms', sms)).toBe('.G...');
    expect(said('solo llamadas', sms)).toBe('.D...');
    expect(said('yes, but not by phone', sms)).toBe('.GD..');
    expect(said('email', sms)).not.toContain('G');
  });
});

const word = fc.constantFrom('email', 'sms', 'phone', 'post', 'whatsapp', 'viber', 'mail');
const glue = fc.constantFrom(' ', ', ', '; ', ' and ', ' or ', ' / ', ' - ', ': ', ' (', '. ');
const refusal = fc.constantFrom('no', 'not', 'never', 'nein', 'нет', 'stop', '✗', 'unsubscribed');

test('a channel between two refusals is never permitted (B13)', () => {
  const cell = fc
    .tuple(refusal, glue, word, glue, refusal)
    .filter(([, first]) => first === ' ')
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(cell, (text) => {
      expect(said(text)).not.toContain('G');
    }),
  );
});

test('a channel that the cell refuses by its nearest word is never permitted, whatever follows (B13)', () => {
  const cell = fc
    .tuple(refusal, word, fc.array(fc.tuple(glue, fc.oneof(word, refusal)), { maxLength: 4 }))
    .map(([no, first, rest]) => [first, `${no} ${first}${rest.flat().join('')}`] as const);
  const places: Readonly<Record<string, readonly number[]>> = {
    email: [0],
    sms: [1],
    phone: [2],
    whatsapp: [3],
    post: [4],
    mail: [0, 4],
  };
  fc.assert(
    fc.property(cell, ([first, text]) => {
      const states = said(text);
      expect((places[first] ?? []).some((place) => states[place] === 'G')).toBe(false);
    }),
  );
});

describe('an answer that is cut short or written together', () => {
  test('a denial written onto a Latin word is heard (B13)', () => {
    expect(said('メール(SMS不可)')).toBe('GD...');
    expect(said('email안됨')[0]).toBe('D');
  });

  test('a word that ends in a full stop ends no answer', () => {
    expect(said('por correo sí, por tfno. ni hablar')).toBe('G.D..');
  });

  test('the way that is enough is the only one', () => {
    expect(said('No, WhatsApp is enough')).toBe('DDDGD');
    expect(said('nein, WhatsApp reicht')).toBe('DDDGD');
    expect(said('لأ كفاية الواتس')).toBe('DDDGD');
    expect(said('ça suffit les mails')[0]).not.toBe('G');
  });
});
