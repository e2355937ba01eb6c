import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  consentFromTitles,
  readLegend,
  refusalsInTags,
  writtenOutBy,
} from '#engine/consent/index.ts';
import { column, words } from './consent-kit.ts';

function written(title: string, name: string, cells: readonly string[]): readonly string[] | null {
  const legend = readLegend([title], ['No.', 'Name', name], words);
  const out = writtenOutBy(name, cells, legend, words);
  return out === null ? null : cells.map(out.write);
}

describe('a line above a list explains', () => {
  test.each([
    ['R = leave alone, T = text ok', ['R', 't'], ['leave alone', 'text ok']],
    ['T = tak, N = nie, W = wycofana, puste = brak', ['T', 'W', ''], ['tak', 'wycofana', '']],
    ['○＝可　×＝不可　未＝未確認', ['○', '×→○'], ['可', '不可→可']],
    [
      'Codes: E = email ok; T = text ok; X = nothing',
      ['ET', 'T/E'],
      ['email ok; text ok', 'text ok; email ok'],
    ],
    ['J: ja, N: nein, W: widerrufen', ['J', 'N'], ['ja', 'nein']],
    ['J – ja; N – nein', ['J?', 'N'], ['ja?', 'nein']],
    [
      'T = tak, N = nie',
      ['T (tata) / N (mama)', 'T', 'N'],
      ['tak (tata) / nie (mama)', 'tak', 'nie'],
    ],
    ['د = نعم، ر = لا', ['د', 'ر'], ['نعم', 'لا']],
    ['Key: R = leave alone (they ring us)', ['R'], ['leave alone (they ring us)']],
  ])('the signs of its cells: %s', (title, cells, expected) => {
    expect(written(title, 'Key', cells)).toEqual(expected);
  });

  test('columns by their names', () => {
    const legend = readLegend(
      ['Zg.1 – zaproszenia (e-mail); Zg.2 – SMS; Zg.3 – telefon'],
      ['Lp.', 'Zg.1', 'Zg.2', 'Zg.3'],
      words,
    );
    expect(legend?.columns.get('zg.2')).toBe('SMS');
    expect(legend?.columns.get('zg.1')).toBe('zaproszenia (e-mail)');
  });

  test('a header explains its own cells', () => {
    const name = 'Contact OK par (M=mail S=sms T=tél)';
    expect(writtenOutBy(name, ['MS', 'T'], null, words)?.write('MS')).toBe('mail; sms');
  });

  test('only the column that it names', () => {
    const legend = readLegend(
      ['Colour: R = leave alone, G = text ok'],
      ['Name', 'Colour', 'Class'],
      words,
    );
    expect(writtenOutBy('Colour', ['R', 'G'], legend, words)?.write('R')).toBe('leave alone');
    expect(writtenOutBy('Class', ['R', 'G'], legend, words)).toBeNull();
  });
});

describe('nothing is explained', () => {
  test.each([
    ['by a title with a dash', 'Spa ROSA - clients of 2026', ['R', 'T']],
    ['by an hour', 'Printed 12:30, page 1', ['12', '30']],
    ['of levels', 'S = senior, J = junior', ['S', 'J']],
    ['of names', 'P = phone ok, E = email ok, T = text ok', ['Pete', 'Tess', 'Eve', 'Ann']],
    ['of sentences', 'R = leave alone, T = text ok', ['rang on Tuesday', 'T shirt lost', 'left']],
  ])('%s', (_, title, cells) => {
    expect(written(title, 'Key', cells)).toBeNull();
  });

  test('by any other text, and no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 700 }),
        fc.array(fc.string()),
        (title, cells) => {
          const out = writtenOutBy('Key', cells, readLegend([title], ['Key'], words), words);
          for (const cell of cells) expect(typeof (out?.write(cell) ?? '')).toBe('string');
        },
      ),
    );
  });

  test('a hostile title is read in no time', () => {
    const titles = ['= '.repeat(300), `${'a'.repeat(590)}=`, ' - : '.repeat(110)];
    for (const title of titles) readLegend([title], ['Key'], words);
    expect(readLegend(['x'.repeat(100_000)], ['Key'], words)).toBeNull();
  });
});

describe('a title may say that everybody on the list said no', () => {
  const names = [column('Name', 'full_name', null), column('Phone', 'phone', null)];

  test.each([
    'НЕ ТУРБУВАТИ!!! Клієнтки, яким більше не пишемо і не дзвонимо',
    'СПА център - клиенти, на които НЕ пращаме съобщения и НЕ звъним',
    'Do not contact - updated 20.11.2026',
    'Bitte nicht mehr anrufen!',
    'Klienci, do których nie dzwonimy i nie piszemy',
    'Kişiler: artık aramıyoruz',
    'נא לא להתקשר ולא לשלוח',
  ])('%s', (title) => {
    expect(consentFromTitles([title], names, words)).toMatchObject({
      state: 'withdrawn',
      channel: null,
    });
  });

  test('and refuses only calls where it names only them', () => {
    expect(consentFromTitles(['Do not call list'], names, words)?.channel).toBe('phone');
  });

  test.each([
    'Customer list 2026',
    'X = do not contact, T = text ok',
    'Do we contact them, or do not contact?',
    'Клиенты клуба, обновлено 20.11',
  ])('but not %s', (title) => {
    expect(consentFromTitles([title], names, words)).toBeNull();
  });

  test('but not above a column of answers', () => {
    const asked = [...names, column('SMS ok?', 'consent_sms', 'positive', 'sms')];
    expect(consentFromTitles(['Do not contact those with a no'], asked, words)).toBeNull();
  });
});

describe('labels', () => {
  test.each([
    ['camp 2023|NÃO ENVIAR', [null]],
    ['vip, no-sms', ['sms']],
    ['#unsubscribed #2024', [null]],
    ['client; do_not_contact', [null]],
  ])('%s refuse', (cell, channels) => {
    const found = refusalsInTags(cell, 2, words).map(({ channel }) => channel);
    expect(found).toEqual(channels);
  });

  test.each(['newsletter|aulas', 'sms', 'vip', 'email, phone', 'subscribed', 'no sugar', ''])(
    '%s permit and refuse nothing',
    (cell) => {
      expect(refusalsInTags(cell, 2, words)).toEqual([]);
    },
  );
});

describe('signs in brackets', () => {
  test.each([
    ['M = Mail, W = WhatsApp / eingeklammert = will nicht mehr', 'M (W)', 'Mail; WhatsApp ✗'],
    ['E=email T=text; in brackets = no longer wanted', '(E) T', 'email ✗; text'],
    ['П = почта, С = смс; в скобках = больше не хочет', 'С (П)', 'смс; почта ✗'],
    ['M = mail, S = SMS, w nawiasie = już nie chce', 'M (S)', 'mail; SMS ✗'],
    ['M = courriel, T = texto ; entre parenthèses = refus', '(M T)', 'courriel ✗; texto ✗'],
    ['E = e-posta, S = SMS; (…) = artık istemiyor', 'S (E)', 'SMS; e-posta ✗'],
  ])('mean what the legend says of brackets: %s', (title, cell, expected) => {
    const legend = readLegend([title], ['Name', 'Key'], words);
    const cells = [cell, 'M', 'T', 'E', 'S', 'С', 'П'].filter(
      (one) => one === cell || title.includes(`${one} =`) || title.includes(`${one}=`),
    );
    expect(writtenOutBy('Key', cells, legend, words)?.write(cell)).toBe(expected);
  });

  test('what brackets mean in words that nobody knows is a doubt', () => {
    const legend = readLegend(['E=email T=text; in brackets = Deb knows'], ['Name', 'Key'], words);
    expect(writtenOutBy('Key', ['E', 'T', 'E T'], legend, words)?.write('E (T)')).toBe(
      'email; text ?',
    );
  });

  test('a remark in brackets is none', () => {
    const legend = readLegend(['E=email T=text; in brackets = stopped'], ['Name', 'Key'], words);
    expect(writtenOutBy('Key', ['E', 'T'], legend, words)?.write('E (ask Deb)')).not.toContain('✗');
  });
});
