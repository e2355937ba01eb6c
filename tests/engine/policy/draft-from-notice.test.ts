import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNoticeWords, draftFromNotice, draftPack, parsePack } from '#engine/policy/index.ts';
import type { NoticeWordsData } from '#engine/policy/index.ts';
import { readShippedJson } from '#support/shipped/read-shipped.ts';

const data = readShippedJson('vocabulary/privacy-notice.json') as NoticeWordsData;
const words = buildNoticeWords(data);

const read = (text: string, language: string | null = null) =>
  draftFromNotice(text, words, language);
/** `part months triggers`, as short as a table wants it. */
const periods = (text: string, language: string | null = null): readonly string[] =>
  read(text, language).periods.map(({ part, months, triggers }) =>
    [part, months, ...triggers].join(' '),
  );

describe('a period in a notice', () => {
  it.each([
    ['We keep your personal data for 3 years after your last visit.', 'whole 36 last_visit'],
    ['Invoices are retained for six (6) years.', 'invoices 72'],
    ['Photos: we delete them after 18 months.', 'photos 18'],
    ['Newsletter addresses are stored for 90 days.', 'marketing 3'],
    ['Health notes are kept for ten full calendar years.', 'health 120'],
    ['Rechnungen bewahren wir zehn Jahre auf.', 'invoices 120'],
    ['Kundendaten löschen wir drei Jahre nach dem letzten Besuch.', 'whole 36 last_visit'],
    ['Vos données sont conservées trois ans après le dernier achat.', 'whole 36 last_purchase'],
    ['Les factures sont conservées dix ans.', 'invoices 120'],
    ['Conservamos las facturas durante seis años.', 'invoices 72'],
    ['Sus datos se eliminan 24 meses después de la última compra.', 'whole 24 last_purchase'],
    ['Le fatture sono conservate per dieci anni.', 'invoices 120'],
    ['As fotos são apagadas após dois anos.', 'photos 24'],
    ['Faktury przechowujemy przez pięć lat.', 'invoices 60'],
    ['Персональные данные хранятся три года с последнего визита.', 'whole 36 last_visit'],
    ['Фотографии мы удаляем через полтора года.', 'photos 18'],
    ['Рахунки зберігаються п’ять років.', 'invoices 60'],
    ['Kişisel verileriniz son ziyaretinizden itibaren üç yıl saklanır.', 'whole 36 last_visit'],
    ['Faturalar on yıl saklanır.', 'invoices 120'],
    ['نحتفظ بالفواتير لمدة عشر سنوات.', 'invoices 120'],
    ['نحذف الصور بعد سنتين.', 'photos 24'],
    ['نحتفظ ببياناتكم الشخصية ٣ سنوات بعد آخر زيارة.', 'whole 36 last_visit'],
    ['Hóa đơn được lưu trữ 10 năm.', 'invoices 120'],
  ])('%s', (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  it.each([
    'Cookies are stored for 90 days.',
    'We will answer your request within one month.',
    'We have cared for our clients for 20 years.',
    'Clients must be 18 years old; we keep no data of children.',
    'We keep your data as long as necessary.',
    'Çerezler 1 yıl saklanır.',
    'Ответ на запрос даётся в течение 30 дней.',
    'نرد على طلبك خلال ٣٠ يومًا.',
    'We delete everything.',
    '',
  ])('is none in: %s', (text) => {
    expect(periods(text)).toEqual([]);
  });
});

describe('several periods', () => {
  it('in one sentence belong each to what is named before it', () => {
    expect(
      periods(
        'Treatment notes are stored for 8 years after the last appointment, photos for 24 months.',
      ),
    ).toEqual(['health 96 last_visit', 'photos 24']);
  });

  it('for one part: the longer is taken, and the other is named', () => {
    const draft = read('Invoices are kept for 6 years.\nInvoices are kept for 10 years.', 'en');
    expect(draft.periods).toMatchObject([{ part: 'invoices', months: 120, line: 2 }]);
    expect(draft.unused).toMatchObject([{ line: 1, why: 'shorter' }]);
  });

  it('in a table and in a list stand below their heading', () => {
    const text = 'How long we keep your data\nInvoices\t10 years\n- Photos: 2 years\n';
    expect(periods(text)).toEqual(['photos 24', 'invoices 120']);
  });

  it('go on over wrapped lines', () => {
    const text =
      'We store the appointments that you have made with us in our booking\nsystem for two years, then they are anonymised.';
    expect(read(text).periods).toMatchObject([{ part: 'visits', months: 24, ends: 'anonymise' }]);
  });
});

describe('what is doubtful', () => {
  it('is said: no part, another matter, no end', () => {
    const { unused } = read(
      'How long we keep things\nThe rest: 4 years\nCookies are stored for 90 days.\nMarketing data is kept indefinitely.',
    );
    expect(unused.map(({ why }) => why)).toEqual(['no_part', 'not_kept', 'endless']);
  });

  it('is from when a withdrawn consent counts: the day of the consent would be another', () => {
    expect(
      periods('Newsletter data is deleted 12 months after you withdraw your consent.'),
    ).toEqual(['marketing 12']);
    expect(periods('Адрес для рассылки удаляется через 12 месяцев после отзыва согласия.')).toEqual(
      ['marketing 12'],
    );
  });
});

describe('the draft pack', () => {
  const about = { file: 'notice.txt', today: '2026-11-27' };
  const tricky = [
    'clocks: []',
    '"""',
    '\u2028id: x',
    "': {}",
    '# not a comment',
    '\u0000',
    '<<: *a',
  ];

  it('is a pack that the program accepts, whatever the notice says', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('Invoices', 'Photos', 'Your personal data', 'Newsletter'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...tricky)),
        fc.integer({ min: 1, max: 150 }),
      )
      .map(([what, noise, years]) => `${what} ${noise} are kept for ${years} years.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const draft = read(sentences.join('\n'), 'en');
        const parsed = parsePack(draftPack(draft, about));
        expect(parsed.ok ? [] : parsed.problem).toEqual([]);
      }),
    );
  });

  it('quotes each sentence with its line, and names what was not used above', () => {
    const yaml = draftPack(
      read('Invoices are kept for 6 years.\nCookies are stored for 1 year.'),
      about,
    );
    expect(yaml).toContain('"notice.txt, line 1"');
    expect(yaml).toContain('# Line 2, a period of something else');
  });
});

describe('the words', () => {
  it.each(Object.entries(data.languages))('of %s know each kind', (_, speech) => {
    for (const list of [speech.keeps, speech.whole, speech.notKept, speech.withdrawals])
      expect(list.length).toBeGreaterThan(1);
    expect(Object.keys(speech.parts)).toHaveLength(7);
    expect(Object.values(speech.units).every((unit) => unit.length > 0)).toBe(true);
  });

  it('are found in a time that grows with the text and no faster', () => {
    const long = [
      '5 (5) full '.repeat(20_000),
      'ال'.repeat(50_000),
      'keep invoices 5 years after the last visit '.repeat(5000),
    ].join('\n');
    const before = process.cpuUsage().user;
    for (const language of words.keys()) read(long, language);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(20);
  });
});
