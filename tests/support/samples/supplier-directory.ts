import { dayFirst, SAMPLE_DAY, seededPicker } from './sample-kit.ts';
import type { SampleList, SampleRow } from './sample-kit.ts';

/** A directory of suppliers in Turkey: a workbook with two sheets, and the cards of the contact persons' phones. */
export const SUPPLIER_HEADER = [
  'Firma Kodu',
  'Firma',
  'Yetkili Adı Soyadı',
  'E-posta adresi',
  'Cep Telefonu',
  'İl',
  'Kayıt Tarihi',
  'Son Sipariş Tarihi',
  'Ticari İleti Onayı',
  'Durum',
  'Notlar',
] as const;

const FIRST = [
  'Ayşe',
  'Mehmet',
  'İrem',
  'Hakan',
  'Işıl',
  'Çağrı',
  'Zeynep',
  'Ömer',
  'Gülşen',
  'Umut',
  'Şule',
  'Barış',
];
const LAST = [
  'Yıldırım',
  'Öztürk',
  'Karaağaç',
  'Şimşek',
  'Çetinkaya',
  'Güneş',
  'Işık',
  'Doğan',
  'Kılıç',
  'Aydın',
  'Ünal',
];
const CITIES = ['İstanbul', 'İzmir', 'Ankara', 'Muğla', 'Iğdır'];
const TRADES = ['Tekstil', 'Ambalaj', 'Gıda', 'Mobilya', 'Kırtasiye'];

function asciiName(text: string): string {
  return text
    .replaceAll('ı', 'i')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

function mobile(index: number): string {
  const body = `5${String(320_000_000 + index * 5209).padStart(9, '0')}`;
  return index % 2 === 0
    ? `0${body.slice(0, 3)} ${body.slice(3, 6)} ${body.slice(6, 8)} ${body.slice(8)}`
    : `+90${body}`;
}

function supplier(index: number, cancelled: boolean, pick: (below: number) => number): SampleRow {
  const number = cancelled ? 200 + index : index;
  const [first, last] = [
    FIRST[number % FIRST.length] as string,
    LAST[(number * 5) % LAST.length] as string,
  ];
  const refused = index % 9 === 4;
  const expired = cancelled || index % 14 === 9;
  const order = expired ? SAMPLE_DAY - 365 * 12 - pick(300) : SAMPLE_DAY - 12 - pick(300);
  return {
    person: `supplier-${number}`,
    kinds: [
      ...(refused ? ['consent_withdrawn' as const] : []),
      ...(expired ? ['over_retention' as const] : []),
    ],
    cells: [
      `TED-${String(number).padStart(4, '0')}`,
      `${LAST[(number * 2) % LAST.length]} ${TRADES[number % TRADES.length]} Ltd. Şti.`,
      `${first} ${last}`,
      `${asciiName(first)}.${asciiName(last)}${number}@ornek.com.tr`,
      mobile(number),
      CITIES[pick(CITIES.length)] as string,
      dayFirst(order - 400),
      dayFirst(order),
      refused ? 'RET' : 'ONAY',
      cancelled ? 'İptal' : 'Aktif',
      '',
    ],
  };
}

function special(): SampleRow[] {
  const recent = dayFirst(SAMPLE_DAY - 25);
  const row = (
    person: string,
    name: string,
    note: string,
    kinds: SampleRow['kinds'],
  ): SampleRow => ({
    person,
    kinds,
    cells: [
      `TED-${person}`,
      'Örnek Ticaret',
      name,
      `${asciiName(name)}@ornek.com.tr`,
      '',
      'İzmir',
      recent,
      recent,
      'ONAY',
      'Aktif',
      note,
    ],
  });
  return [
    row('9001', 'Nihal Toprak', 'bilgilerimi silin dedi', ['erasure_requested']),
    row('9002', 'Tarık Alkan', 'onayını geri aldı', ['consent_withdrawn']),
    row('9003', 'Reşit Vasi', 'adı Reşit, soyadı Vasi', []),
    row('9004', 'Perihan Soylu', 'vefat etti', ['deceased']),
  ];
}

/** Cards of people who also stand in the workbook (even numbers) and of people who do not. */
function card(index: number): { row: SampleRow; text: string } {
  const known = index % 2 === 0;
  const number = known ? index : 400 + index;
  const [first, last] = [
    FIRST[number % FIRST.length] as string,
    LAST[(number * 5) % LAST.length] as string,
  ];
  const email = `${asciiName(first)}.${asciiName(last)}${number}@ornek.com.tr`;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${last};${first};;;`,
    `FN:${first} ${last}`,
    `TEL;TYPE=CELL:${mobile(number)}`,
    `EMAIL;TYPE=INTERNET:${email}`,
    'BDAY:--0415',
    'END:VCARD',
  ];
  return {
    row: { person: `supplier-${number}`, kinds: [], cells: [] },
    text: lines.map((line) => `${line}\r\n`).join(''),
  };
}

export function supplierDirectory(): { lists: SampleList[]; cards: string } {
  const pick = seededPicker(41);
  const active = [
    ...Array.from({ length: 70 }, (_, index) => supplier(index, false, pick)),
    ...special(),
  ];
  const cancelled = Array.from({ length: 18 }, (_, index) => supplier(index, true, pick));
  const cards = Array.from({ length: 20 }, (_, index) => card(index));
  return {
    lists: [
      { file: 'suppliers.xlsx', sheet: 'Aktif', rows: active },
      { file: 'suppliers.xlsx', sheet: 'İptal edilenler', rows: cancelled },
      { file: 'contacts.vcf', sheet: null, rows: cards.map((item) => item.row) },
    ],
    cards: cards.map((item) => item.text).join(''),
  };
}
