import { expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import { profiles, vocabulary } from '#support/shipped/vocabulary.ts';
import { inventedExports, type InventedExport } from './samples/invented-exports.ts';
import { moreInventedExports } from './samples/more-invented-exports.ts';

type Judged = {
  readonly right: boolean;
  readonly column: MappedColumn;
  readonly expected: string;
  readonly language: string;
};

const channelRoles: Record<string, string> = {
  '': 'consent_general',
  email: 'consent_email',
  sms: 'consent_sms',
  phone: 'consent_phone',
  whatsapp: 'consent_whatsapp',
  post: 'consent_post',
};

/** A trailing `?`: the column must be asked about, whatever the program guessed meanwhile. */
function isRight(column: MappedColumn, expected: string): boolean {
  if (expected.endsWith('?')) return column.needsAnswer || isRight(column, expected.slice(0, -1));
  if (expected.startsWith('+')) {
    return column.role === channelRoles[expected.slice(1)] && column.polarity === 'positive';
  }
  if (expected.startsWith('-')) {
    return (
      column.role === 'opt_out' &&
      column.polarity === 'negative' &&
      (column.channel ?? '') === expected.slice(1)
    );
  }
  const [roles = '', channel] = expected.split(':');
  return (
    roles.split('|').includes(column.role) && (channel === undefined || column.channel === channel)
  );
}

function judge({ columns, language }: InventedExport): Judged[] {
  const rows = [0, 1, 2].map((row) => columns.map((column) => column[row + 2] ?? ''));
  const { columns: mapped } = mapColumns({
    header: columns.map(([header]) => header),
    samples: rows,
    fileName: 'list.csv',
    sheet: null,
    vocabulary,
    profiles,
  });
  return mapped.map((column, index) => {
    const expected = columns[index]?.[1] ?? '';
    return { right: isRight(column, expected), column, expected, language };
  });
}

const judged = [...inventedExports, ...moreInventedExports].flatMap(judge);

test('97 of 100 columns of exports that nobody told the program about are understood', () => {
  const wrong = judged.filter(({ right }) => !right);
  for (const { column, expected, language } of wrong) {
    process.stdout.write(
      `${language} "${column.name}": ${expected}, not ${column.role} ${column.channel ?? ''} ${column.polarity ?? ''} ${column.confidence}\n`,
    );
  }
  process.stdout.write(`${judged.length - wrong.length} of ${judged.length} columns right\n`);
  expect(inventedExports.length).toBeGreaterThanOrEqual(40);
  expect(new Set(inventedExports.map(({ language }) => language)).size).toBe(12);
  expect(1 - wrong.length / judged.length).toBeGreaterThanOrEqual(0.97);
});

test('confidence is honest: of the columns at 0.9 and above nine in ten are right', () => {
  const sure = judged.filter(({ column }) => column.confidence >= 0.9);
  expect(sure.length).toBeGreaterThan(100);
  expect(sure.filter(({ right }) => right).length / sure.length).toBeGreaterThanOrEqual(0.9);
});

test('no column that refuses is understood as one that permits', () => {
  const flipped = judged.filter(
    ({ column, expected }) =>
      (expected.startsWith('-') && column.polarity === 'positive' && !column.needsAnswer) ||
      (expected.startsWith('+') && column.polarity === 'negative' && !column.needsAnswer),
  );
  expect(flipped.map(({ column }) => column.name)).toEqual([]);
});
