import { statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { rawBook, rawRow } from '#support/lists/raw-workbook.ts';
import { letters, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const ROWS = 9000;
const REMARK = 'prefers the chair beside the window '.repeat(14);

/** Longer than what one thread reads alone, with rows that are set aside, blank lines and every kind of cell. */
function longList(): string {
  const lines = ['id,name,email,phone,birth date,last visit,newsletter consent,notes'];
  for (let row = 1; row <= ROWS; row += 1) {
    const name = `Person${letters(row)} Żółty`;
    const email = row % 50 === 0 ? `p${row - 1}@example.com` : `p${row}@example.com`;
    const day = String((row % 28) + 1).padStart(2, '0');
    const birth = row % 7 === 0 ? '' : `${day}.0${(row % 9) + 1}.${1950 + (row % 70)}`;
    const consent = row % 10 === 0 ? 'no' : 'yes';
    const note = row % 11 === 0 ? '"please, do not contact"' : REMARK;
    lines.push(
      `${row},${name},${email},+49 151 2${String(row).padStart(7, '0')},${birth},2026-01-${day},${consent},${note}`,
    );
    if (row % 1000 === 0) lines.push('', 'one cell too few,x', 'a,b,c,d,e,f,g,h,i,j');
  }
  return `${lines.join('\r\n')}\r\n`;
}

const opened: TestDispatcher[] = [];

afterEach(async () => {
  for (const lethe of opened.splice(0)) await lethe.close();
});

async function openWorkspace(): Promise<TestDispatcher> {
  const lethe = openDispatcher();
  opened.push(lethe);
  await lethe.createWorkspace('DE');
  return lethe;
}

async function everything(lethe: TestDispatcher): Promise<unknown> {
  const pages: unknown[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof lethe.get<'document/people'>>> = await lethe.get(
      'document/people',
      { after, limit: 1000, records: true },
    );
    pages.push(page.people, page.records);
    after = page.next;
  }
  return pages;
}

/** Some of the same people in a sheet that is not packed, and as long as one thread never reads alone. */
function longWorkbook(): Uint8Array {
  const lines = longList().split('\r\n').slice(0, 2000);
  const padding = `<!--${' '.repeat(14_000)}-->`;
  const data = lines
    .filter((line) => !line.includes('"'))
    .map((line, at) => rawRow(at + 1, line === '' ? [] : line.split(',')) + padding);
  const before = `<dimension ref="A1:H${data.length}"/>`;
  return rawBook({ sheets: [{ name: 'Clients', before, data: data.join('') }], level: 0 });
}

describe('the thread that reads', () => {
  it('makes of a long workbook what one thread makes of it', async () => {
    const [two, one] = [await openWorkspace(), await openWorkspace()];
    await one.get('suppression/add', { file: null, values: ['nobody@example.net'] });
    const imported = [];
    for (const lethe of [two, one]) {
      const file = writeList(lethe.folder, 'long.xlsx', Buffer.from(longWorkbook()));
      expect(statSync(file).size).toBeGreaterThan(24 * 1024 * 1024);
      imported.push(
        await lethe.get('source/import', { files: [asFound(file)], country: 'DE' }),
        await everything(lethe),
      );
    }
    expect(imported[0]).toMatchObject({ sources: [{ sheet: 'Clients' }] });
    expect(imported[0]).toStrictEqual(imported[2]);
    expect(imported[1]).toStrictEqual(imported[3]);
  });

  it('makes of a long list what one thread makes of it', async () => {
    const [two, one] = [await openWorkspace(), await openWorkspace()];
    // with somebody on the suppression list, every row is looked up in the store, in the thread that has it open
    await one.get('suppression/add', { file: null, values: ['nobody@example.net'] });
    const imported = [];
    for (const lethe of [two, one]) {
      const file = writeList(lethe.folder, 'long.csv', longList());
      imported.push(
        await lethe.get('source/import', { files: [asFound(file)], country: 'DE' }),
        await everything(lethe),
      );
    }
    expect(imported[0]).toMatchObject({ sources: [{ rowsRead: ROWS + 27 }] });
    expect(imported[0]).toStrictEqual(imported[2]);
    expect(imported[1]).toStrictEqual(imported[3]);
  });

  it('ends with a cancel, and leaves no trace', async () => {
    const lethe = await openWorkspace();
    const file = writeList(lethe.folder, 'long.csv', longList());
    const outcome = lethe.ask('source/import', { files: [asFound(file)], country: 'DE' });
    const progress = (): string | null => {
      const seen = lethe.events.find(({ name }) => name === 'job/progress');
      return seen === undefined ? null : (seen.payload as { job: string }).job;
    };
    while (progress() === null) await turn();
    await lethe.get('job/cancel', { job: progress() ?? '' });
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'job/cancelled' } });
    expect((await lethe.get('source/list', {})).sources).toStrictEqual([]);
    expect(await everything(lethe)).toStrictEqual([[], []]);
  });
});
