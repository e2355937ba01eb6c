import { describe, expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function columnOf(name: string, ...cells: readonly string[]): MappedColumn | undefined {
  const samples = cells.map((cell, row) => [`p${row}@example.com`, cell]);
  const header = ['E-mail', name];
  const input = { header, samples, fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns(input).columns[1];
}

describe('a header that says which mark is a no', () => {
  test.each([
    'E-newsletter - tick if NO',
    'Newsletter (cross for no)',
    'SMS, x means no',
    'Newsletter - ankreuzen wenn NEIN',
    'Рассылка - галочка, если НЕТ',
    'Розсилка - позначити, якщо НІ',
    'Newsletter - zaznacz, jeśli NIE',
    'Infolettre - cocher si NON',
    'Boletín - marcar si NO',
    'Newsletter - barrare se NO',
    'Newsletter - marcar se NÃO',
    'Bülten - HAYIR ise işaretle',
    'Bản tin - đánh dấu nếu KHÔNG',
    'النشرة - ضع علامة إذا كان لا',
    'Nieuwsbrief - aankruisen indien NEE',
  ])('%s turns the marks', (header) => {
    expect(columnOf(header, 'x', 'x', 'x')).toMatchObject({ polarity: 'negative' });
  });

  test.each([
    'Newsletter (yes/no)',
    'Newsletter - tick for yes, cross for no',
    'Newsletter (sí/no)',
    'Newsletter ja/nein',
    'Рассылка (да/нет)',
    'SMS (tak/nie)',
  ])('%s offers both answers and turns none', (header) => {
    expect(columnOf(header, 'x', 'x', 'x')?.polarity).toBe('positive');
  });

  test('"asked not to be sent" is a refusal by its words, as before', () => {
    const column = columnOf('Pediu para não receber e-mails', 'Não', 'Sim', 'Não');
    expect(column).toMatchObject({ role: 'opt_out', channel: 'email' });
  });
});

describe('a list by one channel', () => {
  test('is a permission where it is answered', () => {
    const cells = ['on', 'off', 'on - came off 14/6', 'on'];
    expect(columnOf('Text list', ...cells)).toMatchObject({ role: 'consent_sms', channel: 'sms' });
  });

  test('is one of labels where it is not', () => {
    expect(columnOf('Text list', 'autumn', 'spring', 'autumn')?.role).toBe('tags');
  });
});

describe('sentences under a header that says nothing of use', () => {
  test('are remarks', () => {
    const cells = [
      'Told front desk she wants no contact from us',
      'No towel service - not in his plan',
      'Hard of hearing',
      '',
    ];
    expect(columnOf('Client Alerts', ...cells)?.role).toBe('notes');
    expect(columnOf('Floor', ...cells)?.role).toBe('notes');
  });

  test('names of people, of firms and of articles are none', () => {
    const names = ['Maria da Silva', 'Anne van den Berg', 'Karl Otto Meyer'];
    expect(columnOf('Instructor', ...names)?.role).toBe('ignore');
    const firms = ['Hillside Garden Works', 'Smith and Sons', 'Blue Door Cafe'];
    expect(columnOf('Company', ...firms)?.role).toBe('ignore');
  });
});
