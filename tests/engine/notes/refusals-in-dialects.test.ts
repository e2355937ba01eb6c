import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 26)!;
const certain = (note: string): readonly string[] =>
  read(note, today).flatMap(({ kind, certain: isSure }) => (isSure ? [kind] : []));

describe('a refusal as it is said in a dialect or typed in haste', () => {
  it.each([
    ['واش ممكن تحيدوني من الليستة ديالكم', 'withdrew'],
    ['ما تعاودوش تعيطو ليا', 'dnc_call'],
    ['طلب ألا نتصل به', 'dnc_call'],
    ['ما بدها حدا يحكي معها', 'dnc_call'],
    ['kampaniya SMS-ləri dayandırılsın', 'withdrew'],
    ['daha zəng olunmasın', 'dnc_call'],
    ['şəxsi məlumatların silinməsi tələbi', 'erase'],
    ['ביקשה להפסיק את התזכורות', 'withdrew'],
    ['ביקש שלא יפנו אליו', 'dnc'],
    ['מבקש למחוק את כל המידע עליו', 'erase'],
    ['خواهش کرد پیام ندهیم', 'withdrew'],
    ['گفته بهش زنگ نزنن', 'dnc_call'],
    ['рассылканы тоқтатыңыз', 'withdrew'],
    ['мазаламасын', 'dnc'],
    ['vraagt om niks meer te sturen', 'withdrew'],
    ['wil ni meer gebeld worden', 'dnc_call'],
    ['diz que não quer SMS nossos', 'withdrew'],
    ['pediu que não lhe ligássemos', 'dnc_call'],
    ["guruhdan chiqarishni so'radi", 'withdrew'],
    ['номеримни ўчириб ташланг', 'erase'],
  ])('%s says %s', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  it('takes Arabic "messages" for those of any way, and asks where only many of them are refused', () => {
    expect(read('قال كفاية رسايل مش عايز تاني', today)).toMatchObject([
      { kind: 'withdrew', certain: true, channel: null },
    ]);
    expect(read('لا ترسلوا رسائل نصية', today)).toMatchObject([{ channel: 'sms' }]);
    expect(certain('بلاش رسايل كتير، مرة في الشهر كفاية')).toEqual([]);
  });

  it('names the channel that was refused', () => {
    const channels = read('WhatsApp qrupundan çıxarmağımızı xahiş etdi', today);
    expect(channels.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['withdrew', 'whatsapp'],
    ]);
  });

  it.each([
    'ما تبقاوش تديرو اللوز',
    'علاش ما صيفطتوش ليا الفاتورة',
    'zəng çatmır',
    'implantdan imtina etdi',
    'לא רוצה להופיע במופע סוף שנה',
    'להסיר לק ישן',
    'پیامک نرسید',
    'رنگ مو نمیخواد',
    'тіс алдырудан бас тартты',
    'stuur factuur per mail',
    'klaagde dat hij geen nieuwsbrief krijgt',
    'não enviar fatura',
    'dispensa anestesia',
    "ertaga qo'ng'iroq qiling",
    'chek kerak emas',
  ])('%s settles nothing', (note) => {
    expect(certain(note)).toEqual([]);
  });
});
