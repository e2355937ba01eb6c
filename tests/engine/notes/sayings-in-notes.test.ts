import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { present } from '#base/assert.ts';
import { notes as read } from '#support/shipped/detection-data.ts';
import { refused } from './refused-ways.ts';

const today = present(dayOf(2026, 11, 27), 'a day');
const certain = (note: string): readonly string[] =>
  read(note, today).flatMap(({ kind, certain: isSure }) => (isSure ? [kind] : []));

describe('whoever is not to be spoken to any more', () => {
  it.each([
    'لا تكلموننا مرة ثانية',
    "don't talk to us again",
    'не разговаривать с нами больше',
    'sprechen Sie uns nicht mehr an',
    'ne nous parlez plus',
    'no nos hablen más',
    'non parlateci più',
    'não falem mais com a gente',
    'nie odzywajcie się więcej',
    'більше до нас не звертайтесь',
    'bizimle bir daha konuşmayın',
    'đừng nói chuyện với chúng tôi nữa',
    'spreek ons niet meer aan',
  ])('%s: refuses every way', (note) => expect(refused(note)).toEqual([null]));

  it('a call that is not to come again is one of the phone, and a Moroccan "never again" is a no', () => {
    expect(certain('لا تتصلوا مرة ثانية')).toEqual(['dnc_call']);
    expect(certain('قالو عمركم تعاودو تعيطو')).toEqual(['dnc_call']);
    expect(certain('عمركم تعاودو تصيفطو ليا')).toEqual(['withdrew']);
    expect(certain('عمركم ما عيطتو ليا')).toEqual([]);
  });
});

describe('whoever wants to be left without the newsletter', () => {
  it.each([
    'forget the newsletter',
    'забудьте про рассылку',
    'انسوا العروض',
    'bülteni unutun',
    'vergesst den Newsletter',
    'laissez tomber la newsletter',
    'olvídense de las promociones',
    'ci ho ripensato, lasciate perdere newsletter e tutto il resto',
    'esqueçam as promoções',
    'odpuśćcie newsletter',
    'забудьте про розсилку',
    'quên bản tin đi',
    'laat de nieuwsbrief maar zitten',
    'ya estuvo bueno de tanto mensaje',
  ])('%s', (note) => expect(certain(note)).toContain('withdrew'));

  it.each([
    "don't forget the newsletter",
    'не забудьте про акции',
    "n'oubliez pas la newsletter",
    'Newsletter nicht vergessen',
    'no olviden las promociones',
    'non dimenticate la newsletter',
    'não esqueçam as promoções',
    'drop the flyers at reception',
    'pas de reçu svp',
  ])('%s asks for no end of it', (note) => expect(certain(note)).toEqual([]));

  it('who asks for stuff refuses none', () => {
    expect(read('met at chamber lunch - said sure send me stuff', today)).toEqual([]);
    expect(certain('stuff your newsletter')).toEqual(['withdrew']);
  });
});

describe('what nobody can tell from a whole remark', () => {
  it.each([
    'nope nope nope',
    'нет нет нет',
    'cancellato 3/2/26',
    'cancellato il 3/2/26',
    'tolta 03/02/2026',
    'removed 3/2/26',
    'снята 03.02.26',
    'شلناها 3/2',
    'çıkarıldı 3.2.26',
    'gestrichen am 3.2.26',
    'retirée le 3/2',
    'baja 3/2/26',
    'tirei em 3/2',
    'usunięta 3.2.26',
    'знято 3.2',
    'đã gỡ 3/2',
    'verwijderd 3-2-26',
  ])('%s is a doubt', (note) => {
    const signs = read(note, today);
    expect(signs.some(({ kind, guard }) => kind === 'withdrew' && guard === 'unlike')).toBe(true);
    expect(certain(note)).toEqual([]);
  });

  it.each(['no no no, the blue one', 'tooth removed 3/2/26', 'зуб удалён 3.2'])(
    '%s is none',
    (note) => expect(read(note, today)).toEqual([]),
  );

  it('where a list is named there is none either', () => {
    expect(certain('снят с рассылки 3.2')).toEqual(['withdrew']);
    expect(certain('cancellato dalla newsletter 3/2/26')).toEqual(['withdrew']);
  });
});

describe('the way of a refusal', () => {
  it('is no letter where the Polish word means a list', () => {
    expect(refused('żona prosi o usunięcie z listy')).toEqual([null]);
    expect(refused('z newslettera wypisany, listy nadal chce')).toEqual([null]);
    expect(refused('proszę listy nie wysyłać')).toEqual(['post']);
    expect(refused('nie chce listów')).toEqual(['post']);
  });

  it.each([
    'heeft nee/nee-sticker, ook geen kaartjes sturen',
    'Keine-Werbung-Aufkleber am Briefkasten',
    'a un stop pub sur la boîte aux lettres',
    'no junk mail sticker on the door',
    'adesivo niente pubblicità sulla cassetta',
  ])('is the post where a notice hangs at the letterbox: %s', (note) => {
    expect(new Set(refused(note))).toEqual(new Set(['post']));
  });

  it.each([
    'есемес не бачить, не слати; телефонувати',
    'смс не читает, не слать; звонить',
    "doesn't read texts, don't send; call",
  ])('is that of the messages that are not seen: %s', (note) => {
    expect(refused(note)).toEqual(['sms']);
  });

  it('is WhatsApp for a Brazilian list of transmission, and every way for the e-mails of one', () => {
    expect(refused('saiu da lista de transmissão em junho, não quer mais zap')).toEqual([
      'whatsapp',
    ]);
    expect(refused('saiu da lista de transmissão de emails')).not.toContain('whatsapp');
  });

  it('is every way for advertising of which a message was received', () => {
    expect(refused('stop pub (message reçu 23/11), garder juste les absences')).toEqual([null]);
    expect(refused('мама просила больше не писать, ушли в бассейн у дома')).toEqual([null]);
  });
});

it('a word of command that is the whole remark stays one', () => {
  expect(certain('BAJA')).toEqual(['withdrew']);
  expect(certain('cancella')).toEqual(['withdrew']);
});

describe('a family that wants nothing more', () => {
  it.each([
    'Passed away Aug 26. Family want nothing further from us',
    'Verstorben. Familie will nichts mehr von uns',
    'Décédé. La famille ne veut plus rien de nous',
    'Умер. Родные ничего от нас больше не хотят',
    'توفى. الأهل ما يبون شي منا',
  ])('%s', (note) => {
    expect(certain(note)).toContain('deceased');
    expect(refused(note)).toEqual([null]);
  });

  it.each(['he wants nothing but the best from us', 'wants nothing more than a trim from us'])(
    '%s wants something',
    (note) => expect(certain(note)).toEqual([]),
  );
});

describe('whoever comes of age in a month that is still to come', () => {
  it.each([
    'turns 18 in March, dad has to sign',
    'в марте будет 18',
    'يتم 18 سنة في مارس',
    'martta 18 olacak',
    'wird im März 18',
    'aura 18 ans en mars',
    'cumple 18 en marzo',
    'compie 18 anni a marzo',
    'faz 18 em março',
    'w marcu kończy 18 lat',
    'у березні виповниться 18',
    'tháng 3 tròn 18 tuổi',
    'wordt in maart 18',
    'наурызда 18 жасқа толады',
  ])('%s: is a minor', (note) => expect(certain(note)).toContain('minor'));

  it.each(['turned 18 in March', 'تم 18 سنة في مارس', 'đã tròn 18', 'werd in maart 18'])(
    '%s: is none any more',
    (note) => expect(certain(note)).not.toContain('minor'),
  );
});
