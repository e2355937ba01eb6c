import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#base/fold-text.ts';
import { buildNoteCleaning, createNoteCleaners } from '#engine/anonymisation/index.ts';
import type { KnownValues, NoteCleaningData } from '#engine/anonymisation/index.ts';
import { buildMonthNames } from '#engine/dates/index.ts';
import type { MonthNamesData } from '#engine/dates/index.ts';
import { notes } from '#support/shipped/detection-data.ts';
import { readShippedJson } from '#support/shipped/read-shipped.ts';

const TODAY = 20_000;
const cleanersOf = createNoteCleaners({
  cleaning: buildNoteCleaning(readShippedJson('vocabulary/note-cleaning.json') as NoteCleaningData),
  notes,
  months: buildMonthNames(readShippedJson('vocabulary/months.json') as MonthNamesData),
});
const nobody: KnownValues = { names: [], relatives: [], places: [], texts: [], digits: [] };

function cleaned(note: string, known: Partial<KnownValues> = {}): string {
  return cleanersOf({ ...nobody, ...known })(note, TODAY).text;
}

describe('a note that is kept', () => {
  it.each([
    '6/1 + 7/3, 35 min',
    '6/1/7 + 7.3 3%, 40 min, wella koleston 60 g',
    'Красит 6.0 + 7.43 (1:1) 30 гр, Londa; оплата 3500',
    'oxid 6% 1:2, 20 40 60 min',
    'VIP клиент, пьёт чай без сахара',
    'likes tea, window seat',
    'تفضل القهوة بدون سكر، 7/1 + 8/3',
    'sade kahve sever, 7/43 + 9/1, 40 dk',
  ])('keeps what is about the work: %s', (note) => {
    expect(cleaned(note, { names: ['Maria Ivanova'], digits: ['79001234567'] })).toBe(note);
  });

  it.each([
    ['Мария Иванова', 'Маше звонить после 6, Марией довольна; Марии скидка', /Маш|Мари/],
    ['Мария Иванова', 'М. А. Иванова, Ивановой нравится', /Иванов|М\./],
    ['Павел Лев', 'у Павла и Павлом', /Павл/],
    ['Ayşe Yılmaz', "Ayşe'nin saçı, Ayşenin kartı, YILMAZ", /Ayşe|YILMAZ/i],
    ['فاطمة الخطيب', 'فاطمة تحب القهوة، لفاطمة خصم', /فاطمة/],
    ['Elizabeth Carter', 'Liz and Lizzie, Mrs Carter’s bag', /Liz|Carter/],
    ['Jörg Müller', 'Müllers Auto, Muellers Hund', /M(ü|ue)ller/],
    ['Мария Иванова', 'Maria Ivanova paid', /Maria|Ivanova/],
    ['محمد عبد الرحمن', 'عبدالرحمن طلب خصم', /الرحمن/],
    ["Tara O'Brien", 'OBrien, O’Brien, Taras bag', /Brien|Tara/],
    ['Ян Ли', 'Яном довольны, Яна Ли', /Ян/],
    ['Maria Ivanova', 'Мария заплатила, Ивановой', /Мария|Иванов/],
  ])('loses the name %s in all its forms: %s', (name, note, gone) => {
    expect(cleaned(note, { names: [name] })).not.toMatch(gone);
  });

  it.each([
    ['call 8 (900) 123-45-67 or 123-45-67', /\d{2}/],
    ['liz (at) gmail.com, liz at gmail dot com, a.b@example.org', /gmail|example/],
    ['@liz_1980, insta: lizzie.s, t.me/lizzie, www.lizzie.example/a', /liz/],
    ['ДР 5 мая, ул. Садовая 12 кв. 5', /мая|Садов|12|5/],
    ['lives at 12 Baker Street, Lindenstr. 5, 12 rue de la Paix', /Baker|Linden|Paix/],
    ['Atatürk Caddesi No: 12 Kat 3', /Atatürk|12|3/],
    ['شارع الملك فهد 12', /الملك|12/],
    ['born in 1990, came on 12/05/2026', /1990|2026/],
    ['card 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00', /4111|3704/],
    ['паспорт 45 10 123456, AB1234567', /123456|AB1/],
    ['٠٥٠١٢٣٤٥٦٧ واتساب', /٠٥٠/],
    ['Whatsapp: +49 (0) 151 / 234 567 89', /\d/],
    ['8-9-1-6-1-2-3-4-5-6-7', /\d/],
    ['anna(dot)b(at)gmail(dot)com', /anna|gmail/],
    ['her b-day is 3rd of May, г.р. 1985, ей исполнилось 40', /3rd|1985|40/],
    ['comes with Max and Lisa', /Max|Lisa/],
  ])('loses contacts, addresses, birth dates and numbers of anybody: %s', (note, gone) => {
    expect(cleaned(note)).not.toMatch(gone);
  });

  it.each([
    ['his daughter (12)', /daughter|12/],
    ['сын Кириллу 7 лет, дочке 5', /Кирилл|7|5/],
    ['kızı Elif 9 yaşında', /Elif|9/],
    ['ابنتها نورة', /نورة/],
    ['Recommended by Sandra Becker and Frau Dr. Weiß', /Sandra|Becker|Weiß/],
  ])('loses relatives and others who are named (D35): %s', (note, gone) => {
    expect(cleaned(note)).not.toMatch(gone);
  });

  it('loses names of the household', () => {
    expect(cleaned('kommt mit Emils Hund', { relatives: ['Emil Ernst'] })).not.toMatch(/Emil/);
  });

  it('loses words of health and secrets to the end of their clause, and keeps the rest', () => {
    const text = cleaned('allergic to ammonia, likes tea; door code 4711. 6/1 + 7/3');
    expect(text).not.toMatch(/allerg|ammonia|4711/);
    expect(text).toMatch(/likes tea; .*6\/1 \+ 7\/3/);
    expect(cleaned('аллергия на хну, 7/1 + 8/1 45 мин')).toBe('[…], 7/1 + 8/1 45 мин');
  });

  it('shows every cut with what stands around it', () => {
    const { text, cuts } = cleanersOf({ ...nobody, names: ['Anna'] })(
      'tea for Anna, 35 min',
      TODAY,
    );
    expect(text).toBe('tea for […], 35 min');
    expect(cuts).toEqual([
      { kind: 'name', at: 8, length: 4, text: 'Anna', before: 'tea for ', after: ', 35 min' },
    ]);
  });

  it('holds nothing of the person any more, wherever it stood (D35)', () => {
    const name = fc.constantFrom('Мария', 'Anna', 'Ayşe', 'فاطمة', 'Zoë', "D'Arcy", 'Nguyễn');
    const contact = fc.constantFrom('anna@example.com', '+79001234567', '8 900 123 45 67');
    const filler = fc.constantFrom('6/1 + 7/3', 'tea', ', ', '\n', '(', 'любит чай', '.', ' - ');
    fc.assert(
      fc.property(name, contact, fc.array(filler), fc.array(filler), (who, how, before, after) => {
        const note = [...before, who, how, ...after, who.toUpperCase()].join(' ');
        const text = foldText(cleaned(note, { names: [who], texts: [how] }));
        for (const word of foldText(who).split(/[^\p{L}]+/u)) {
          if (word.length > 1) expect(text.split(/[^\p{L}]+/u)).not.toContain(word);
        }
        expect(text).not.toMatch(/@|900/);
      }),
    );
  });

  it('takes any text, and cuts and what stays make up the note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (note) => {
        const { text, cuts } = cleanersOf({ ...nobody, names: ['Anna'] })(note, TODAY);
        const kept = cuts.reduce((sum, { length }) => sum - length, lengthOf(note));
        expect(text.length).toBe(kept + cuts.length * '[…]'.length);
      }),
    );
  });
});

function lengthOf(note: string): number {
  return note
    .normalize('NFC')
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '').length;
}
