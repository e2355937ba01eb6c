import { describe, expect, it, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function mapped(
  titles: readonly string[],
  columns: readonly (readonly string[])[],
): readonly MappedColumn[] {
  const header = columns.map(([name]) => name ?? '');
  const samples = Array.from({ length: (columns[0]?.length ?? 1) - 1 }, (_, row) =>
    columns.map((cells) => cells[row + 1] ?? ''),
  );
  const about = { fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns({ header, samples, titles, ...about }).columns;
}

const learners = ['Họ tên', 'Nguyễn Gia Bảo', 'Trần Khánh Linh', 'Lê Thu Hà', 'Võ An Nhiên'];

describe('Vietnamese words that only their marks tell apart', () => {
  it.each([
    ['Nhận tin KM?', 'consent_general'],
    ['Nhận tin', 'consent_general'],
    ['Nhận tin nhắn', 'consent_sms'],
    ['Nhắn tin KM?', 'consent_sms'],
  ])('%s is %s', (name, role) => {
    const [, column] = mapped([], [learners, [name, 'có', 'không', 'có', 'không']]);
    expect(column?.role).toBe(role);
  });
});

describe('a line above the list', () => {
  test('spells out an abbreviation of a header', () => {
    const answers = ['có', 'không', 'có', 'không'];
    const role = (titles: readonly string[]) =>
      mapped(titles, [learners, ['Gửi QCX?', ...answers]])[1];
    expect(role(['QCX = tin quảng cáo'])).toMatchObject({
      role: 'consent_general',
      needsAnswer: false,
    });
    expect(role([])?.needsAnswer).toBe(true);
  });

  test('that spells out a header of another matter makes it no consent', () => {
    const titles = ['TT = thanh toán'];
    const [, paid] = mapped(titles, [learners, ['Đã TT', 'có', 'không', 'có', 'không']]);
    expect(paid?.role).not.toMatch(/^consent_(?:general|email|sms)/);
  });

  test('explains the sign of an answer, though a column of numbers is called so too', () => {
    const columns = [
      ['م', '١', '٢', '٣', '٤'],
      ['اسم العميل', 'حسام فتحي', 'نجلاء سعد', 'كريم مجدي', 'هبة صلاح'],
      ['نبعت عروض؟', 'م', 'ر', 'م', 'س'],
      ['مكالمات', 'م', 'م', 'ر', 'س'],
    ];
    const roles = mapped(['م = موافق   ر = رافض   س = هنسأله تاني'], columns);
    expect(roles.map(({ role }) => role)).toEqual([
      'record_id',
      'full_name',
      'consent_general',
      'consent_phone',
    ]);
    expect(roles.map(({ needsAnswer }) => needsAnswer)).toEqual([false, false, false, false]);
  });
});

describe('a word that is the day of joining and the state of it', () => {
  const people = ['اسم العميل', 'نورة العتيبي', 'فهد الدوسري', 'منى القحطاني', 'ريم الشهري'];
  it.each([
    ['الاشتراك في العروض', ['مشترك', 'غير مشترك', 'ملغي', 'مشترك'], 'consent_general'],
    ['الاشتراك', ['مشترك', 'غير مشترك', 'ملغي', 'مشترك'], 'consent_general'],
    ['الاشتراك', ['2025-01-12', '2025-02-03', '2024-11-30', '2026-05-01'], 'created_date'],
  ])('%s over %s', (name, cells, role) => {
    expect(mapped([], [people, [name, ...cells]])[1]?.role).toBe(role);
  });
});

describe('children with their ages in one cell', () => {
  it.each([
    ['الأطفال وأعمارهم', ['ليان 6، سعود 9', '', 'جود 4', 'عمر 10'], 'child_name'],
    ['Kids (ages)', ['Lena 7, Max 9', '', 'Tom 4', ''], 'child_name'],
    ['Figli ed età', ['Luca 7, Anna 9', '', 'Sara 4', ''], 'child_name'],
    ['Kids (ages)', ['7, 9', '', '4', ''], 'child_age'],
    ['Figli (età)', ['Luca 7, Anna 9', '', '2 (anni 3 e 11)', ''], 'child_age'],
  ])('%s over %s', (name, cells, role) => {
    const people = ['Name', 'Nora Berg', 'Sam Olk', 'Eva Wren', 'Ian Gill'];
    expect(mapped([], [people, [name, ...cells]])[1]?.role).toBe(role);
  });
});
