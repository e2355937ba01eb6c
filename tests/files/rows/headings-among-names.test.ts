import { describe, expect, test } from 'vitest';
import { outline, readAllLists } from '#support/lists/read-lists-below.ts';

const header = 'Client,Cell,Email,Visit,Promo';
const above = 'Ann Berg,+1 555 0100,ann@example.com,2026-01-02,y';
const below = 'Bob Stone,+1 555 0101,bob@example.com,2026-02-03,y';

async function outlineOf(...lines: readonly string[]): Promise<readonly string[]> {
  return outline(await readAllLists([header, ...lines].join('\n')));
}

describe('a line of words alone in the column of names', () => {
  test.each([
    'Paid deposit - upcoming',
    'Walk-ins / not booked yet',
    'Unsere lieben Gäste',
    'Постоянные гости, суббота',
    'Gens du quartier',
    'Yeni gelen misafirler',
  ])('%s is nobody', async (line) => {
    expect(await outlineOf(above, `"${line}",,,,`, below)).toEqual(['Ann Berg, Bob Stone']);
  });

  test.each([
    'Maria Lopez',
    'Ludwig van Beethoven',
    'Mrs Duval',
    'olga from the bakery',
    'Müller, Anna (geborene Schmidt)',
    'Acme Ltd',
    'Smith 555 0199',
    'مدام هدى',
  ])('%s may be somebody', async (line) => {
    expect(await outlineOf(above, `"${line}",,,,`, below)).toEqual([
      `Ann Berg, ${line}, Bob Stone`,
    ]);
  });

  test('is a row where the rows below are not full, and where names are written small', async () => {
    expect(await outlineOf(above, 'Paid deposit,,,,', 'Bob Stone,,,,')).toEqual([
      'Ann Berg, Paid deposit, Bob Stone',
    ]);
    expect(await outlineOf(above.toLowerCase(), 'the twins,,,,', below.toLowerCase())).toEqual([
      'ann berg, the twins, bob stone',
    ]);
  });

  test('ends no refusal and no doubt: what stands below it is in doubt', async () => {
    expect(
      await outlineOf('DO NOT CONTACT,,,,', above, 'Paid deposit - upcoming,,,,', below),
    ).toEqual(['no DO NOT CONTACT: Ann Berg', '? DO NOT CONTACT: Bob Stone']);
    expect(await outlineOf('Consent?,,,,', above, 'Paid deposit - upcoming,,,,', below)).toEqual([
      '? Consent?: Ann Berg, Bob Stone',
    ]);
  });

  test('where letters have no case, is nobody below a heading that was understood', async () => {
    const arabic = ['منى صالح,+20 1000000001,m@example.com,2026-01-02,نعم'];
    const other = 'هدى فؤاد,+20 1000000002,h@example.com,2026-01-03,نعم';
    expect(await outlineOf('لا تتصلوا بهم,,,,', ...arabic, 'زباين جداد,,,,', other)).toEqual([
      '? لا تتصلوا بهم: منى صالح, هدى فؤاد',
    ]);
    expect(await outlineOf(...arabic, 'زباين جداد,,,,', other)).toEqual([
      'منى صالح, زباين جداد, هدى فؤاد',
    ]);
  });
});

test('a heading that refuses may stand in a first column that was taken for one of labels', async () => {
  const lists = await readAllLists(
    ['Segment,Name,Email,Promo', 'DO NOT CONTACT,,,', 'gold,Ann Berg,ann@example.com,y'].join('\n'),
  );
  expect(outline(lists)).toEqual(['no DO NOT CONTACT: gold']);
});

describe('a heading that refuses, whose words are names elsewhere', () => {
  test.each([
    'NÃO MANDAR NADA (brigaram / separaram)',
    'No enviar nada',
    'Đừng gửi gì',
    'Đừng gọi',
  ])('%s is no row, and nobody below it is free of it', async (line) => {
    const [found] = await readAllLists([header, `${line},,,,`, above].join('\n'));
    expect(found?.cells.map(([name]) => name)).toEqual(['Ann Berg']);
    expect(found?.reading.heading?.text).toBe(line);
  });

  test.each(['NE PLUS SOLLICITER', 'Tolti dalla lista', 'Просили больше не писать'])(
    '%s refuses for everybody below it',
    async (line) => {
      expect(await outlineOf(`${line},,,,`, above)).toEqual([`no ${line}: Ann Berg`]);
    },
  );

  test.each(['Anna, asked us to stop', 'Dũng, đừng gửi', 'Nada Petrović, não enviar'])(
    '%s is somebody',
    async (line) => {
      const [found] = await readAllLists([header, `"${line}",,,,`, above].join('\n'));
      expect(found?.cells.map(([name]) => name)).toEqual([line, 'Ann Berg']);
    },
  );
});
