import type { ListedPerson } from '../match-records.ts';

type Family = {
  readonly name: string;
  readonly parent: string;
  readonly children: readonly string[];
};

/** Given names of one people, so that a child may bear the parent's. All invented. */
const PEOPLES: readonly Family[] = [
  { name: 'Иванов', parent: 'Иван', children: ['Иван', 'Пётр', 'Саша', 'Николай'] },
  { name: 'Kern', parent: 'Anna', children: ['Anna', 'Hannah', 'Anne', 'Emma'] },
  { name: 'Smith', parent: 'John', children: ['John', 'Jack', 'Jon', 'William'] },
  { name: 'Demir', parent: 'Mehmet', children: ['Mehmet', 'Memo', 'Elif', 'Emir'] },
  { name: 'العلي', parent: 'محمد', children: ['محمد', 'أحمد', 'محمود', 'فاطمة'] },
  { name: 'Nguyễn', parent: 'Lan', children: ['Lan', 'Linh', 'Mai', 'An'] },
];

/** Families on one phone and mailbox; a parent's birth date is missing now and then, a child's never. */
export function makeHouseholds(count: number): {
  readonly records: readonly ListedPerson[];
  readonly parentAndChild: readonly (readonly [number, number])[];
} {
  const records: ListedPerson[] = [];
  const parentAndChild: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    const family = PEOPLES[at % PEOPLES.length] ?? PEOPLES[0];
    if (family === undefined) break;
    const contact = {
      phone: `+4915${String(100_000_000 + at * 7919)}`,
      ...(at % 3 === 0 ? {} : { email: `family${at}@mailbox.example` }),
      ...(at % 4 === 0 ? { address: `Lindenstraße ${at % 90}, Berlin` } : {}),
    };
    const parent = records.length;
    records.push({
      ...contact,
      first: family.parent,
      last: family.name,
      ...(at % 5 === 0
        ? {}
        : { born: `${1960 + (at % 30)}-03-${String(1 + (at % 28)).padStart(2, '0')}` }),
    });
    for (const [nth, first] of family.children.entries()) {
      parentAndChild.push([parent, records.length]);
      const born = `${2010 + ((at + nth) % 14)}-03-${String(1 + (at % 28)).padStart(2, '0')}`;
      records.push({ ...contact, first, last: family.name, born });
    }
  }
  return { records, parentAndChild };
}
