import { toIsoDay } from '#domain/day.ts';
import { arabicDigits, csvText, dayFirst, SAMPLE_DAY, seededPicker } from './sample-kit.ts';
import type { SampleList, SampleRow } from './sample-kit.ts';

/** A marketing agency in Riyadh: its campaign list, and contacts exported from Google and from Outlook. */
export const CAMPAIGN_HEADER = [
  'الرقم',
  'الاسم',
  'الجوال',
  'البريد الإلكتروني',
  'تاريخ الميلاد',
  'الموافقة على التسويق',
  'تاريخ آخر تواصل',
  'المدينة',
  'ملاحظات',
] as const;
export const GOOGLE_HEADER = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Birthday',
  'Notes',
  'Labels',
  'E-mail 1 - Label',
  'E-mail 1 - Value',
  'Phone 1 - Label',
  'Phone 1 - Value',
] as const;
export const OUTLOOK_HEADER = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Company',
  'Mobile Phone',
  'Birthday',
  'Categories',
  'E-mail Address',
  'Notes',
] as const;

const FIRST = [
  'محمد',
  'نورة',
  'خالد',
  'سارة',
  'عبدالله',
  'ريم',
  'فهد',
  'هند',
  'سلطان',
  'لطيفة',
  'ياسر',
  'منى',
  'تركي',
  'أمل',
];
const LAST = [
  'العتيبي',
  'القحطاني',
  'الدوسري',
  'الشهري',
  'الغامدي',
  'الزهراني',
  'المطيري',
  'الحربي',
  'السبيعي',
  'البقمي',
  'الرشيدي',
];
const CITIES = ['الرياض', 'جدة', 'الدمام', 'أبها'];

function mobile(index: number): string {
  return `05${String(50_100_000 + index * 6173).padStart(8, '0')}`;
}

function campaignRow(index: number, pick: (below: number) => number): SampleRow {
  const refused = index % 8 === 3;
  const expired = index % 11 === 6;
  const contact = expired ? SAMPLE_DAY - 365 * 11 - pick(200) : SAMPLE_DAY - 15 - pick(200);
  const birth = dayFirst(SAMPLE_DAY - 365 * (22 + ((index * 5) % 45)) - 40 - pick(200), '/');
  return {
    person: `client-${index}`,
    kinds: [
      ...(refused ? ['consent_withdrawn' as const] : []),
      ...(expired ? ['over_retention' as const] : []),
    ],
    cells: [
      arabicDigits(String(500 + index)),
      `${FIRST[index % FIRST.length]} ${LAST[(index * 3) % LAST.length]}`,
      arabicDigits(mobile(index)),
      `client${index}@example.sa`,
      arabicDigits(birth),
      refused ? 'لا' : 'نعم',
      arabicDigits(dayFirst(contact, '/')),
      CITIES[pick(CITIES.length)] as string,
      '',
    ],
  };
}

function campaignSpecial(): SampleRow[] {
  const recent = arabicDigits(dayFirst(SAMPLE_DAY - 21, '/'));
  const row = (
    person: string,
    name: string,
    phone: number,
    birth: string,
    note: string,
    kinds: SampleRow['kinds'],
  ): SampleRow => ({
    person,
    kinds,
    cells: [
      arabicDigits(String(900 + phone)),
      name,
      arabicDigits(mobile(5000 + phone)),
      '',
      arabicDigits(birth),
      'نعم',
      recent,
      'الرياض',
      note,
    ],
  });
  return [
    row('erase', 'جواهر العنزي', 1, '12/04/1990', 'احذفوا بياناتي', ['erasure_requested']),
    row('withdrew', 'بدر الشمري', 2, '21/09/1985', 'سحبت الموافقة', ['consent_withdrawn']),
    row('minor', 'ليان العنزي', 3, '18/07/2014', '', ['minor']),
    row('kunya', 'أم سارة الجهني', 4, '', '', []),
    row('dead', 'صالح المالكي', 5, '02/02/1948', 'متوفى', ['deceased']),
  ];
}

function googleRow(index: number): SampleRow {
  const known = index < 12;
  const number = known ? index * 4 : 400 + index;
  const stop = index % 7 === 5;
  return {
    person: known ? `client-${number}` : `google-${index}`,
    kinds: stop ? ['consent_withdrawn'] : [],
    cells: [
      FIRST[number % FIRST.length] as string,
      '',
      LAST[(number * 3) % LAST.length] as string,
      '',
      stop ? 'لا تتواصل معه' : '',
      '* myContacts',
      '* Work',
      known ? `client${number}@example.sa` : `google${index}@example.sa`,
      'Mobile',
      `+966 5${mobile(number).slice(2, 3)} ${mobile(number).slice(3, 6)} ${mobile(number).slice(6)}`,
    ],
  };
}

function outlookRow(index: number): SampleRow {
  const child = index === 9;
  return {
    person: `outlook-${index}`,
    kinds: child ? ['minor'] : [],
    cells: [
      child ? 'جود' : (FIRST[(index * 5) % FIRST.length] as string),
      '',
      LAST[(index * 2 + 1) % LAST.length] as string,
      'شركة النخيل',
      arabicDigits(mobile(7000 + index)),
      child ? toIsoDay(SAMPLE_DAY - 365 * 9) : '',
      '',
      `outlook${index}@example.sa`,
      '',
    ],
  };
}

export function marketingAgency(): { lists: SampleList[]; texts: Record<string, string> } {
  const pick = seededPicker(29);
  const campaign = [
    ...Array.from({ length: 66 }, (_, index) => campaignRow(index, pick)),
    ...campaignSpecial(),
  ];
  const google = Array.from({ length: 30 }, (_, index) => googleRow(index));
  const outlook = Array.from({ length: 24 }, (_, index) => outlookRow(index));
  return {
    lists: [
      { file: 'campaign.csv', sheet: null, rows: campaign },
      { file: 'google-contacts.csv', sheet: null, rows: google },
      { file: 'outlook-contacts.csv', sheet: null, rows: outlook },
    ],
    texts: {
      'campaign.csv': csvText([CAMPAIGN_HEADER, ...campaign.map((row) => row.cells)], ',', '\r\n'),
      'google-contacts.csv': csvText([GOOGLE_HEADER, ...google.map((row) => row.cells)], ',', '\n'),
      'outlook-contacts.csv': csvText(
        [OUTLOOK_HEADER, ...outlook.map((row) => row.cells)],
        ',',
        '\r\n',
      ),
    },
  };
}
