import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { present } from '#base/assert.ts';
import { notes } from '#support/shipped/detection-data.ts';
import { refused } from './refused-ways.ts';

const today = present(dayOf(2026, 11, 25), 'a day');

describe('an objection that was put in writing refuses every way', () => {
  test.each([
    'RODO – sprzeciw na piśmie 12.11.26, segregator',
    'GDPR objection in writing, on file',
    'DSGVO-Widerspruch liegt vor',
    'RGPD: opposition écrite reçue',
    'oposición por escrito (LOPD)',
    'opposizione scritta, vedi faldone',
    'oposição por escrito LGPD',
    'bezwaar AVG schriftelijk',
    'возражение письменно, в папке',
    'письмова відмова від 12.11',
    'KVKK itiraz dilekçesi verdi',
    'قدمت اعتراض كتابي',
    'phản đối bằng văn bản',
  ])('%s', (note) => {
    expect(refused(note)).toEqual([null]);
  });

  test.each([
    'no objection in writing',
    'has no objection to sms',
    'keine Einwände',
    'Widerspruch gegen Rechnung 4711',
    'bezwaar tegen factuur',
    'bez sprzeciwu',
  ])('but: %s', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('nothing, as for somebody else who wants nothing', () => {
  test.each([
    'same as Emma - nothing',
    'wie bei der Schwester, gar nichts',
    'idem Emma - rien',
    'igual que Emma - nada',
    'come Emma - niente',
    'igual à irmã - nada',
    'zelfde als Emma - niets',
    'как у Эммы - ничего',
    'так само як Емма - нічого',
    'jak Emma - nic',
    'زي ايما - ولا حاجة',
    'giống chị - không gì cả',
  ])('%s', (note) => {
    expect(refused(note)).toEqual([null]);
  });

  test.each([
    'same as Emma - nothing to pay',
    'wie immer nichts gekauft',
    'come al solito niente',
    "comme d'habitude, rien",
    'jak zwykle nic',
    'как всегда ничего не купила',
  ])('but not as at every visit: %s', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('nothing is to be sent, or nowhere', () => {
  test.each([
    'nichts schicken',
    'send nothing',
    'niets sturen',
    'rien envoyer',
    'skicka ingenting',
    'ничего не слать',
    'heeft gebeld: wil nergens meer post of mail van ons',
  ])('%s', (note) => {
    expect(refused(note)).toContain(null);
  });

  test.each([
    'nichts zu senden (Ware abgeholt)',
    'nothing sent yet',
    'wil nergens last van hebben',
  ])('but: %s', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('a way and then no is a refusal of that way', () => {
  test.each([
    ['الواتس لأ علشان جوزها - مكالمات بس', 'whatsapp'],
    ['الايميل لا', 'email'],
    ['correo no', 'email'],
    ['e-mail não', 'email'],
    ['sms niet', 'sms'],
    ['sms nie', 'sms'],
    ['ватсап - ні', 'whatsapp'],
    ['вайбер нет, почта да', 'whatsapp'],
    ['email không', 'email'],
  ])('%s', (note, channel) => {
    expect(refused(note)).toEqual([channel]);
  });

  test.each(['الواتساب لا يعمل', 'mail niet bezorgd', 'mail nie doszedł', 'sms не доходит'])(
    'but not that it does not arrive: %s',
    (note) => {
      expect(refused(note)).toEqual([]);
    },
  );
});

describe('nothing by one way is a refusal of that way', () => {
  test.each([
    ['nichts per Mail', 'email'],
    ['rien par courrier', 'post'],
    ['nada por whatsapp', 'whatsapp'],
    ['nada por e-mail', 'email'],
    ['niente per email', 'email'],
    ['niets per mail', 'email'],
    ['nic na maila', 'email'],
    ['ничего на почту', 'email'],
    ['нічого на пошту', 'email'],
  ])('%s', (note, channel) => {
    expect(refused(note)).toEqual([channel]);
  });

  test.each(['nothing by email received', 'nichts per Mail angekommen', 'rien reçu par mail'])(
    'but not that nothing came: %s',
    (note) => {
      expect(refused(note)).toEqual([]);
    },
  );
});

test('a way behind a sign that is allowed is not the one that is refused', () => {
  const channels = notes('na maila nic nie wysyłać (służbowy), sms ok', today).map(
    ({ channel }) => channel,
  );
  expect(channels).toEqual([null]);
});

test.each([
  'Says she never ticked that box?? check with her',
  'sagt, sie hat das nie angekreuzt',
  "elle dit n'avoir jamais coché la case",
  'dice que nunca marcó la casilla',
  'dice di non aver mai spuntato la casella',
  'говорит, галочку не ставила',
  'mówi, że nie zaznaczała zgody',
  'zegt nooit aangevinkt te hebben',
  'تقول ما وافقت على الرسائل',
])('who says that she never said yes puts the yes in doubt: %s', (note) => {
  const kinds = notes(note, today).map(({ kind, certain }) => `${kind}${certain ? '' : '?'}`);
  expect(kinds).toContain('withdrew?');
});
