import { expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';

it('numbers that a spreadsheet rounded join nobody, and what it only shortened is completed (B08)', async () => {
  const lethe = openDispatcher();
  try {
    await lethe.createWorkspace('SA');
    const rows = [
      'Client ID,Name,Email,Phone',
      '1.23457E+12,Anna Berg,anna@list.example,9.66501E+11',
      '1.23457E+12,Bea Lind,bea@list.example,9.66501E+11',
      '12,Cem Oak,cem@list.example,9.66501234567E+11',
      '13,Dina Ash,dina@list.example,501234568',
    ];
    const file = writeList(lethe.folder, 'clients.csv', `${rows.join('\n')}\n`);
    await lethe.get('source/import', { files: [asFound(file)], country: 'SA' });
    const { people } = await lethe.get('document/people', { after: 0, limit: 10, records: true });
    expect(people).toHaveLength(4);
    expect(people.map(({ household }) => household)).toEqual([null, null, null, null]);
    const whys = people[0]?.findings.flatMap(({ evidence }) => evidence.map(({ why }) => why));
    expect(whys).toContain('contact.damaged_phone');
    const { sources } = await lethe.get('source/list', {});
    expect(JSON.stringify(sources)).toContain('"phones.damaged"');
    expect(JSON.stringify(sources)).toContain('"phones.repaired"');
  } finally {
    await lethe.close();
  }
});
