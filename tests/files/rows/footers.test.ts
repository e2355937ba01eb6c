import { describe, expect, it } from 'vitest';
import { readAllLists } from '#support/lists/read-lists-below.ts';

const LIST = [
  'Name;Phone;Email;Consent',
  'Anna Berg;+371 20000001;anna@example.org;yes',
  'Bob Stone;+371 20000002;bob@example.org;no',
];

async function peopleWith(line: string): Promise<readonly (string | undefined)[]> {
  const lists = await readAllLists([...LIST, line, ''].join('\n'));
  return lists.flatMap(({ cells }) => cells.map(([name]) => name));
}

const FOOTERS: readonly string[] = [
  'Printed on 01/02/2024',
  'Signed: J. Smith',
  'Report prepared by Anna',
  'Source: CRM export',
  'Wygenerowano 2024-03-01 12:30',
  'Wygenerowano przez: Jan Kowalski',
  'Łącznie: 2 osoby',
  'Ilość rekordów: 2',
  'Напечатано 01.02.2024',
  'Исполнитель: Петрова А.',
  'Итого: 2 человека',
  'Надруковано 01.02.2024',
  'Разом: 2 клієнти',
  'Oluşturulma: 01.02.2024',
  'Toplam: 2 müşteri',
  'İmza: ........',
  'تاريخ الطباعة: 01/02/2024',
  'تم الإنشاء في 01/02/2024',
  'الإجمالي: 2 عملاء',
  'التوقيع: ____',
  'Gedruckt am 01.02.2024',
  'Datenstand: 01.02.2024, 14:00 Uhr',
  'Imprimé le 01/02/2024',
  'Fait à : Lyon',
  'Fecha de impresión: 01/02/2024',
  'Emitido em 01/02/2024 às 10h',
  'Stampato il 01/02/2024',
  'Firma: ____',
  'Afgedrukt op 01-02-2024',
  'Ngày in: 01/02/2024',
  'Tổng cộng: 2 khách hàng',
  '印刷日: 2024/01/01',
  '共 2 条记录',
  '총 2명',
];

const COUNTS: readonly string[] = [
  '合計;2名;;',
  'Итого;2 человека;;',
  'الإجمالي;2;;',
  'Toplam;2 kişi;;',
  'Total;;2 clients;',
  'Summe;2 Kunden;;',
  'Razem;2 osoby;;',
  'Printed on;01/02/2024;;',
  'Data wydruku:;2024-02-01 10:00;;',
  'Дата печати;;01.02.2024;',
];

describe('a line below the rows that says how the list was made', () => {
  it.each([...FOOTERS, ...FOOTERS.map((line) => `${line};;;`), ...COUNTS])(
    'is nobody: %s',
    async (line) => {
      expect(await peopleWith(line)).toEqual(['Anna Berg', 'Bob Stone']);
    },
  );

  it.each([
    'Stampato Creato',
    'Stand;01.02.1980;;',
    'Cree;;;01.02.1980',
    'Printed on;+371 20000003;;',
    'Firma Sign',
    'Sum Wong;+371 20000003;;',
    'Total;12 Elm Street;;',
    'Printed Matters;+371 20000003;;',
    'Source Zen',
    'Imza Kaya;;imza@example.org;yes',
    'Printed on 01/02/2024;+371 20000003;;',
    'anna.stand@example.org',
    `Created ${'9'.repeat(500)}`,
  ])('may be somebody: %s', async (line) => {
    expect(await peopleWith(line)).toHaveLength(3);
  });
});
