import { describe, expect, it } from 'vitest';
import { childColumnsOf, childrenInRow, withoutChildren } from '#engine/dependents/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';

const columnOf = (index: number, name: string, role: ColumnRole): MappedColumn => ({
  index,
  name,
  role,
  channel: null,
  polarity: null,
  confidence: 1,
  needsAnswer: false,
});
const columns = [columnOf(0, 'Name', 'full_name'), columnOf(1, 'Notes', 'notes')];
const layout = childColumnsOf(columns);
const childrenOf = (note: string, name = 'Anna Weber'): string[] =>
  childrenInRow(layout, [name, note]).map((child) =>
    [child.name ?? '?', child.birth?.text ?? child.age?.text ?? ''].join('|'),
  );
const without = (note: string, gone: readonly number[]): string | undefined => {
  const cells = ['Anna Weber', note];
  return withoutChildren(childrenInRow(layout, cells), new Set(gone), cells)[1];
};

describe('children whom a remark names', () => {
  it.each([
    ['brings her daughter Mia (7) for trims', ['Mia|7']],
    ['kids: Sam 5, Leo 9', ['Sam|5', 'Leo|9']],
    ["2 kids reg'd too: Finn (7), Maeve (11)", ['Finn|7', 'Maeve|11']],
    ['son Ben born 2017', ['Ben|2017']],
    ['her 7-year-old daughter Mia came along', ['Mia|7']],
    ['приходит с дочкой Олей (8 лет), стрижка обеим', ['Олей|8 лет']],
    ['сын Миша 2015 г.р., дочка Катя д.р. 12.03.2019', ['Миша|2015', 'Катя|12.03.2019']],
    ['дети: Аня 5 и Петя 9 лет', ['Аня|5', 'Петя|9 лет']],
    ['стрижка внуку 4 года', ['?|4 года']],
    ['син Матвій, 4 р. – перший огляд у грудні', ['Матвій|4 р.']],
    ['torunu Can (9) yüzmeye geliyor', ['Can|9']],
    ['10 yaşındaki kızı Elif ile geldi', ['Elif|10']],
    ['بنتها جودي ٩ سنين بتتمرن جمباز', ['جودي|9 سنين']],
    ['عندها طفل عمره 3 سنين', ['?|3 سنين']],
    ['البنات عندهم 8 و 11 عام', ['?|8 عام', '?|11 عام']],
    ['ihr 7-jähriger Sohn Max', ['Max|7']],
    ['mit Tochter Mia (6)', ['Mia|6']],
    ['figlia piccola (Emma, 1 anno)', ['Emma|1 anno']],
    ['Ho due bimbi, 4 e 9 anni: fate laboratori?', ['?|4 anni', '?|9 anni']],
    ['hijos en la escuelita: Bauti (7) y Lola (9)', ['Bauti|7', 'Lola|9']],
    ['filha Yasmin, 9 anos, daminha', ['Yasmin|9 anos']],
    ['dochter Fenna (10) op dinsdag', ['Fenna|10']],
    ['córka Zosia (6 l.) czeka w poczekalni', ['Zosia|6 l.']],
    ['lasten kirjat, tytär 7 v.', ['?|7 v.']],
    ['con gái Mai 6 tuổi', ['Mai|6 tuổi']],
    ['bé Bông 18 tháng', ['Bông|18 tháng']],
    ['her daughter Lily is 18 months', ['Lily|18 months']],
    ['дочка Аня 2 г 4 мес', ['Аня|2 г 4 мес']],
    ['oğlu Can 2 yaş 4 ay', ['Can|2 yaş 4 ay']],
    ['ابنها عمره ٣ سنوات و ٢ شهور', ['?|3 سنوات و 2 شهور']],
    ['hija Sara de 2 años y 4 meses', ['Sara|2 años y 4 meses']],
    ['дочка Аня, 3 класс', ['Аня|3 класс']],
    ['kızı Ece 4. sınıfta', ['Ece|4. sınıfta']],
    ['son Om in 4th std', ['Om|4th std']],
    ['fils Hugo en CM2', ['Hugo|CM2']],
    ['Tochter Lena (Kl. 5b)', ['Lena|Kl. 5b']],
    ['2 boys in camp (8 and 10) summer 26', ['?|8', '?|10']],
    ['двое пацанов, 4 и 9', ['?|4', '?|9']],
  ])('%s', (note, expected) => {
    expect(childrenOf(note)).toEqual(expected);
  });

  it.each([
    'daughter Mia 7.30pm',
    'daughter Mia 10% discount',
    "boys' cut, 2 and 3 on the sides",
    'twins room, 2 and 4',
    'мальчики - стрижка 3 и 6 мм',
    'девочки любят розовый, 2 и 4 ряд',
    'son Tom 2nd visit',
    'son Leo 3 months ago',
    'her son called 3 times',
    'daughter Anna (34) collects',
    'daughter in law Ann (7)',
    'kids club 5 years',
    'kids cut 15',
    'child seat 5 years',
    'two children 5 minutes late',
    'Mia comes with mum (38)',
    'сын Петя 2 года не был',
    'дочь Аня 5 лет ходит к нам',
    'сын Петя 12.03.2026 придёт',
    'дочь 25 лет',
    'ребенок 5 лет',
    'son 6 aylık ziyaretler',
    'son Ziyaret 5 gün önce',
    'con Maria 7 años',
    'kids, ('.repeat(400),
    `daughter ${'Mia '.repeat(450)}`,
    `son ${'5, '.repeat(600)}`,
  ])('%s names none', (note) => {
    expect(childrenOf(note)).toEqual([]);
  });

  it('are not the one on the card, whom a word for any child may mean', () => {
    expect(childrenOf('ребёнок Аня 7 лет', 'Аня Петрова')).toEqual([]);
    expect(childrenOf('ребёнок Аня 7 лет', 'Вера Петрова')).toEqual(['Аня|7 лет']);
  });

  it('are asked for only where no column and no name tells of children', () => {
    const child = columnOf(2, 'Child', 'child_name');
    const withChild = childColumnsOf([...columns, child]);
    const named = childrenInRow(withChild, ['Anna Weber', 'son Leo (9)', 'Zoe']);
    expect(named.map(({ name }) => name)).toEqual(['Zoe']);
    const empty = childrenInRow(withChild, ['Anna Weber', 'son Leo (9)', '']);
    expect(empty.map(({ name }) => name)).toEqual(['Leo']);
  });

  it('are not looked for in a column that somebody leaves out of account', () => {
    const left = childColumnsOf([columnOf(0, 'Name', 'full_name'), columnOf(1, 'Notes', 'ignore')]);
    expect(childrenInRow(left, ['Anna Weber', 'son Leo (9)'])).toEqual([]);
  });

  it('leave with the words about them, and the rest of the remark stays', () => {
    const note = 'brown 6/1, daughter Mia (7) on Tuesdays, son Leo (9) on Fridays, pays cash';
    expect(without(note, [0])).toBe('brown 6/1,  on Tuesdays, son Leo (9) on Fridays, pays cash');
    expect(without(note, [1])).toBe(
      'brown 6/1, daughter Mia (7) on Tuesdays,  on Fridays, pays cash',
    );
    expect(without(note, [0, 1])).toBe('brown 6/1,  on Tuesdays,  on Fridays, pays cash');
    expect(without('kids: Sam 5, Leo 9', [0])).toBe('kids: Leo 9');
    expect(without('kids: Sam 5, Leo 9', [0, 1])).toBe('');
  });
});
