import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeTable } from '#files/writing/write-table.ts';
import type { TableFormat } from '#files/writing/write-table.ts';
import { makeCanaries, toCsv, toRows, toVcards } from '#support/canary-corpus.ts';
import type { Canary, CanaryLabel } from '#support/canary-corpus.ts';
import { asFound } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

export const PEOPLE = 40;
const LAST_SEEN_LONG_AGO = '2012-02-03';

/** Of those who stay, each act has its own; of the slimmed nothing is left, of the corrected one value goes. */
const shares = { export: [0, 3], keep: [3, 6], slim: [6, 9], restrict: [9, 12], correct: [12, 13] };
export type Share = keyof typeof shares;

export const people: readonly Canary[] = makeCanaries(PEOPLE).map((one, _, all) =>
  shareOf(all, 'slim').includes(one) ? { ...one, lastVisit: LAST_SEEN_LONG_AGO } : one,
);

export function peopleOf(share: Share): readonly Canary[] {
  return shareOf(people, share);
}

function shareOf(all: readonly Canary[], share: Share): readonly Canary[] {
  const [from, to] = shares[share];
  return all.filter(({ label }) => label === 'keep').slice(from, to);
}

export function tokensOf(...labels: readonly CanaryLabel[]): string[] {
  return people.filter(({ label }) => labels.includes(label)).flatMap(({ tokens }) => tokens);
}

/** Values that an act takes away for good. */
export const goneBy = {
  purge: tokensOf('erase'),
  anonymise: tokensOf('minor'),
  slim: peopleOf('slim').flatMap(({ tokens }) => tokens),
  correct: peopleOf('correct').map(({ email }) => email.replace('@example.com', '')),
};
/** Those of a batch whose days for undoing end. */
export const goneAtTheEnd = tokensOf('over_retention');
export const allGone: readonly string[] = [...Object.values(goneBy).flat(), ...goneAtTheEnd];
export const staying: readonly string[] = tokensOf('keep').filter((one) => !allGone.includes(one));

const first = (label: CanaryLabel): Canary => {
  const found = people.find((one) => one.label === label);
  if (found === undefined) throw new Error(`nobody is labelled ${label}`);
  return found;
};

/** Values of those who will go, in a sentence: for texts in which a value of a person has no business but stands all the same. */
export function mention(): string {
  return [...(['erase', 'minor', 'over_retention'] as const).map(first), ...peopleOf('slim')]
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
