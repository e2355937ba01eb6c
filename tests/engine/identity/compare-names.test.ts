import fc from 'fast-check';
import { processorTimeOf } from '#support/processor-time.ts';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '#domain/signal.ts';
import { createNameComparer } from '#engine/identity/names/compare-names.ts';
import { nameKeys } from '#engine/identity/index.ts';
import type { NameKeys } from '#engine/identity/index.ts';
import { nameBook } from '#support/shipped/name-book.ts';

const compareNames = createNameComparer(nameBook);
const JOINING = ['same', 'other_spelling', 'nickname', 'misspelt', 'given_only', 'family_changed'];

function namesAgree(a: NameKeys, b: NameKeys): boolean {
  return JOINING.includes(compareNames(a, b).slice('name.'.length));
}

function name(parts: Partial<PersonName> | string): PersonName {
  const none: PersonName = { first: null, middle: null, last: null, full: null };
  return typeof parts === 'string' ? { ...none, full: parts } : { ...none, ...parts };
}

type Case = readonly [string, Partial<PersonName> | string, Partial<PersonName> | string];

const agreeing: readonly Case[] = [
  ['order', 'Иванова Мария', 'Мария Иванова'],
  ['order with a patronymic', 'Иванова Мария Петровна', 'Мария Петровна Иванова'],
  ['patronymic missing', 'Мария Иванова', 'Иванова Мария Петровна'],
  ['parts against a whole name', { first: 'Мария', last: 'Иванова' }, 'Иванова Мария'],
  ['case and ё', 'СЕМЁНОВА АЛЁНА', 'Семенова Алена'],
  ['family name missing', { first: 'Мария' }, { first: 'Мария', last: 'Иванова' }],
  ['married', { first: 'Мария', last: 'Иванова' }, { first: 'Мария', last: 'Петрова' }],
  ['double family name', { first: 'Anna', last: 'Kern-Vogel' }, { first: 'Anna', last: 'Vogel' }],
  ['second given name', { first: 'Anna Maria', last: 'Rossi' }, { first: 'Anna', last: 'Rossi' }],
  [
    'parts in the wrong cells',
    { first: 'Иванова', last: 'Мария' },
    { first: 'Мария', last: 'Иванова' },
  ],
  ['Turkish i', { first: 'İPEK', last: 'IŞIK' }, { first: 'ipek', last: 'ışık' }],
  ['Turkish title', 'Ayşe Yılmaz Hanım', 'Yılmaz Ayşe'],
  ['Arabic article', 'محمد الخطيب', 'محمد خطيب'],
  ['Arabic letters', 'أحمد فاطمي', 'احمد فاطمى'],
  ['son of', 'Omar bin Khalid Al-Harbi', 'Omar Khalid Harbi'],
  ['servant of', 'عبد الرحمن القحطاني', 'عبدالرحمن القحطاني'],
  [
    'servant of, in Latin',
    { first: 'Abdulrahman', last: 'Qahtani' },
    { first: 'Abdul Rahman', last: 'Qahtani' },
  ],
  ['kunya', 'Abu Omar Haddad', 'Haddad Abu Omar'],
  ['comma', 'Müller, Jürgen', { first: 'Jürgen', last: 'Müller' }],
  [
    'umlaut written out',
    { first: 'Jürgen', last: 'Müller' },
    { first: 'Juergen', last: 'Mueller' },
  ],
  ['two scripts', { first: 'Юлия', last: 'Громова' }, { first: 'Yulia', last: 'Gromova' }],
  ['two scripts, J', { first: 'Юлия' }, { first: 'Julia' }],
  ['Arabic and Latin', { first: 'محمد' }, { first: 'Mohammed' }],
  ['title', 'Dr. Selma Kaya', 'Selma Kaya'],
  ['maiden name in brackets', 'Иванова Мария Петровна', 'Мария Сидорова (Иванова)'],
  ['maiden name behind a comma', 'Мария Иванова', 'Мария Сидорова, урождённая Иванова'],
  ['maiden name behind a comma, German', 'Anna Müller', 'Anna Schmidt, geb. Müller'],
  ['patronymic cut short', 'Ольга Петровна Котова', 'Котова Ольга Пет.'],
  ['Ukrainian short form', 'Олександр Коваль', 'Сашко Коваль'],
  ['Vietnamese marks on one side', 'Nguyễn Thị Hòa', 'Nguyen Thi Hoa'],
  ['Vietnamese mark on the other vowel', 'Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
  ['Vietnamese, the middle name left out', 'Nguyễn Văn An', 'Nguyễn An'],
];

const apart: readonly Case[] = [
  ['Vietnamese man and woman', 'Nguyễn Văn An', 'Nguyễn Thị An'],
  ['Vietnamese man and woman, without marks', 'Nguyen Van An', 'Nguyen Thi An'],
  ['Vietnamese sisters of other tones', 'Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
  ['father and son, told by brackets', 'Пётр Кот (сын)', 'Пётр Кот'],
  ['mother and child, told by brackets', 'Anna Schmidt (Mutter)', 'Anna Schmidt'],
  ['a relative of another name', 'Anna Roy (daughter of Mary)', 'Anna Roy'],
  ['a name for him here and for her there', 'Simone Riva', 'Simona Riva'],
  [
    'a patronymic of another name beside a maiden name',
    'Иванова Мария Петровна',
    'Мария Ивановна Сидорова (Иванова)',
  ],
  ['his and hers, French', 'Michel Roux', 'Michèle Roux'],
  ['his and hers, one letter', { first: 'René', last: 'Roux' }, { first: 'Renée', last: 'Roux' }],
  ['his and hers, two letters', 'André Roux', 'Andrée Roux'],
  ['an initial with the family name', { first: 'М.', last: 'Иванова' }, 'Мария Иванова'],
  ['mother and daughter', { first: 'Мария', last: 'Иванова' }, { first: 'Анна', last: 'Иванова' }],
  ['whole names of a family', 'Иванова Мария', 'Иванова Анна'],
  ['sisters of one father', 'Иванова Мария Петровна', 'Иванова Анна Петровна'],
  ['father and son, told by the patronymic', 'Иванов Иван Петрович', 'Иванов Иван Иванович'],
  ['a family name says too little', { last: 'Иванова' }, { first: 'Мария', last: 'Иванова' }],
  ['an initial says too little', { first: 'М.' }, { first: 'Мария' }],
  [
    'an initial of another family',
    { first: 'М.', last: 'Петрова' },
    { first: 'Мария', last: 'Иванова' },
  ],
  ['Jean-Paul and Jean-Pierre', { first: 'Jean-Paul' }, { first: 'Jean-Pierre' }],
  ['no name', '', 'Мария Иванова'],
  ['no names at all', '', ''],
  ['twins', { first: 'Elif', last: 'Demir' }, { first: 'Emir', last: 'Demir' }],
  ['two scripts, two names', { first: 'Анна' }, { first: 'Inna' }],
  ['short Arabic names', { first: 'علي' }, { first: 'Layla' }],
];

describe('two names', () => {
  it.each(agreeing)('one person: %s', (_, a, b) => {
    expect(namesAgree(nameKeys(name(a)), nameKeys(name(b)))).toBe(true);
  });

  it.each(apart)('not one person by the name: %s', (_, a, b) => {
    expect(namesAgree(nameKeys(name(a)), nameKeys(name(b)))).toBe(false);
  });

  it('is symmetric, and total for any text', () => {
    const words = fc.constantFrom(
      'Мария',
      'М.',
      'Иванова',
      'Anna',
      'al',
      'бин',
      '-',
      "'",
      '',
      '١٢',
      'عبد',
    );
    const part = fc.option(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
    );
    const names = fc.record({ first: part, middle: part, last: part, full: part });
    fc.assert(
      fc.property(names, names, (a, b) => {
        const [one, other] = [nameKeys(a), nameKeys(b)];
        expect(compareNames(one, other)).toBe(compareNames(other, one));
      }),
      { numRuns: 500 },
    );
  });

  it('stays linear in the length of a cell', () => {
    const long = nameKeys(name(`${'аль-'.repeat(50_000)}я`));
    expect(processorTimeOf(() => nameKeys(name('al-'.repeat(500_000))))).toBeLessThan(1000);
    expect(long.loose.length).toBeLessThanOrEqual(8);
  });
});

it('asks where one word is written for two names', () => {
  const codeOf = (a: string, b: string) => compareNames(nameKeys(name(a)), nameKeys(name(b)));
  expect(codeOf('Hoda Salim', 'هدى سالم')).not.toBe('name.differs');
  expect(codeOf('Salim', 'سليم')).toBe('name.given_only');
});

it('asks where one name is in letters that nothing here reads', () => {
  const codeOf = (a: string, b: string) => compareNames(nameKeys(name(a)), nameKeys(name(b)));
  expect(codeOf('李小龍', 'Li Xiaolong')).toBe('name.unsure');
  expect(codeOf('Li Xiaolong', '李小龍')).toBe('name.unsure');
  expect(codeOf('Γιώργος Νίκου', 'Giorgos Nikou')).toBe('name.unsure');
  expect(codeOf('李小龍', '王大明')).toBe('name.differs');
});

it('leaves a name in brackets to its person', () => {
  const codeOf = (a: string, b: string) => compareNames(nameKeys(name(a)), nameKeys(name(b)));
  expect(codeOf('William (Bo) Smith', 'Bo Smith')).not.toBe('name.differs');
  expect(codeOf('Иван Кот (мама Ольга)', 'Иван Кот')).toBe('name.same');
  expect(codeOf('Nguyễn Văn Sơn', 'Nguyen Van Son')).toBe('name.same');
});
