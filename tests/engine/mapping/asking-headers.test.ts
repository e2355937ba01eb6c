import { describe, expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { profiles, vocabulary } from '#support/shipped/vocabulary.ts';

function mapOne(header: string, cells: readonly string[]): MappedColumn | undefined {
  const { columns } = mapColumns({
    header: ['Name', header],
    samples: cells.map((cell, row) => [`Anna Bell${row}`, cell]),
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles,
  });
  return columns[1];
}

describe('a header that asks whether somebody may be reached', () => {
  test.each([
    ['Dürfen wir Ihnen die Weinpost schicken?', 'ja nein ja', 'consent_post'],
    ['Kampaniya SMS-i göndərək?', 'hə yox hə', 'consent_sms'],
    ['Czy możemy zadzwonić z przypomnieniem?', 'tak nie tak', 'consent_phone'],
    ['Gọi điện CSKH', 'Có Không Có', 'consent_phone'],
    ['Viber/SMS', 'ΝΑΙ ΟΧΙ ΝΑΙ', 'consent_sms'],
    ['Đồng ý nhận tin Zalo/SMS?', 'Có Không Có', 'consent_sms'],
    ['Uutiskirje (kyllä/ei)', 'kyllä ei kyllä', 'consent_email'],
    ['SMS értesítő', 'igen nem igen', 'consent_sms'],
    ['May we text you our offers?', 'yes no yes', 'consent_sms'],
  ])('%s', (header, cells, role) => {
    const column = mapOne(header, cells.split(' '));
    expect(column).toMatchObject({ role, polarity: 'positive', needsAnswer: false });
  });

  test.each([
    ['Jak se vám smíme ozývat s novinkami?', 'jen e-mailem', 'SMS ano, e-mail ne', 'ne'],
    ['Come preferisce essere contattato', 'solo telefono', 'WhatsApp sì, mail no', 'nessuno'],
    ['Wie dürfen wir Ihnen Neuigkeiten schicken?', 'nur E-Mail', 'SMS ja, E-Mail nein', 'nein'],
  ])('%s asks for the way', (header, ...cells) => {
    expect(mapOne(header, cells)).toMatchObject({ role: 'consent_general', channel: null });
  });

  test.each([
    ['SMS (Д/Н)', 'Д Н Д', 'consent_sms'],
    ['Email (Д/Н)', 'Д Н Н', 'consent_email'],
    ['Email', 'J N N', 'consent_email'],
    ['SMS (да/нет)', 'да нет да', 'consent_sms'],
    ['Смс/ватсап', 'да нет + да', 'consent_general'],
  ])('%s offers its answers', (header, cells, role) => {
    expect(mapOne(header, cells.split(' '))).toMatchObject({ role, polarity: 'positive' });
  });

  test('the mere name of a way is answered in more words than yes and no', () => {
    const cells = ['Y', 'N', 'Y till Feb, then rang to say save the stamp', 'none of it ta', 'Y'];
    expect(mapOne('Letter', cells)).toMatchObject({ role: 'consent_post', channel: 'post' });
  });

  test.each([
    ['Nợ cần thu hiện tại', ['150000', '0', '320000'], 'total_spend'],
    ['Nom du stagiaire', ['Le Goff', 'Morvan', 'Kerjean'], 'full_name'],
    ['Prénom du stagiaire', ['Maël', 'Lila', 'Yann'], 'first_name'],
    ['Aktiviert', ['2020-03-14 09:15:02', '2021-10-01 19:02:37', '2019-05-23'], 'consent_date'],
    ['Sterne', ['5', '3', '4'], 'ignore'],
    ['Relatienr', ['D0152', 'D0153', 'D0154'], 'record_id'],
    ['Где живёт', ['Школьная 2', 'райцентр', 'Заречная 11'], 'address'],
  ] as const)('%s is what it is called', (header, cells, role) => {
    expect(mapOne(header, cells)?.role).toBe(role);
  });

  test.each([
    'Would you like our monthly newsletter by e-mail (you can unsubscribe at any time)?',
    'Möchten Sie unseren Newsletter per E-Mail erhalten (jederzeit abbestellbar)?',
    'Хотите получать рассылку на почту? Отписаться можно в любой момент.',
    'E-posta bültenimizi almak ister misiniz? Dilediğiniz zaman abonelikten çıkabilirsiniz.',
    'Souhaitez-vous recevoir notre newsletter par e-mail, désinscription à tout moment ?',
  ])('a promise beside it is no question: %s', (header) => {
    expect(mapOne(header, ['yes', 'no', 'yes'])).toMatchObject({
      role: 'consent_email',
      polarity: 'positive',
    });
  });

  test.each([
    ['ع لستة الواتس من', ['12/3/2023', 'مش عايزة', '3/4/2024', '1/3/2026', 'عملنا بلوك']],
    ['WhatsApp', ['12/03/2023', 'left 1/5/24', '03/04/2024', '01/03/2026']],
  ])('%s over days is asked about, and its refusals are heard', (header, cells) => {
    expect(mapOne(header, cells)).toMatchObject({
      role: 'consent_whatsapp',
      channel: 'whatsapp',
      needsAnswer: true,
    });
  });

  test('days and states in the export of a mailing tool are those of e-mail', () => {
    const header = ['E-Mail', 'Telefon', 'Aktiviert', 'Deaktiviert', 'Bounced', 'Status'];
    const row = ['a@example.com', '0341 5550111', '2020-03-14 09:15', '2024-12-27 07:33', '0'];
    const { columns } = mapColumns({
      header,
      samples: ['aktiv', 'inaktiv', 'aktiv'].map((state) => [...row, state]),
      fileName: 'list.csv',
      sheet: null,
      vocabulary,
      profiles,
    });
    expect(columns.slice(2).map(({ role, channel }) => [role, channel])).toEqual([
      ['consent_date', 'email'],
      ['consent_withdrawn_date', 'email'],
      ['ignore', null],
      ['status', 'email'],
    ]);
  });

  test('remarks of customer service are remarks', () => {
    const cells = ['ringde 14/10: sluta sms:a', 'vill inte ha plast', 'ta bort mig från listan'];
    expect(mapOne('Kundtjänst', cells)?.role).toBe('notes');
  });

  test('a day on which a form was signed is one of consent', () => {
    const days = ['14/05/2024', '02/06/2024', '11/06/2024'];
    expect(mapOne('Date form signed', days)?.role).toBe('consent_date');
  });
});

describe('near misses', () => {
  test('a question about anything else is no consent', () => {
    for (const header of ['Do you have a dog?', 'Returning customer?', 'Parking?']) {
      expect(mapOne(header, ['yes', 'no', 'yes'])?.role).not.toContain('consent');
    }
  });
  test('a number in Hindi is no denial', () => {
    expect(mapOne('मोबाइल नं.', ['9811055001', '9811055002', '9811055003'])?.role).toBe('phone');
    expect(mapOne('प्रचार कॉल न करें', ['हाँ', 'नहीं', 'हाँ'])?.role).toBe('opt_out');
  });
  test('offered answers deny nothing, and a denial behind them does', () => {
    expect(mapOne('Ei uutiskirjettä (kyllä/ei)', ['kyllä', 'ei', 'kyllä'])?.polarity).toBe(
      'negative',
    );
  });
});

describe('cells that name ways of contact under a header that says little', () => {
  test.each([
    ['Comms pref', 0.8, ['Email & SMS', 'Email only', 'All', 'No marketing', 'Email ✓ SMS ✗']],
    ['Infos per', 0.8, ['Mail', 'nur WhatsApp', 'Post', 'keine Infos', 'Mail + WA']],
    ['Kanalas', 0.6, ['el. paštas', 'tik SMS', 'SMS', 'el. paštas', 'SMS, el. paštas']],
    ['Contatto', 0.8, ['solo mail', 'in nessun modo', 'mail o telefono', 'tutto tranne WhatsApp']],
  ])('%s is a consent of which the user is asked', (header, confidence, cells) => {
    const column = mapOne(header, cells);
    expect(column).toMatchObject({ role: 'consent_general', needsAnswer: true, confidence });
  });
  test.each([
    ['How would you like to hear from us?', 'consent_general'],
    ['Hvordan vil du helst høre fra os?', 'consent_general'],
    ['Le titulaire souhaite recevoir…', 'consent_general'],
  ])('%s asks, and half sentences answer', (header, role) => {
    const cells = [
      'email is fine',
      'rather not',
      'les promos par SMS',
      'helst slet ikke',
      'kun sms',
    ];
    expect(mapOne(header, cells)).toMatchObject({ role, confidence: 0.8 });
  });
  test.each([
    ['How about a text now and then?', 'consent_sms'],
    ['SMS am Kurstag?', 'consent_sms'],
    ['Ook appen (WhatsApp)?', 'consent_whatsapp'],
    ['Có nhận SMS không?', 'consent_sms'],
    ['Anh/chị có đồng ý cho trung tâm gửi thông tin khoá học mới không?', 'consent_general'],
  ])('%s asks for one channel', (header, role) => {
    const cells = ['yes please', 'fine by me', 'liever niet', 'gern', 'nein', 'not a texter', 'có'];
    expect(mapOne(header, cells)).toMatchObject({ role, polarity: 'positive' });
  });
  test('a bare list of ways in which somebody wrote to us stays none', () => {
    expect(mapOne('Contact', ['email', 'phone', 'email', 'WhatsApp'])?.role).not.toBe(
      'consent_general',
    );
  });
  test('where somebody heard of us, or prefers to be reached, is none', () => {
    const cells = ['Email', 'Phone', 'SMS', 'Email'];
    expect(mapOne('Preferred contact method', cells)?.role).not.toBe('consent_general');
    expect(mapOne('Source', cells)?.role).not.toBe('consent_general');
  });
});

describe('a consent of another matter', () => {
  test.each([
    'Consent to treatment',
    'Trip consent',
    'Consent to share w GP',
    'Zgoda na zabieg',
    'Согласие на лечение',
    'Consent for surgery',
  ])('%s permits no message', (header) => {
    expect(mapOne(header, ['yes', 'no', 'yes', 'да'])?.role).toBe('ignore');
  });
  test('beside a word of advertising, or of leaving a list, it is one of ours', () => {
    const cells = ['yes', 'no', 'yes'];
    expect(mapOne('Treatment offers by SMS?', cells)?.role).toBe('consent_sms');
    expect(mapOne('Hospital suppression list', cells)?.role).toBe('opt_out');
  });
});

describe('what is asked for beside reminders, and cards that are sent', () => {
  test.each([
    '¿Le gustaría recibir promociones y avisos de campañas?',
    'Would you like offers and reminders?',
    'Möchten Sie Angebote und Erinnerungen erhalten?',
    'Хотите получать акции и напоминания?',
    'هل ترغب في استلام العروض والتذكيرات؟',
  ])('%s', (header) => {
    expect(mapOne(header, ['sí', 'no', 'sí'])?.role).toBe('consent_general');
  });

  test.each(['Recare postcards', 'Postkarten', 'Cartes postales', 'Cartoline', 'Pocztówki'])(
    '%s over yes and no is of paper post',
    (header) => {
      expect(mapOne(header, ['yes', 'no', 'yes', 'no'])).toMatchObject({
        role: 'consent_post',
        channel: 'post',
      });
    },
  );

  test('"Preferred Contact" over ways is nobody’s name', () => {
    const column = mapOne('Preferred Contact', ['SMS', 'Email', 'Phone', 'WhatsApp', 'Email']);
    expect(column?.role).toBe('consent_source');
  });
});
