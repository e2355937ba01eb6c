import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from 'xlsx';

/** Two lists of one invented salon: who comes, and who gets the newsletter. Two said no, one is a child. */
const clients = [
  [
    'Client ID',
    'First name',
    'Last name',
    'Email',
    'Phone',
    'Date of birth',
    'Last visit',
    'Remark',
  ],
  [
    '1',
    'Marta',
    'Quellwein',
    'marta.quellwein@example.org',
    '+49 30 555010',
    '1984-05-17',
    '2026-10-02',
    'prefers mornings',
  ],
  [
    '2',
    'Jonas',
    'Birkfeld',
    'jonas.birkfeld@example.org',
    '+49 30 555011',
    '1990-09-30',
    '2026-09-14',
    '',
  ],
  [
    '3',
    'Lene',
    'Birkfeld',
    '',
    '+49 30 555011',
    '2014-03-21',
    '2026-09-14',
    'comes with her father',
  ],
  [
    '4',
    'Pavel',
    'Ostrander',
    'pavel.ostrander@example.org',
    '+49 30 555012',
    '1971-12-03',
    '2026-11-01',
    '',
  ],
  [
    '5',
    'Ida',
    'Weidenau',
    'ida.weidenau@example.org',
    '+49 30 555013',
    '1999-07-08',
    '2026-08-25',
    '',
  ],
  [
    '6',
    'Tomas',
    'Hellgrund',
    'tomas.hellgrund@example.org',
    '+49 30 555014',
    '1966-01-29',
    '2026-07-19',
    '',
  ],
];

const newsletter = [
  'E-mail,Name,Newsletter consent',
  'marta.quellwein@example.org,Marta Quellwein,yes',
  'jonas.birkfeld@example.org,Jonas Birkfeld,no',
  'pavel.ostrander@example.org,Pavel Ostrander,no',
  'ida.weidenau@example.org,Ida Weidenau,yes',
  '',
].join('\r\n');

export const listsOfSalon = {
  saidNo: ['Jonas Birkfeld', 'Pavel Ostrander'],
  erased: ['jonas.birkfeld@example.org', 'pavel.ostrander@example.org', '555012', 'Ostrander'],
  people: 6,
  rowsOfClients: clients.length - 1,
};

export type SalonFiles = { readonly clients: string; readonly newsletter: string };

export function writeSalonLists(folder: string): SalonFiles {
  const files = {
    clients: path.join(folder, 'clients.xlsx'),
    newsletter: path.join(folder, 'newsletter.csv'),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(clients), 'Clients');
  writeFileSync(files.clients, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  writeFileSync(files.newsletter, newsletter);
  return files;
}
