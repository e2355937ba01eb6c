import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import type { ReadRow, SetAsideRow } from '#files/reading.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import { rewriteContent } from '#files/rows/rewrite-content.ts';
import { writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { resourcesIn } from '#worker/resources.ts';
import { bytesOf, collect, fileOf } from '#support/lists/read-list.ts';
import type { ReadList } from '#support/lists/read-list.ts';
import { mustAudit } from '#support/audit-file.ts';

const words = listWordsOf(
  resourcesIn(fileURLToPath(new URL('../../../resources', import.meta.url))),
);

async function read(content: string | Uint8Array): Promise<ReadList> {
  const opened = await openRows(fileOf(content, 'people.txt'), freeChoice, words);
  if (!opened.ok) throw new Error(opened.problem.code);
  const [rows, setAside]: [ReadRow[], SetAsideRow[]] = [[], []];
  for await (const batch of opened.value.batches()) {
    rows.push(...batch.rows);
    setAside.push(...batch.setAside);
  }
  const outcome = opened.value.finish();
  await opened.value.close();
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { ...outcome.value, rows, setAside, cells: rows.map(({ cells }) => cells) };
}

/** Each as `name|address`. */
async function people(content: string | Uint8Array): Promise<string[]> {
  const { reading, rows } = await read(content);
  expect(reading.format).toBe('recipients');
  expect(rows.map(({ content: kept }) => cellsOf(reading, kept))).toEqual(
    rows.map(({ cells }) => cells),
  );
  const at = (name: string): number => reading.header.indexOf(name);
  return rows.map(({ cells }) => `${cells[at('Full Name')]}|${cells[at('E-mail')]}`);
}

const THREE = ['Ann Lee|ann@x.example', 'Bob Ray|bob@x.example', '|cy@x.example'];

describe('a line of recipients is read as people', () => {
  it.each([
    'Ann Lee <ann@x.example>; Bob Ray <bob@x.example>; cy@x.example',
    'Ann Lee <ann@x.example>, Bob Ray <bob@x.example>,cy@x.example\n',
    "\"Ann Lee\" <ann@x.example>; 'Bob Ray' <bob@x.example>; 'cy@x.example' <cy@x.example>;",
    'Ann Lee [mailto:ann@x.example]; bob@x.example (Bob Ray); <mailto:cy@x.example>',
    'Ann Lee <ann@x.example>,\r\n Bob Ray\r\n <bob@x.example>,\r\n cy@x.example\r\n',
    'To: Ann Lee <ann@x.example>; Bob Ray <bob@x.example>\nCc: cy@x.example\n',
    'Кому: Ann Lee <ann@x.example>, Bob Ray <bob@x.example>\nТема: Всем, привет\nКопия: cy@x.example',
    'إلى: Ann Lee <ann@x.example>؛ Bob Ray <bob@x.example>، cy@x.example',
    'Kime: Ann Lee <ann@x.example>; Bob Ray <bob@x.example>; Bilgi: cy@x.example',
    'Ann Lee <ann@x.example>；Bob Ray <bob@x.example>、cy@x.example',
    'Clients: Ann Lee <ann@x.example>, Bob Ray <bob@x.example>, cy@x.example;',
  ])('%j', async (text) => {
    expect(await people(text)).toEqual(THREE);
    expect(await people(iconv.encode(text, 'utf-16le', { addBOM: true }))).toEqual(THREE);
    const list = await read(text);
    expect(bytesOf(list).toString()).toBe(text);
    const { rowsRead, records, empty, setAside } = list.counts;
    expect(records + empty + setAside).toBe(rowsRead);
  });

  it('with addresses alone, with names alone among them, and one below the other', async () => {
    const bare = ['|ann@x.example', '|bob@x.example', '|cy@x.example'];
    expect(await people('ann@x.example, bob@x.example; cy@x.example')).toEqual(bare);
    expect(
      await people('ann@x.example, bob@x.example\ncy@x.example, dora@x.example, eve@x.example'),
    ).toHaveLength(5);
    expect(await people('Ann <a@x.example>\nBob <b@x.example>\n\nCy <c@x.example>\n')).toHaveLength(
      3,
    );
    const known = 'Ann <a@x.example>; Bob <b@x.example>; Cy <c@x.example>; Dora Ott; eve@x.example';
    expect((await people(known))[3]).toBe('Dora Ott|');
  });

  it('with a comma in a name only where it is one name', async () => {
    expect(await people('Lee, Ann <a@x.example>; Ray, Bob <b@x.example>')).toEqual([
      'Lee, Ann|a@x.example',
      'Ray, Bob|b@x.example',
    ]);
    expect(await people('"Lee, Ann" <a@x.example>, "Ray; Bob" <b@x.example>')).toEqual([
      'Lee, Ann|a@x.example',
      'Ray; Bob|b@x.example',
    ]);
    const four = 'Dora, Ann Lee <a@x.example>, Bob Ray <b@x.example>, Cy Low <c@x.example>';
    expect((await people(four)).slice(0, 2)).toEqual(['Dora|', 'Ann Lee|a@x.example']);
  });

  it('with letters as the head of a mail carries them', async () => {
    const text = '=?UTF-8?Q?J=C3=B6rg_Ott?= <j@x.example>, =?iso-8859-1?B?yWxpc2U=?= <e@x.example>';
    expect(await people(text)).toEqual(['Jörg Ott|j@x.example', 'Élise|e@x.example']);
  });
});

describe('recipients', () => {
  it('behind a word that refuses have refused, and nobody else has', async () => {
    const { records } = await mustAudit(
      'To: ann@x.example, bob@x.example\nUnsubscribed: cy@x.example, dora@x.example\n',
      'list.txt',
    );
    const emails = records.map(({ emails: [email], consent }) => [email, consent.email]);
    expect(emails).toEqual([
      ['ann@x.example', undefined],
      ['bob@x.example', undefined],
      ['cy@x.example', 'withdrawn'],
      ['dora@x.example', 'withdrawn'],
    ]);
  });

  it('are gone from a copy, or changed in it, and the others stay byte for byte', async () => {
    const text = 'To: Ann <a@x.example>; "Low, Cy" <c@x.example>;\r\nBob <b@x.example>\r\n';
    const { reading, prelude, rows, setAside } = await read(text);
    const kept = [...setAside, ...rows.slice(1)].map(({ content }) => ({ content, cells: null }));
    const copy = await collect(writeCleanedCopy([{ reading, prelude, rows: kept }]));
    expect(copy.toString()).toBe('To: "Low, Cy" <c@x.example>;\r\nBob <b@x.example>\r\n');
    const [, second] = rows;
    const written = rewriteContent(reading, second!.content, ['Ott, Cy', 'd@x.example']);
    expect(Buffer.from(written as Uint8Array).toString()).toBe('"Ott, Cy" <d@x.example>;\r\n');
    expect(cellsOf(reading, written)).toEqual(['Ott, Cy', 'd@x.example']);
  });

  it.each([
    ['a table with addresses in brackets', 'Name,E-mail\nAnn,<a@x.example>\nBob,<b@x.example>\n'],
    ['a table without a header', 'Ann <a@x.example>;Oslo\nBob <b@x.example>;Rome\n'],
    ['addresses of people with two each', 'a@x.example,b@x.example\nc@x.example,d@x.example\n'],
    ['one address a line', 'a@x.example\nb@x.example\nc@x.example\n'],
    ['a column under a header', 'E-mail\nAnn <a@x.example>\nBob <b@x.example>\n'],
    ['names and addresses as a table', 'Ann Lee,a@x.example\nBob Ray,b@x.example\n'],
    ['a letter', 'Hi Bob,\nplease write to Ann <a@x.example>, she said no.\nThanks,\nEve\n'],
    [
      'lines of names and values',
      'Name: Ann\nE-mail: a@x.example\n\nName: Bob\nE-mail: b@x.example\n',
    ],
  ])('are not seen in %s', async (_, text) => {
    expect((await read(text)).reading.format).not.toBe('recipients');
  });
});
