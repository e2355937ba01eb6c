import { describe, expect, it } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

function rolesOf(header: readonly string[]): Record<string, MappedColumn['role']> {
  const { columns } = mapColumns({
    header,
    samples: [],
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles: [],
  });
  return Object.fromEntries(columns.map(({ name, role }) => [name, role]));
}

describe('columns about a child', () => {
  it.each([
    ['Name', "Child's name", "Child's date of birth"],
    ['ФИО', 'ФИО ребёнка', 'Дата рождения ребёнка'],
    ['Ad Soyad', 'Çocuğun adı', 'Çocuğun doğum tarihi'],
    ['الاسم', 'اسم الطفل', 'تاريخ ميلاد الطفل'],
    ['Name', 'Kind 1 Name', 'Kind 1 Geburtsdatum'],
  ])('beside the name %s of an adult, %s and %s are the child’s', (own, child, birth) => {
    expect(rolesOf([own, child, birth])).toEqual({
      [own]: 'full_name',
      [child]: 'child_name',
      [birth]: 'child_birth_date',
    });
  });

  it('are the person’s own where the list is one of children', () => {
    expect(rolesOf(["Child's name", 'Date of birth', 'Parent name', 'Parent phone'])).toMatchObject(
      {
        "Child's name": 'full_name',
        'Date of birth': 'birth_date',
        'Parent name': 'guardian_name',
      },
    );
  });

  it('leave the birth date of the person of the row alone', () => {
    expect(rolesOf(['Name', 'Date of birth', "Child's date of birth"])).toMatchObject({
      'Date of birth': 'birth_date',
      "Child's date of birth": 'child_birth_date',
    });
  });

  it.each([
    ['Parent name', 'Parent phone', 'Child 1 name', 'Child 1 DOB', 'Child 2 name', 'Child 2 DOB'],
    ['Имя мамы', 'Телефон мамы', 'Имя ребёнка 1', 'ДР ребёнка 1', 'Имя ребёнка 2', 'ДР ребёнка 2'],
  ])('make the card that of %s, where it names two children', (...header) => {
    const roles = rolesOf(header);
    expect(header.map((name) => roles[name])).toEqual([
      'full_name',
      'phone',
      'child_name',
      'child_birth_date',
      'child_name',
      'child_birth_date',
    ]);
  });
});
