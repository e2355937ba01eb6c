import type { ListedPerson } from '../match-records.ts';

/** A FEBRL-like list: originals, up to five damaged copies of each, and who is who. Deterministic. */
export type MadeDuplicates = {
  readonly records: readonly ListedPerson[];
  readonly personOf: readonly number[]; // by record
};

type People = {
  readonly given: readonly string[]; // with other spellings and short forms after |
  readonly family: readonly string[];
  readonly letters: string;
};

/** Latin, Cyrillic, Arabic, Turkish and Vietnamese; family names are made of two parts so that there are enough. */
const PEOPLES: readonly People[] = [
  {
    given: [
      'William|Bill',
      'Elizabeth|Liz',
      'Robert|Bob',
      'Anna',
      'Michael|Mike',
      'Laura',
      'Peter',
      'Margaret',
    ],
    family: ['Hart', 'Wood', 'Stone', 'Brook', 'Field', 'Marsh', 'Thorn', 'Ash'].flatMap((one) =>
      ['ley', 'ton', 'well', 'worth', 'ford', 'bury', 'more', 'wick'].map((end) => one + end),
    ),
    letters: 'abcdefghijklmnoprstuvw',
  },
  {
    given: [
      'Юлия|Yulia',
      'Мария|Маша',
      'Александр|Aleksandr',
      'Дмитрий|Дима',
      'Екатерина|Катя',
      'Игорь',
      'Наталья|Наташа',
      'Павел',
    ],
    family: [
      'Громов',
      'Соколов',
      'Зайцев',
      'Лебедев',
      'Морозов',
      'Волков',
      'Орлов',
      'Белов',
    ].flatMap((one) =>
      ['', 'ский', 'енко', 'цов', 'ников'].map((end) =>
        end === '' ? one : one.slice(0, -2) + end,
      ),
    ),
    letters: 'абвгдежзиклмнопрст',
  },
  {
    given: [
      'محمد|Mohammed',
      'أحمد|Ahmed',
      'فاطمة|Fatima',
      'خديجة|Khadija',
      'يوسف|Yousef',
      'زينب|Zainab',
      'كريم|Karim',
      'حسين|Hussein',
    ],
    family: [
      'العلي',
      'الخطيب',
      'حداد',
      'منصوري',
      'القحطاني',
      'الشمري',
      'الزهراني',
      'بن صالح',
      'عثماني',
      'الفارسي',
      'الدوسري',
      'المطيري',
    ],
    letters: 'بتجحدرزسشعفقكلمنه',
  },
  {
    given: [
      'Ayşe|Ayse',
      'Mehmet|Memo',
      'Zeynep',
      'Mustafa',
      'Elif',
      'Hüseyin|Huseyin',
      'Özlem|Ozlem',
      'İbrahim|Ibrahim',
    ],
    family: [
      'Yılmaz',
      'Kaya',
      'Demir',
      'Şahin',
      'Çelik',
      'Öztürk',
      'Aydın',
      'Kılıç',
      'Güneş',
      'Tunçer',
      'Akbulut',
      'Karadağ',
    ],
    letters: 'abcdefgilmnorstuyz',
  },
  {
    given: [
      'Lan',
      'Hùng|Hung',
      'Phương|Phuong',
      'Quang',
      'Thảo|Thao',
      'Linh',
      'Tuấn|Tuan',
      'Ngọc|Ngoc',
    ],
    family: ['Nguyễn Thị', 'Trần Văn', 'Phạm', 'Lê', 'Hoàng', 'Đặng', 'Bùi', 'Vũ'],
    letters: 'aceghilmnopqrtu',
  },
];

export function makeDuplicates(originals: number, seed = 7): MadeDuplicates {
  const random = mulberry(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const records: ListedPerson[] = [];
  const personOf: number[] = [];
  for (let person = 0; person < originals; person += 1) {
    const people = pick(PEOPLES);
    const original = makeOriginal(person, people, { random, pick });
    const copies = Math.floor(random() * 6);
    for (let copy = 0; copy <= copies; copy += 1) {
      const record = copy === 0 ? original : damage(original, people, { random, pick });
      records.push(plainGiven(record));
      personOf.push(person);
    }
  }
  return { records, personOf };
}

/** The spelling that stands first, where no change chose another. */
function plainGiven(record: ListedPerson): ListedPerson {
  return record.first === undefined
    ? record
    : { ...record, first: record.first.split('|')[0] ?? '' };
}

type Dice = {
  readonly random: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

function makeOriginal(
  person: number,
  { given, family }: People,
  { random, pick }: Dice,
): ListedPerson {
  const day = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
  return {
    first: pick(given),
    last: pick(family),
    email: `user${person * 7919}@mailbox${person % 50}.example`,
    phone: `+4915${100_000_000 + person * 7919}`,
    born: `${1945 + Math.floor(random() * 60)}-${day(12)}-${day(28)}`,
    address: `${pick(['Linden', 'Garten', 'Berg', 'Park', 'Wiesen'])}straße ${1 + Math.floor(random() * 180)}`,
  };
}

/** One to three changes, as in FEBRL, each of a kind that lists really have. */
function damage(original: ListedPerson, people: People, dice: Dice): ListedPerson {
  let copy = original;
  const changes = 1 + Math.floor(dice.random() * 3);
  for (let at = 0; at < changes; at += 1) copy = dice.pick(CHANGES)(copy, people, dice);
  return copy;
}

type Change = (record: ListedPerson, people: People, dice: Dice) => ListedPerson;

const CHANGES: readonly Change[] = [
  (record, { letters }, dice) => ({ ...record, last: slip(record.last ?? '', letters, dice) }),
  (record, { letters }, dice) => ({ ...record, first: slip(record.first ?? '', letters, dice) }),
  (record, _people, { pick }) => ({ ...record, first: pick((record.first ?? '').split('|')) }),
  ({ email: _gone, ...record }) => record,
  ({ phone: _gone, ...record }) => record,
  ({ born: _gone, ...record }) => record,
  ({ address: _gone, ...record }) => record,
  (record) => ({ ...record, address: 'Neuer Weg 5' }),
  (record) => ({ ...record, email: (record.email ?? '').toUpperCase() }),
  (record) => ({ ...record, phone: (record.phone ?? '').replace('+49', '0') }),
  (record) => (record.last === undefined || record.first === undefined ? record : swapped(record)),
  (record) => {
    const [year, month, day] = (record.born ?? '').split('-');
    return day !== undefined && Number(day) <= 12
      ? { ...record, born: `${year}-${day}-${month}` }
      : record;
  },
];

function swapped({ first, last, ...record }: ListedPerson): ListedPerson {
  return { ...record, full: `${last ?? ''} ${(first ?? '').split('|')[0] ?? ''}` };
}

function slip(word: string, letters: string, { random }: Dice): string {
  const plain = word.split('|')[0] ?? '';
  if (plain.length < 4) return word;
  const at = 1 + Math.floor(random() * (plain.length - 2));
  const letter = letters.charAt(Math.floor(random() * letters.length));
  const kind = random();
  if (kind < 0.25) return plain.slice(0, at) + plain.slice(at + 1);
  if (kind < 0.5) return plain.slice(0, at) + letter + plain.slice(at);
  if (kind < 0.75) return plain.slice(0, at) + letter + plain.slice(at + 1);
  return plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
}

/** Mulberry32, so that the list is the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
