import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRuns } from '#base/code-runs.ts';

const codesOf = (text: string): readonly string[] =>
  codeRuns(text).flatMap((run) => (run.isCode ? [run.text] : []));

describe('codes in a text that is written from right to left', () => {
  it.each([
    ['القانون رقم 2297-VI المؤرخ في 2010', ['2297-VI']],
    ['القانون (152-FZ)، المادة 9.', ['152-FZ']],
    ['القانون 152-ФЗ ст. 20، ثم المادة 3', ['152-ФЗ ст. 20']],
    ['الأمر No. 179 (2022)، المادة 3', ['No. 179 (2022)']],
    ['المادة Art. 12(3) و Art. 6(1)(f).', ['Art. 12(3)', 'Art. 6(1)(f)']],
    ['راسل ali@example.com.', ['ali@example.com']],
    ['ملف ‎.json أو C:\\data\\ فقط', ['.json', 'C:\\data\\']],
    ['اتصل +7 (912) 345-67-89 الآن', ['+7 (912) 345-67-89']],
    ['هاتف ٠٥٥ ٠١١ ٨٥١٩', ['٠٥٥ ٠١١ ٨٥١٩']],
    ['زيارة 2026-11-25 فقط', ['2026-11-25']],
    ['חוק 2297-VI', ['2297-VI']],
    ['عملاء الصالون.csv', ['csv']],
    ['عملاءُ.xlsx، الصف 7', ['xlsx']],
    ['عملاء-2026.csv', ['2026.csv']],
    ['قائمة v2-صالون.csv', ['v2', 'csv']],
    ['קובץ לקוחות.csv', ['csv']],
  ])('stand in their own direction: %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it.each([
    'القرار 56/2024، المادة 15', // counts and sections stand right by themselves
    'بين 2024-2026 من 09:00 إلى 18:00',
    'سارةُ البقمي',
    'GDPR المادة 2297-VI', // its own direction is from left to right
    'Law 2297-VI of Ukraine',
    '(1) - ؛ ...',
    '',
  ])('are not seen where there is none: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it('lose nothing and change nothing, whatever the text', () => {
    const piece = fc.constantFrom(
      'ع',
      'ُ',
      'a',
      'Ж',
      '1',
      '٣',
      ' ',
      ', ',
      '(',
      ')',
      '.',
      '-',
      '+',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const runs = codeRuns(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});
