import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#domain/language.ts';

/** A list with everything that a list can ask: an unclear word, a column that may mean yes or no, dates that can be read both ways, an entry that is perhaps another's. */
type Doubtful = {
  readonly file: string;
  readonly titles: string;
  /** A yes, a no, and a word that is neither. */
  readonly words: readonly [yes: string, no: string, unclear: string];
  readonly people: readonly string[];
  /** The first of the people again, with the same address. */
  readonly shortened: string;
  readonly remark: string;
};

const lists: Readonly<Record<Language, Doubtful>> = {
  en: {
    file: 'clients 2026.csv',
    titles: 'Name;E-mail;Phone;Born;Newsletter consent;Block;Remark',
    words: ['yes', 'no', 'kind of'],
    people: [
      'Maria Kern',
      'Bert Olsen',
      'Cora Lang',
      'Eva Sand',
      'Finn Moor',
      'Greta Holm',
      'Ida Weidenau',
      'Jan Ostrander',
      'Kim Harrow',
      'Lea Birkfeld',
    ],
    shortened: 'M. Kern',
    remark: 'please do not call or write any more',
  },
  ru: {
    file: 'клиенты 2026.csv',
    titles: 'Клиент;Почта;Телефон;Дата рождения;Рассылка;Блок;Комментарий',
    words: ['да', 'нет', 'как бы да'],
    people: [
      'Ольга Верещагина',
      'Тимур Салахов',
      'Нина Грачёва',
      'Яна Кротова',
      'Глеб Юдин',
      'Алла Стрешнева',
      'Пётр Ланской',
      'Вера Озерова',
      'Юлия Щукина',
      'Марк Белецкий',
    ],
    shortened: 'О. Верещагина',
    remark: 'просила больше не писать и не звонить',
  },
  ar: {
    file: 'العملاء 2026.csv',
    titles: 'الاسم;البريد الإلكتروني;الجوال;تاريخ الميلاد;الموافقة على الرسائل;حظر;ملاحظات',
    words: ['نعم', 'لا', 'ربما'],
    people: [
      'نورة الشهري',
      'سلطان الزهراني',
      'لطيفة السبيعي',
      'بدر الشمري',
      'هند القحطاني',
      'ماجد الحربي',
      'ريم العتيبي',
      'فهد الدوسري',
      'سارة البقمي',
      'تركي المطيري',
    ],
    shortened: 'ن. الشهري',
    remark: 'طلبت عدم التواصل معها مرة أخرى',
  },
  tr: {
    file: 'müşteriler 2026.csv',
    titles: 'Müşteri;E-posta;Cep telefonu;Doğum tarihi;Bülten izni;Engel;Not',
    words: ['evet', 'hayır', 'olabilir gibi'],
    people: [
      'Işıl Karadağ',
      'İlker Doğan',
      'Şule Aydın',
      'Çağrı Öz',
      'Ümit Ak',
      'Gülşah Er',
      'Nâzım Tuna',
      'Öykü Sarı',
      'Barış Ilgaz',
      'Irmak Üstün',
    ],
    shortened: 'I. Karadağ',
    remark: 'bir daha aranmak istemiyor, mesaj da atmayın dedi',
  },
};

const LONG = 24; // rows, so that one unclear word does not make the column doubtful

export function writeDoubtfulList(folder: string, language: Language): string {
  const list = lists[language];
  const [yes, no, unclear] = list.words;
  const separators = list.titles.split(';').length - 1;
  const rows = Array.from({ length: LONG }, (_, row) => {
    const person = list.people[row % list.people.length] ?? '';
    const name = row < list.people.length ? person : `${person} ${toLetter(row)}`;
    return [
      name,
      `p${row}@example.com`,
      `+49 30 5550${10 + row}`,
      `0${(row % 9) + 1}/0${(row % 7) + 1}/1985`,
      row === 3 || row === 6 ? unclear : row === 4 ? no : yes,
      row % 3 === 0 ? no : yes,
      row === 5 ? list.remark : '',
    ].join(';');
  });
  const again = [list.shortened, 'p0@example.com', '', '', no, no, ''].join(';');
  const torn = `${list.people[3] ?? ''}${';x'.repeat(separators + 3)}`;
  const file = path.join(folder, list.file);
  writeFileSync(file, `\uFEFF${[list.titles, ...rows, again, torn].join('\r\n')}\r\n`);
  return file;
}

const toLetter = (row: number): string => `${String.fromCodePoint(65 + row)}.`;

/** A file that no program could read as a list. */
export function writeUnreadable(folder: string): string {
  const file = path.join(folder, 'photo.jpg');
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]));
  return file;
}
