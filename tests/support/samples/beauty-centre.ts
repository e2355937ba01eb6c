import { birthAt, csvText, dayFirst, SAMPLE_DAY, seededPicker } from './sample-kit.ts';
import type { SampleList, SampleRow } from './sample-kit.ts';

/** A beauty centre in Russia: booking system (windows-1251, `;`) and the newsletter of its mail tool. */
export const CLIENT_HEADER = [
  'ID',
  'ФИО',
  'Телефон',
  'Email',
  'Дата рождения',
  'Пол',
  'Дата последнего визита',
  'Количество визитов',
  'Потрачено',
  'Согласие на рассылку',
  'Комментарий',
] as const;
export const NEWSLETTER_HEADER = [
  'email',
  'Имя',
  'Фамилия',
  'Статус подписки',
  'Дата отписки',
] as const;

const WOMEN = [
  'Анна',
  'Мария',
  'Елена',
  'Ольга',
  'Татьяна',
  'Наталья',
  'Светлана',
  'Ирина',
  'Юлия',
  'Екатерина',
  'Дарья',
  'Полина',
  'Вера',
  'Галина',
  'Людмила',
  'Ксения',
  'Алина',
  'Зоя',
  'Лариса',
  'Жанна',
];
const MEN = [
  'Иван',
  'Пётр',
  'Сергей',
  'Алексей',
  'Дмитрий',
  'Николай',
  'Андрей',
  'Михаил',
  'Павел',
  'Егор',
];
const FAMILIES = [
  'Журавлёва',
  'Соколова',
  'Морозова',
  'Щукина',
  'Лебедева',
  'Крылова',
  'Тихонова',
  'Ершова',
  'Белова',
  'Гусева',
  'Комарова',
  'Орлова',
  'Фомина',
  'Яковлева',
  'Чернова',
  'Зимина',
  'Быкова',
  'Ёлкина',
  'Носова',
  'Панина',
];
const LATIN = [
  'anna',
  'maria',
  'elena',
  'olga',
  'tatiana',
  'natalia',
  'sveta',
  'irina',
  'yulia',
  'katya',
  'daria',
  'polina',
  'vera',
  'galina',
  'luda',
  'ksenia',
  'alina',
  'zoya',
  'larisa',
  'zhanna',
];
const REMARKS = [
  '',
  '',
  '',
  'маникюр + покрытие',
  'любит тихую музыку',
  'стрижка каре',
  'оплата картой',
  'предпочитает утро',
];

const OLD = SAMPLE_DAY - 365 * 12;
const ADULTS = 96;

type Client = SampleRow & { readonly email: string; readonly first: string; readonly last: string };

function adult(index: number, pick: (below: number) => number): Client {
  const man = index % 8 === 7;
  const first = (man ? MEN[index % MEN.length] : WOMEN[index % WOMEN.length]) as string;
  const family = FAMILIES[(index * 7) % FAMILIES.length] as string;
  const last = man ? family.replace(/ая$/, 'ий').replace(/а$/, '') : family;
  const email = index % 5 === 4 ? '' : `${LATIN[index % LATIN.length]}.${index}@primer-pochta.ru`;
  const years = 19 + ((index * 11) % 75); // 19 to 93
  const expired = index % 9 === 5;
  const no = index % 13 === 6;
  const visit = expired ? OLD - pick(300) : SAMPLE_DAY - 10 - pick(300);
  const kinds: Client['kinds'] = [
    ...(no ? ['consent_withdrawn' as const] : []),
    ...(expired ? ['over_retention' as const] : []),
  ];
  return {
    person: `adult-${index}`,
    email,
    first,
    last,
    kinds,
    cells: [
      String(4100 + index),
      `${last} ${first}`,
      phone(index),
      email,
      dayFirst(birthAt(years, pick(360))),
      man ? 'М' : 'Ж',
      dayFirst(visit),
      String(1 + pick(40)),
      String(1200 * (1 + pick(30))),
      no ? 'Нет' : 'Да',
      REMARKS[pick(REMARKS.length)] as string,
    ],
  };
}

/** Two shapes that Russian booking systems write: `+7 (9..)` and `89...`. */
function phone(index: number): string {
  const body = `9${String(60_000_000 + index * 7919).padStart(9, '0')}`;
  return index % 3 === 0
    ? `8${body}`
    : `+7 (${body.slice(0, 3)}) ${body.slice(3, 6)}-${body.slice(6, 8)}-${body.slice(8)}`;
}

/** Children on a relative's phone: another given name, so a person of their own in the same household. */
function children(adults: readonly Client[], pick: (below: number) => number): Client[] {
  const names = ['Маша', 'Тимофей', 'Соня', 'Лев', 'Варвара', 'Мирон', 'Алиса', 'Степан'];
  return names.map((first, index) => {
    const parent = adults[index * 3] as Client;
    return {
      person: `child-${index}`,
      email: '',
      first,
      last: parent.last,
      kinds: ['minor' as const],
      cells: [
        String(4300 + index),
        `${parent.last} ${first}`,
        parent.cells[2] as string,
        '',
        dayFirst(birthAt(3 + index * 2, pick(300))),
        index % 2 === 0 ? 'Ж' : 'М',
        dayFirst(SAMPLE_DAY - 20 - pick(100)),
        '2',
        '2400',
        'Да',
        'детская стрижка, телефон мамы',
      ],
    };
  });
}

function special(): Client[] {
  const row = (
    key: string,
    name: string,
    rest: Partial<Record<number, string>>,
    kinds: Client['kinds'],
  ): Client => {
    const cells = ['', name, '', '', '', 'Ж', dayFirst(SAMPLE_DAY - 40), '3', '4500', 'Да', ''];
    for (const [index, text] of Object.entries(rest)) cells[Number(index)] = text as string;
    const [last = '', first = ''] = name.split(' ');
    return { person: key, email: cells[3] ?? '', first, last, kinds, cells };
  };
  return [
    row(
      'erase',
      'Вересаева Клавдия',
      { 0: '4401', 2: '89035550101', 4: '14.02.1988', 10: 'просит удалить её данные' },
      ['erasure_requested'],
    ),
    row(
      'withdrew',
      'Горностаева Ульяна',
      {
        0: '4402',
        3: 'ulyana.g@primer-pochta.ru',
        4: '03.07.1979',
        10: 'отозвала согласие 12.05.2026',
      },
      ['consent_withdrawn'],
    ),
    row('teen', 'Куницына Арина', { 0: '4403', 2: '89035550103', 4: '2008' }, ['may_be_minor']),
    row('tomorrow', 'Рысева Нина', { 0: '4404', 2: '89035550104', 4: '24.11.2008' }, ['minor']),
    row('today', 'Барсукова Инна', { 0: '4405', 2: '89035550105', 4: '23.11.2008' }, []),
    row('yearless', 'Хорькова Лидия', { 0: '4406', 2: '89035550106', 4: '05.04' }, []),
    row('eldest', 'Совина Прасковья', { 0: '4407', 2: '89035550107', 4: '01.03.1933' }, []),
  ];
}

function newsletterRow(client: Client, index: number): SampleRow {
  const left = index % 6 === 2;
  return {
    person: client.person,
    kinds: left ? ['consent_withdrawn'] : [],
    cells: [
      client.email.toUpperCase(),
      client.first,
      client.last,
      left ? 'отписан' : 'активен',
      left ? dayFirst(SAMPLE_DAY - 30 - index) : '',
    ],
  };
}

function readerOnly(index: number): SampleRow {
  const left = index % 4 === 1;
  return {
    person: `reader-${index}`,
    kinds: left ? ['consent_withdrawn'] : [],
    cells: [
      `chitatel${index}@primer-pochta.ru`,
      WOMEN[(index * 3) % WOMEN.length] as string,
      '',
      left ? 'отписан' : 'активен',
      left ? dayFirst(SAMPLE_DAY - 200 - index) : '',
    ],
  };
}

export function beautyCentre(): { lists: SampleList[]; texts: Record<string, string> } {
  const pick = seededPicker(3);
  const adults = Array.from({ length: ADULTS }, (_, index) => adult(index, pick));
  const clients = [...adults, ...children(adults, pick), ...special()];
  const readers = adults.filter((client) => client.email !== '').slice(0, 40);
  const newsletter = [
    ...readers.map(newsletterRow),
    ...Array.from({ length: 16 }, (_, index) => readerOnly(index)),
  ];
  return {
    lists: [
      { file: 'clients.csv', sheet: null, rows: clients },
      { file: 'newsletter.csv', sheet: null, rows: newsletter },
    ],
    texts: {
      'clients.csv': csvText(
        [CLIENT_HEADER, ...clients.map((client) => client.cells)],
        ';',
        '\r\n',
      ),
      'newsletter.csv': csvText(
        [NEWSLETTER_HEADER, ...newsletter.map((row) => row.cells)],
        ',',
        '\n',
      ),
    },
  };
}
