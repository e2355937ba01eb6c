import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeTable } from '#files/write-table.ts';
import type { TableFormat } from '#files/write-table.ts';
import { makeCanaries, toCsv, toRows, toVcards } from '#support/canary-corpus.ts';
import type { Canary, CanaryLabel } from '#support/canary-corpus.ts';
import { asFound } from '../worker/open-dispatcher.ts';
import type { TestDispatcher } from '../worker/open-dispatcher.ts';

export const PEOPLE = 40;
export const people: readonly Canary[] = makeCanaries(PEOPLE);

export function tokensOf(...labels: readonly CanaryLabel[]): string[] {
  return people.filter(({ label }) => labels.includes(label)).flatMap(({ tokens }) => tokens);
}

const first = (label: CanaryLabel): Canary => {
  const found = people.find((one) => one.label === label);
  if (found === undefined) throw new Error(`nobody is labelled ${label}`);
  return found;
};

/** Values of those who will go, in a sentence: for texts in which a value of a person has no business but stands all the same. */
export function mention(): string {
  return (['erase', 'minor', 'over_retention'] as const)
    .map(first)
    .map(({ first: given, last, email, phone }) => `${given} ${last} ${email} ${phone}`)
    .join(' ');
}

function table(format: TableFormat): Buffer {
  const [header = [], ...rows] = toRows(people);
  const chunks: Uint8Array[] = [];
  for (const chunk of writeTable({ name: 'people', header, rows }, format)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The lists of the user, which no program may touch: they lie outside of what is searched, and are what receipts call not reached. */
function writeLists(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const aside = people
    .slice(0, 3)
    .map(({ email, phone }) => `x;${email};${phone};;;;;;;;;;;too many\r\n`)
    .join('');
  const lists: Readonly<Record<string, string | Buffer>> = {
    'clients.csv': `Clients of ${mention()}\r\n\r\n${toCsv(people)}${aside}`,
    'wide.tsv': Buffer.from(`\uFEFF${toCsv(people, '\t')}`, 'utf16le'),
    'cards.vcf': toVcards(people),
    'book.xlsx': table('xlsx'),
    'records.json': table('json'),
  };
  return Object.entries(lists).map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  });
}

/** Everything into the workspace, through the program's own doors. */
export async function plant(lethe: TestDispatcher, lists: string): Promise<void> {
  const files = writeLists(lists).map(asFound);
  await lethe.get('source/import', { files, country: 'DE' });
  // Answers that are remembered, and a list that is imported once more with them.
  const [again] = files;
  if (again === undefined) throw new Error('no list was written');
  const answered = {
    ...again,
    columns: [{ index: 5, role: 'notes' as const, channel: null, polarity: null }],
  };
  await lethe.get('source/import', { files: [answered], country: 'DE' });
  await lethe.get('suppression/add', {
    file: null,
    values: people.map(({ email }) => email).slice(0, 1),
  });
}
