import { csvText, SAMPLE_DAY, seededPicker } from './sample-kit.ts';
import type { SampleList, SampleRow } from './sample-kit.ts';
import { toIsoDay } from '#domain/day.ts';

/** An online jewellery shop in the UK: the shop's customers and the list of those who left the mailing. */
export const CUSTOMER_HEADER = [
  'Customer ID',
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Date of birth',
  'Email marketing',
  'SMS marketing',
  'Total Spent',
  'Total Orders',
  'Last order date',
  'Postcode',
  'Note',
] as const;
export const UNSUBSCRIBED_HEADER = [
  'Email Address',
  'First Name',
  'Last Name',
  'UNSUB_TIME',
  'UNSUB_REASON',
] as const;

const FIRST = [
  'Amelia',
  'Oliver',
  'Priya',
  'Noah',
  'Freya',
  'Marcus',
  'Aoife',
  'Idris',
  'Hannah',
  'Callum',
  'Zara',
  'Dylan',
  'Beatrix',
  'Tomasz',
  'Leila',
  'Rowan',
];
const LAST = [
  'Thornbury',
  'Okafor',
  'Penhaligon',
  'Mistry',
  'Galbraith',
  'Whitlock',
  'Sandhu',
  'Ashdown',
  'Rees',
  'Fairweather',
  'Dubois',
  'Kowalczyk',
  'Inglis',
  'Marlowe',
  'Quayle',
];
const POSTCODES = ['BS1 4ND', 'LS6 2AB', 'EH3 9QG', 'CF10 1EP', 'M1 2WD', 'BN1 1AA'];

const CUSTOMERS = 90;

function customer(index: number, pick: (below: number) => number): SampleRow {
  const [first, last] = [
    FIRST[index % FIRST.length] as string,
    LAST[(index * 4) % LAST.length] as string,
  ];
  const expired = index % 10 === 3;
  const refused = index % 12 === 5;
  const order = SAMPLE_DAY - (expired ? 365 * 11 : 5) - pick(250);
  return {
    person: `customer-${index}`,
    kinds: [
      ...(refused ? ['consent_withdrawn' as const] : []),
      ...(expired ? ['over_retention' as const] : []),
    ],
    cells: [
      String(70_100 + index * 3),
      first,
      last,
      `${first}.${last}${index}@example.com`.toLowerCase(),
      index % 3 === 0 ? `07700 900${String(index).padStart(3, '0')}` : '',
      index % 4 === 0 ? birthText(1950 + ((index * 7) % 50), 1 + pick(12), 1 + pick(28)) : '',
      refused ? 'Unsubscribed' : 'Subscribed',
      index % 4 === 1 ? 'Subscribed' : 'Never subscribed',
      (20 + pick(900)).toFixed(2),
      String(1 + pick(9)),
      toIsoDay(order),
      POSTCODES[pick(POSTCODES.length)] as string,
      '',
    ],
  };
}

function birthText(year: number, month: number, dayOfMonth: number): string {
  return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

function special(): SampleRow[] {
  const row = (person: string, cells: readonly string[], kinds: SampleRow['kinds']): SampleRow => ({
    person,
    cells,
    kinds,
  });
  const recent = toIsoDay(SAMPLE_DAY - 33);
  return [
    row(
      'card',
      [
        '70991',
        'Winifred',
        'Ashcombe',
        'winifred.ashcombe@example.com',
        '',
        '',
        'Subscribed',
        '',
        '310.00',
        '2',
        recent,
        'BS1 4ND',
        'ring size N; card on file 4111 1111 1111 1111 until March',
      ],
      ['forbidden_data'],
    ),
    row(
      'order-number',
      [
        '70992',
        'Gethin',
        'Prosser',
        'gethin.prosser@example.com',
        '',
        '',
        'Subscribed',
        '',
        '75.00',
        '1',
        recent,
        'CF10 1EP',
        'order 4111111111111112, gift wrap',
      ],
      [],
    ),
    row(
      'erase',
      [
        '70993',
        'Odette',
        'Lark',
        'odette.lark@example.com',
        '',
        '',
        'Subscribed',
        '',
        '42.00',
        '1',
        recent,
        'LS6 2AB',
        'asked us to delete her data',
      ],
      ['erasure_requested'],
    ),
    row(
      'minor',
      [
        '70994',
        'Poppy',
        'Galloway',
        'poppy.galloway@example.com',
        '',
        '19/05/2013',
        'Subscribed',
        '',
        '18.00',
        '1',
        recent,
        'EH3 9QG',
        '',
      ],
      ['minor'],
    ),
    row(
      'either',
      [
        '70995',
        'Jonah',
        'Vance',
        'jonah.vance@example.com',
        '',
        '31/10/2008',
        'Subscribed',
        '',
        '60.00',
        '1',
        recent,
        'M1 2WD',
        '',
      ],
      [],
    ),
    row(
      'late',
      [
        '70996',
        'Cecil',
        'Hathaway',
        'cecil.hathaway@example.com',
        '',
        '02/02/1941',
        'Subscribed',
        '',
        '500.00',
        '4',
        recent,
        'BN1 1AA',
        'passed away, account kept by family',
      ],
      ['deceased'],
    ),
    row(
      'twice',
      [
        '70997',
        'Marguerite',
        'Sol',
        'marguerite.sol@example.com',
        '',
        '',
        'Subscribed',
        '',
        '20.00',
        '1',
        recent,
        'BS1 4ND',
        '',
      ],
      ['duplicate'],
    ),
    row(
      'twice',
      [
        '70998',
        'Marguerite',
        'Sol',
        'MARGUERITE.SOL@example.com',
        '',
        '',
        'Subscribed',
        '',
        '35.00',
        '1',
        recent,
        'BS1 4ND',
        '',
      ],
      ['duplicate'],
    ),
  ];
}

function left(index: number): SampleRow {
  const base = index * 7;
  const known = index < 10;
  const first = (known ? FIRST[base % FIRST.length] : FIRST[(index * 3) % FIRST.length]) as string;
  const last = (known ? LAST[(base * 4) % LAST.length] : LAST[index % LAST.length]) as string;
  const email = known
    ? `${first}.${last}${base}@example.com`.toLowerCase()
    : `${first}.gone${index}@example.org`.toLowerCase();
  return {
    person: known ? `customer-${base}` : `gone-${index}`,
    kinds: ['consent_withdrawn'],
    cells: [
      email,
      first,
      last,
      `${toIsoDay(SAMPLE_DAY - 60 - index * 9)} 09:1${index % 10}:00`,
      index % 2 === 0 ? 'No longer interested' : '',
    ],
  };
}

export function jewelleryShop(): { lists: SampleList[]; texts: Record<string, string> } {
  const pick = seededPicker(11);
  const customers = [
    ...Array.from({ length: CUSTOMERS }, (_, index) => customer(index, pick)),
    ...special(),
  ];
  const unsubscribed = Array.from({ length: 24 }, (_, index) => left(index));
  return {
    lists: [
      { file: 'customers.csv', sheet: null, rows: customers },
      { file: 'unsubscribed.csv', sheet: null, rows: unsubscribed },
    ],
    texts: {
      'customers.csv': csvText(
        [CUSTOMER_HEADER, ...customers.map((row) => row.cells)],
        ',',
        '\r\n',
      ),
      'unsubscribed.csv': csvText(
        [UNSUBSCRIBED_HEADER, ...unsubscribed.map((row) => row.cells)],
        ',',
        '\n',
      ),
    },
  };
}
