import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { parse } from 'yaml';
import { channels } from '#domain/consent.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

type ShapeCase = {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, string>>;
};

const file = new URL('../../corpus/consent/shapes.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as readonly ShapeCase[];

let lethe: TestDispatcher;

beforeAll(() => {
  lethe = openDispatcher();
});

afterAll(async () => {
  await lethe.close();
});

/** Writes the files of a case; sheets of one workbook become one file. */
function writeFiles(shape: ShapeCase, folder: string): string[] {
  const books = new Map<string, [string, string][]>();
  for (const [key, text] of Object.entries(shape.files)) {
    const [name = '', sheet = ''] = key.split('#');
    books.set(name, [...(books.get(name) ?? []), [sheet, text]]);
  }
  return [...books].map(([name, sheets]) => {
    const file = path.join(folder, name);
    const [first] = sheets;
    writeFileSync(file, first?.[0] === '' ? first[1] : toWorkbook(sheets));
    return file;
  });
}

function toWorkbook(sheets: readonly (readonly [string, string])[]): Buffer {
  const book = utils.book_new();
  for (const [name, text] of sheets) {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** What every row and its person say, under "file row" and "person file row". */
async function auditShape(shape: ShapeCase, folder: string): Promise<Map<string, object>> {
  const opened = lethe.dispatcher.openThrowaway({ country: 'DE', policyId: 'eu-gdpr' });
  if (!opened.ok) throw new Error(opened.problem.code);
  const files = writeFiles(shape, folder).map(asFound);
  await lethe.get('source/import', { files, country: 'DE' });
  const { sources } = await lethe.get('document/head', {});
  const page = await lethe.get('document/people', { after: 0, limit: 100, records: true });
  await lethe.get('workspace/close', {});
  const said = new Map<string, object>();
  const [first = ''] = Object.keys(shape.files);
  for (const { source, row, person, consent } of page.records) {
    const { file, sheet } = sources[source] ?? { file: '', sheet: null };
    const list = sheet === null ? file : `${file}#${sheet}`;
    const whole = page.people.find(({ id }) => id === person)?.consent ?? {};
    for (const at of list === first ? [`${row}`, `${list} ${row}`] : [`${list} ${row}`]) {
      said.set(at, consent);
      said.set(`person ${at}`, whole);
    }
  }
  return said;
}

function faultsOf(wanted: string, said: object | undefined): string[] {
  if (said === undefined) return [`${wanted}: no such row`];
  const states = said as Readonly<Record<string, string>>;
  return wanted.split(' ').flatMap((part) => {
    const [channel = '', allowed = ''] = part.split('=');
    const listed = channel === 'any' ? [...channels] : [channel];
    return listed
      .map((each) => ({ each, state: states[each] ?? 'unknown' }))
      .filter(({ state }) => !isAllowed(state, allowed))
      .map(({ each, state }) => `${each} is ${state}, not ${allowed}`);
  });
}

function isAllowed(state: string, allowed: string): boolean {
  const words = allowed.split('|');
  const [first = ''] = words;
  return first.startsWith('!') ? state !== first.slice(1) : words.includes(state);
}

describe('consent in shapes that nobody tuned on', () => {
  it.each(cases)('$name', async (shape) => {
    const folder = path.join(lethe.folder, 'lists');
    mkdirSync(folder, { recursive: true });
    try {
      const said = await auditShape(shape, folder);
      const faults = Object.entries(shape.expect).flatMap(([at, wanted]) =>
        faultsOf(wanted, said.get(at)).map((fault) => `${at}: ${fault}`),
      );
      expect(faults).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
