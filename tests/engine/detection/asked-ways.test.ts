import { describe, expect, it } from 'vitest';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { reduceConsent } from '#engine/consent/index.ts';
import { detector } from '#support/shipped/detector.ts';

const detect = detector([['notes', 'Notes']], { country: 'DE' });
const stateOf = (note: string, channel: Channel): ConsentState =>
  reduceConsent(detect([note]).consent)[channel];

describe('a remark that refuses one way and asks for another', () => {
  it.each<readonly [string, Channel, Channel | null]>([
    ['не писать, только звонить', 'phone', 'email'],
    ['не пишите ей, пожалуйста, только звонить - не видит', 'phone', 'sms'],
    ['просит не писать, а звонить', 'phone', 'email'],
    ['смс не слать, звоните', 'phone', 'sms'],
    ['не писати, тільки дзвонити', 'phone', 'email'],
    ["don't text, call instead", 'phone', null],
    ['no calls, just text', 'sms', 'phone'],
    ['mesaj atmayın, arayın', 'phone', 'email'],
    ['lütfen yazmayın, sadece arayın', 'phone', 'sms'],
    ['بدون مكالمات واتساب فقط', 'whatsapp', 'phone'],
    ['لا ترسلوا رسائل، اتصلوا فقط', 'phone', 'email'],
    ['لا رسائل ولا ايميل فقط اتصال', 'phone', null],
    ['nicht schreiben, bitte anrufen', 'phone', 'email'],
    ['pas de mails, appelez-la', 'phone', 'email'],
    ['niente messaggi, solo chiamate', 'phone', 'sms'],
    ['nie pisać, tylko dzwonić', 'phone', 'email'],
    ['niet mailen maar bellen', 'phone', 'email'],
    ['đừng nhắn, gọi thôi', 'phone', 'sms'],
  ])('%s', (note, asked, refused) => {
    expect(stateOf(note, asked)).not.toMatch(/^(?:withdrawn|denied|granted)$/);
    if (refused !== null) expect(stateOf(note, refused)).toBe('withdrawn');
  });

  it.each([
    'no phone calls please',
    'не звонить, лучше не писать',
    'не надо ни писать ни звонить',
    'не писать, не звонить',
    'звонить нельзя, только если пожар',
    'реклама не нужна, только звонить',
    'только не звонить',
    'lütfen aramayın',
    'mesaj yok arama yok',
    'لا تتصلوا من فضلكم',
    'bitte keine Anrufe',
    'keine SMS, keine Anrufe bitte',
    "pas d'appels svp",
    'não ligar, por favor',
    'proszę nie dzwonić',
    'đừng gọi nữa nhé',
    'graag niet bellen',
    "don't call or text please",
    'please never call',
    'unsubscribed, call only about her order',
    'no le llamemos más por teléfono',
    'pediu para não ligarmos mais por telefone',
  ])('%s refuses calls', (note) => {
    expect(stateOf(note, 'phone')).toBe('withdrawn');
  });
});
