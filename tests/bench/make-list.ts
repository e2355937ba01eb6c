import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { toIsoDay } from '#domain/day.ts';
import { dayFirst, SAMPLE_DAY, seededPicker } from '#support/samples/sample-kit.ts';

/**
 * The list that the bench reads: 16 columns, four languages, about 170 bytes a row, invented people only.
 * The same bytes on every machine.
 */
const HEADER = [
  'Client ID',
  'First name',
  'Last name',
  'Email',
  'Mobile',
  'Date of birth',
  'Gender',
  'City',
  'Postcode',
  'Country',
  'Created',
  'Last visit',
  'Total spend',
  'Marketing consent',
  'Unsubscribed',
  'Notes',
] as const;

type Tongue = {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly string[];
  readonly country: string;
  readonly phone: (body: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly notes: readonly string[];
};

const TONGUES: readonly Tongue[] = [
  {
    first: ['Amelia', 'Oliver', 'Priya', 'Noah', 'Freya', 'Marcus', 'Aoife', 'Idris'],
    last: ['Thornbury', 'Okafor', 'Penhaligon', 'Mistry', 'Galbraith', 'Whitlock', 'Sandhu'],
    cities: ['Bristol', 'Leeds', 'Cardiff'],
    country: 'GB',
    phone: (body) => `07700 ${body.slice(0, 6)}`,
    yes: 'yes',
    no: 'no',
    notes: [
      '',
      '',
      'prefers mornings, parks behind the house',
      'please do not contact',
      'gel manicure, 45 min, shade 112 then 118',
    ],
  },
  {
    first: ['Анна', 'Мария', 'Пётр', 'Ольга', 'Сергей', 'Юлия', 'Ирина', 'Тимофей'],
    last: ['Журавлёва', 'Соколова', 'Морозов', 'Щукина', 'Лебедев', 'Ёлкина', 'Зимина'],
    cities: ['Казань', 'Тверь', 'Самара'],
    country: 'RU',
    phone: (body) =>
      `+7 (9${body.slice(0, 2)}) ${body.slice(2, 5)}-${body.slice(5, 7)}-${body.slice(7, 9)}`,
    yes: 'да',
    no: 'нет',
    notes: ['', '', 'стрижка каре, укладка', 'отозвала согласие', 'предпочитает утро'],
  },
  {
    first: ['محمد', 'نورة', 'خالد', 'سارة', 'ريم', 'فهد', 'هند', 'ياسر'],
    last: ['العتيبي', 'القحطاني', 'الدوسري', 'الشهري', 'الغامدي', 'الزهراني', 'الحربي'],
    cities: ['الرياض', 'جدة', 'أبها'],
    country: 'SA',
    phone: (body) => `05${body.slice(0, 8)}`,
    yes: 'نعم',
    no: 'لا',
    notes: ['', '', 'تفضل المساء بعد الخامسة', 'سحبت الموافقة', ''],
  },
  {
    first: ['Ayşe', 'Mehmet', 'İrem', 'Hakan', 'Işıl', 'Çağrı', 'Zeynep', 'Ömer'],
    last: ['Yıldırım', 'Öztürk', 'Karaağaç', 'Şimşek', 'Çetinkaya', 'Güneş', 'Işık'],
    cities: ['İstanbul', 'İzmir', 'Muğla'],
    country: 'TR',
    phone: (body) => `0532 ${body.slice(0, 3)} ${body.slice(3, 5)} ${body.slice(5, 7)}`,
    yes: 'evet',
    no: 'hayır',
    notes: ['', '', 'sabah saatlerini tercih ediyor', 'aramayın', 'kaş + kirpik, 40 dakika'],
  },
];

const ROWS_PER_WRITE = 5_000;

/** Writes the list where it is not there yet. Returns its size in bytes. */
export function makeList(path: string, rows: number): number {
  if (!existsSync(path)) {
    const unfinished = `${path}.part`;
    const file = openSync(unfinished, 'w');
    const pick = seededPicker(rows);
    writeSync(file, `${HEADER.join(',')}\r\n`);
    for (let start = 0; start < rows; start += ROWS_PER_WRITE) {
      let text = '';
      for (let index = start; index < Math.min(rows, start + ROWS_PER_WRITE); index += 1)
        text += rowText(index, pick);
      writeSync(file, text);
    }
    closeSync(file);
    renameSync(unfinished, path);
  }
  return statSync(path).size;
}

function rowText(index: number, pick: (below: number) => number): string {
  const tongue = TONGUES[index % TONGUES.length] as Tongue;
  const from = (list: readonly string[]): string => list[pick(list.length)] as string;
  const body = String(100_000_000 + ((index * 7919) % 899_999_999));
  const birth = SAMPLE_DAY - 365 * 3 - pick(365 * 88);
  const visit = SAMPLE_DAY - pick(365 * 8);
  return (
    [
      `C${index + 1}`,
      from(tongue.first),
      from(tongue.last),
      index % 9 === 0 ? '' : `client${index}@mail${index % 97}.example`,
      index % 7 === 0 ? '' : tongue.phone(body),
      dayFirst(birth),
      index % 2 === 0 ? 'f' : 'm',
      from(tongue.cities),
      String(100_000 + pick(899_999)),
      tongue.country,
      toIsoDay(visit - 200 - pick(900)),
      dayFirst(visit),
      `${pick(90_000)}.${10 + pick(89)}`,
      index % 11 === 0 ? tongue.no : tongue.yes,
      index % 23 === 0 ? tongue.yes : '',
      csvCell(from(tongue.notes)),
    ].join(',') + '\r\n'
  );
}

function csvCell(text: string): string {
  return text.includes(',') ? `"${text}"` : text;
}
