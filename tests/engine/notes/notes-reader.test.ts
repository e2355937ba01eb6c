import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Channel } from '#domain/consent.ts';
import { dayOf, toIsoDay } from '#domain/day.ts';
import type { NoteKind } from '#engine/notes/index.ts';
import { notes as read } from '#support/shipped/detection-data.ts';
import { processorTimeOf } from '#support/processor-time.ts';

const today = dayOf(2026, 11, 24)!;
const certain = (note: string): NoteKind[] => [
  ...new Set(
    read(note, today)
      .filter((sign) => sign.certain)
      .map((sign) => sign.kind),
  ),
];

describe('a note', () => {
  test.each<[string, NoteKind]>([
    ['she withdrew her consent', 'withdrew'],
    ['Unsubscribed 12/2023', 'withdrew'],
    ['please remove me from your list', 'withdrew'],
    ['отозвала своё согласие', 'withdrew'],
    ['отписалась от всех рассылок', 'withdrew'],
    ['سحبت موافقتها أمس', 'withdrew'],
    ['pazarlama onayını geri çekti', 'withdrew'],
    ['đã hủy đăng ký nhận bản tin', 'withdrew'],
    ['hat ihre Einwilligung widerrufen', 'withdrew'],
    ['ne souhaite plus recevoir de mails', 'withdrew'],
    ['no desea recibir publicidad', 'withdrew'],
    ['não quer receber promoções', 'withdrew'],
    ['ha revocato il consenso', 'withdrew'],
    ['cofnęła zgodę', 'withdrew'],
    ['відкликав свою згоду', 'withdrew'],
    ['Do NOT contact!!!', 'dnc'],
    ['не беспокоить', 'dnc'],
    ['ЗВОНИТЬ НЕЛЬЗЯ. НЕ ЗВОНИТЬ', 'dnc_call'],
    ['aramayın', 'dnc_call'],
    ['لا تتصلوا بها', 'dnc_call'],
    ['erase all my data', 'erase'],
    ['удалите мои персональные данные', 'erase'],
    ['احذفوا بياناتي', 'erase'],
    ['passed away in March', 'deceased'],
    ['passed away, account kept by family', 'deceased'],
    ['öldü', 'deceased'],
    ['умерла 12.03.2024', 'deceased'],
    ['девочка 9 лет', 'minor'],
    ['пришла с мамой', 'minor'],
    ['15 yaşında', 'minor'],
    ['عمرها ١٥ سنة', 'minor'],
    ['parental consent on file', 'guardian'],
    ['аллергия на латекс', 'special'],
    ['şeker hastası', 'special'],
    ['пароль: qwerty12', 'secret'],
    ['wrong number', 'wrong_number'],
    ['bitte nicht mehr anrufen', 'dnc_call'],
  ])('%s says %s', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  test.each([
    'withdrew consent in 2023, gave it again 03/2026',
    'never unsubscribed',
    'nicht vor 12 anrufen',
    'bitte nicht während der Arbeit anrufen',
    'do not contact before 1 May',
    'order ref DNC-204',
    'не звонить до 12',
    'просила не звонить в дверь, ребёнок спит',
    'не тот номер оттенка, надо 7.1',
    'спокойная клиентка',
    'Петрович',
    'у неё умер муж, перенесла запись',
    'عندها طفلة وتأتي صباحا',
    'العرض قاصر على العضوات',
    'توفيت والدتها',
    "15 Mayıs'a kadar iletişime geçilmesin",
    'memnun oldu',
    'gülmekten öldü',
    'babası vefat etti',
    'hamile değil',
    'đã mất ví',
    'heute keine Anrufe eingegangen',
    'Ehemann verstorben',
    'cliente depuis 14 ans',
    'intervention mineure',
    'crème pour diabétiques, revente',
    'clienta desde hace 14 años',
    'retirada da lista negra',
    'cliente da 14 anni',
    'nie jest w ciąży',
    'ходить до нас 14 років',
    'no history of epilepsy',
    'allergies: none',
    'prefers mornings, parks behind the house',
    'стрижка каре, укладка',
    'kaş + kirpik, 40 dakika',
    'تفضل المساء بعد الخامسة',
  ])('%s settles nothing', (note) => {
    expect(certain(note)).toStrictEqual([]);
  });

  it('lets the later of two statements stand', () => {
    expect(read('resubscribed 2022; unsubscribed again', today).at(-1)?.certain).toBe(true);
    expect(read('unsubscribed 2021; resubscribed 2022', today)[0]?.guard).toBe('reversal');
  });

  it('takes certainty from a refusal that a later agreement follows, in words that agree only there', () => {
    expect(certain('stopped our emails in 2021, came back in 2023, says she agrees')).toStrictEqual(
      [],
    );
    expect(certain('does not agree to newsletters')).toStrictEqual(['withdrew']);
    expect(certain('withdrew consent, does not agree')).toStrictEqual(['withdrew']);
  });

  test.each<[string, NoteKind]>([
    ['незвонить', 'dnc_call'],
    ['لاتتصلوا', 'dnc_call'],
    ['donotcontact', 'dnc'],
    ['rahatsızetmeyin', 'dnc'],
    ['17yo', 'minor'],
    ['не зв’язуватися', 'dnc'],
    ['не звязуватися', 'dnc'],
  ])('%s, written together, says %s', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  it.each([
    'does not want to be contacted any more (email of 2 April)',
    'möchte nicht mehr kontaktiert werden (Mail vom 2.4.)',
    'Mme Pelletier ne veut plus être contactée (courriel du 2 avril)',
  ])('is not narrowed to the channel in which it was said: %s', (note) => {
    const refusals = read(note, today).filter(({ certain: isSure }) => isSure);
    expect(refusals.map(({ channel }) => channel)).toContain(null);
  });

  it('knows words that mean something only alone', () => {
    expect(certain('STOP')).toStrictEqual(['withdrew']);
    expect(certain('bus stop opposite')).toStrictEqual([]);
  });

  it('takes a day from beside the phrase where it has one reading', () => {
    const dayIn = (note: string) => read(note, today)[0]?.day ?? null;
    expect(toIsoDay(dayIn('25.03.2024 отозвала согласие') ?? 0)).toBe('2024-03-25');
    expect(toIsoDay(dayIn('unsubscribed on 2024-03-01') ?? 0)).toBe('2024-03-01');
    expect(dayIn('unsubscribed 03/04/2024')).toBeNull();
  });

  test.each<[string, Channel | null]>([
    ['no sms', 'sms'],
    ['не писать в WhatsApp', 'whatsapp'],
    ['не слать смс, письма можно', 'sms'],
    ['SMS atmayın', 'sms'],
    ["WhatsApp'tan yazmayın", 'whatsapp'],
    ['لا ترسلوا رسائل', null],
    ["don't email her", 'email'],
    ['do not call', 'phone'],
    ['телефоном её не беспокоить', 'phone'],
    ['unsubscribed', null],
    ['no ads', null],
    ['do not text or email', null],
    ['no sms, emails, calls', null],
    ['opted out via sms', null],
    ['لا ترسلوا رسائل ترويجية', null],
  ])(
    '%s refuses the channel that it names, and all where it names none or several',
    (note, channel) => {
      const signs = read(note, today).filter((sign) => sign.certain);
      expect(signs.length).toBeGreaterThan(0);
      expect(signs.map((sign) => sign.channel)).toContain(channel);
      if (channel === null) expect(signs.every((sign) => sign.channel === null)).toBe(true);
    },
  );

  it('tells an address that bounces from a wrong number', () => {
    expect(read('email bounces, mailbox does not exist', today)[0]).toMatchObject({
      kind: 'wrong_number',
      channel: 'email',
    });
    expect(read('wrong number', today)[0]?.channel).toBeNull();
  });

  test.each<[string, NoteKind]>([
    ['do not contcat', 'dnc'],
    ['unsubscirbed', 'withdrew'],
    ['wants all her info deletd', 'erase'],
    ['клиент скончлся', 'deceased'],
  ])('%s is read as it was meant (one letter wrong)', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  test.each([
    'massage booked',
    'contract signed',
    'mesajı seviyor',
    'напишите ей завтра',
    'the passport expired',
    'his dog (Rex) died',
    'the old printer died',
    'sold 2 "do not disturb" pillows',
    'she can unsubscribe at any time',
    'как отписаться от уведомлений банка?',
    'rakibin bülteninden çıkmış',
    'husband wants no calls, she does',
    'do not forget to call',
    'не успели позвонить',
    'لا تنسون تتصلون عليه',
  ])('%s settles nothing, whatever its words are near', (note) => {
    expect(certain(note)).toStrictEqual([]);
  });

  test.each<[string, NoteKind]>([
    ['a bakery answers, they know no Mrs Webb', 'wrong_number'],
    ['звонили, трубку берёт автосервис, никакой Оксаны не знают', 'wrong_number'],
    ['numarayı açan kadın Selin diye birini tanımıyor', 'wrong_number'],
    ['يرد مطعم على الرقم وما يعرفونها', 'wrong_number'],
    ['unter der Nummer meldet sich eine Bäckerei', 'wrong_number'],
    ['used to say yes, now says no to marketing', 'withdrew'],
    ['раньше соглашалась, теперь категорически против', 'withdrew'],
    ['antes aceptaba, ahora ya no', 'withdrew'],
    ['kiedyś się zgadzała, teraz już nie', 'withdrew'],
    ['hat das Häkchen für Werbung rausgenommen', 'withdrew'],
    ['снял галочку', 'withdrew'],
    ['threatens to sue if we call again', 'dnc_call'],
    ['una llamada más y nos denuncia', 'dnc_call'],
    ['ще один дзвінок і піде в поліцію', 'dnc_call'],
    ['take him out of the telesales list', 'dnc_call'],
    ['her solicitor served a cease and desist', 'dnc'],
    ['right to be forgotten, please', 'erase'],
    ['quiere que no quede nada suyo en nuestros archivos', 'erase'],
    ['fa valere il diritto all’oblio', 'erase'],
    ['firmó por ella su madre, autorización adjunta', 'guardian'],
    ['hộp chìa khóa mã 0412', 'secret'],
    ['cửa hàng báo ông Bảy qua đời rồi', 'deceased'],
    ['syn dzwonił, pani Halina zmarła w niedzielę', 'deceased'],
  ])('%s says %s in a roundabout way', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  test.each([
    'take her off the waiting list, she got a slot',
    'retirée de la liste d’attente',
    'skreślona z listy oczekujących',
    'going to her aunt’s funeral, moved to Friday',
    'идёт на похороны дяди, перенесли',
    'geht auf eine Beerdigung, Termin verschoben',
    'kam mit Mutter, beide Maniküre, Mutter wird 80',
    'była z mamą, mama ma 80 lat',
    'dont call her Liz its Elizabeth',
    'gọi chị là Hà đừng gọi là cô',
    'eye contact is hard for him',
    'discount code SPRING20',
    'numéro de commande faux',
    'stopped by to drop off a voucher',
    'had no texts since 2022, asked to get the texts again',
  ])('%s settles nothing, though its words could', (note) => {
    expect(certain(note)).toStrictEqual([]);
  });

  it('raises condolences to be asked about, and does not take the client for dead', () => {
    const [sign] = read('sent condolences', today);
    expect(sign).toMatchObject({ kind: 'deceased', certain: false });
  });

  it('takes no refusal back by words of another language', () => {
    expect(certain('no more letters please, si lei')).toContain('withdrew');
  });

  it('reads a refusal of all contact once, not again as one of calls', () => {
    expect(certain('не писать не звонить')).toStrictEqual(['dnc']);
  });

  it('reads a refusal of all contact once, not again as one of messages', () => {
    expect(certain('لا اتصال ولا رسائل')).toStrictEqual(['dnc']);
  });

  it('reads a word of which a letter is drawn out', () => {
    expect(certain('pleaseee unsubscribeee me')).toContain('withdrew');
    expect(certain('aramayııın')).toStrictEqual(['dnc_call']);
    expect(certain('ما تبي رسايل ابدااا')).toContain('withdrew');
  });

  it("reads Arabic words with the dialects' article and this written together with them", () => {
    expect(certain('وقفوا هالمسجات')).toContain('withdrew');
    expect(certain('ما تبي شي عالواتس')).toContain('withdrew');
  });

  it('reads a password that a sign parts, and no time or sentence as one', () => {
    expect(certain('wifi password Lemon-88')).toStrictEqual(['secret']);
    expect(certain('password anna.k99')).toStrictEqual(['secret']);
    expect(certain('password reset.3 visits left')).toStrictEqual([]);
  });

  it('reads Arabic in Latin letters, and nothing of it in other languages', () => {
    expect(certain('mesh 3ayza rasayel tany')).toContain('withdrew');
    expect(certain('la tetesl 3aleha')).toStrictEqual(['dnc_call']);
    expect(certain('allah yer7amo')).toStrictEqual(['deceased']);
    expect(certain('la tensa tetesl beha')).toStrictEqual([]);
    expect(certain('la oferta le llega por messages')).toStrictEqual([]);
  });

  it('reads an age with a Turkish ending, and takes a day of the month for no age', () => {
    expect(certain("daha 17'sinde")).toStrictEqual(['minor']);
    expect(certain('henüz 16sında')).toStrictEqual(['minor']);
    expect(certain("ayın 15'inde gelecek")).toStrictEqual([]);
  });

  it('takes no word that only begins or folds like one for it', () => {
    expect(certain('توفير بالوقت')).toStrictEqual([]);
    expect(certain('izinli olduğu için gelemedi')).toStrictEqual([]);
    expect(certain('السلام عليكم ورحمة الله وبركاته')).toStrictEqual([]);
  });

  it('takes the number of a payment card for a secret, and the number of a loyalty card for none', () => {
    expect(certain('visa 4111 1111 1111 1111')).toStrictEqual(['secret']);
    expect(certain('kart no 4111111111111111')).toStrictEqual(['secret']);
    expect(certain('sadakat kartı 1002')).toStrictEqual([]);
    expect(certain('order 4111111111111111')).toStrictEqual([]);
  });

  it('reads a year of birth as a child only where nobody born in it is of age', () => {
    expect(certain('born 2012')).toStrictEqual(['minor']);
    expect(certain('born 2008')).toStrictEqual([]);
    expect(certain('2011 г.р.')).toStrictEqual(['minor']);
  });

  it('takes who brings the news for no relative that died', () => {
    expect(certain('his daughter rang, he passed away in March')).toStrictEqual(['deceased']);
    expect(certain('her daughter passed away')).toStrictEqual([]);
  });

  it('reads Russian that is typed in Latin letters, and no other language as that', () => {
    expect(certain('klientka prosila ubrat ee iz rassylki')).toStrictEqual(['withdrew']);
    expect(certain('bolshe ne zvonite mne')).toStrictEqual(['dnc_call']);
    expect(certain('steret dannye')).toStrictEqual(['erase']);
    expect(certain('ne zvonit do 12')).toStrictEqual([]);
    expect(certain('umer telefon')).toStrictEqual([]);
    expect(certain('parol zabyla')).toStrictEqual([]);
    expect(certain('let me know if the nomad bag is in')).toStrictEqual([]);
  });

  it('goes on behind the full stop of a shortened word', () => {
    expect(certain('отказ от рекл. рассылки')).toStrictEqual(['withdrew']);
    expect(certain('аллерг. на латекс')).toStrictEqual(['special']);
  });

  it('hears the guards of a near language, and reads no note in a language that lacks its letters', () => {
    expect(certain('похоронила мужа')).toStrictEqual([]);
    expect(certain('удаление корня, были под наркозом')).toStrictEqual([]);
  });

  it('takes a word in Latin letters behind the word password for one, and a service for none', () => {
    expect(certain('пароль romashka')).toStrictEqual(['secret']);
    expect(certain('пароль от роутера Lemon-88')).toStrictEqual(['secret']);
    expect(certain('забыла пароль от instagram')).toStrictEqual([]);
  });

  it('takes an hour for the end of a refusal that stands in a row of words', () => {
    expect(certain('не слать смс раньше десяти')).toStrictEqual([]);
    expect(certain('не слать смс')).toStrictEqual(['withdrew']);
  });

  it('reads a demand for erasure once, not again as one to stop the letters', () => {
    expect(certain('удалить её из всех баз')).toStrictEqual(['erase']);
    expect(certain('убрать её номер из рассылки')).toStrictEqual(['withdrew']);
  });

  it('takes the years and illnesses of animals for no client', () => {
    expect(certain('кот 12 лет')).toStrictEqual([]);
    expect(certain('корм для кошек с диабетом')).toStrictEqual([]);
    expect(certain('аллергия на кошек')).toStrictEqual(['special']);
  });

  it('takes no word of a language for a misspelt one', () => {
    expect(certain('просит включить рассылку')).toStrictEqual([]);
    expect(certain('успокоил клиентку')).toStrictEqual([]);
    expect(certain('купальник из батиста')).toStrictEqual([]);
    expect(certain('выключитть рассылку')).toStrictEqual(['withdrew']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (note) => {
        expect(Array.isArray(read(note, today))).toBe(true);
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    const worst = ['не звонить ', 'withdrew ', 'a ', '9 ', 'ووووو ', 'до ', '. '];
    for (const piece of worst) {
      const note = piece.repeat(30_000);
      const time = (length: number): number =>
        processorTimeOf(() => read(note.slice(0, length), today));
      time(8_000);
      expect(time(64_000)).toBeLessThan(2_000);
    }
  });
});
