import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { CLIENTS, NEWSLETTER, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

let lethe: TestDispatcher;
let workspace: string;
const withdrew = { kinds: ['consent_withdrawn' as const], people: [], except: [] };

beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
  const files = clientFiles(lethe.folder);
  await lethe.get('source/import', { files, country: 'DE' });
});

afterEach(async () => {
  await lethe.close();
});

function order(change: Partial<Input<'disposition/run'>> = {}): Input<'disposition/run'> {
  return {
    selection: withdrew,
    do: 'purge',
    confirmedPeople: 2,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    cleanedCopies: true,
    by: 'Olga Owner',
    ...change,
  };
}

function written(done: Output<'disposition/run'>, name: string): string {
  const found = done.outputs.find((output) => output.name.includes(name));
  return readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8');
}

describe('a purge', () => {
  it('leaves the chain of the trail whole, the erased named nowhere in it (E15)', async () => {
    await lethe.get('disposition/run', order());
    const { entries, intact } = await lethe.get('trail/list', { offset: 0, limit: 100 });
    expect(intact).toBe(true);
    expect(entries.map(({ kind }) => kind)).toContain('erasure.finished');
    expect(JSON.stringify(entries)).not.toMatch(/bert|gustav/i);
  });

  it('is previewed with counts and changes nothing', async () => {
    const before = await lethe.get('document/head', {});
    const preview = await lethe.get('disposition/preview', { selection: withdrew, do: 'purge' });
    expect(preview).toMatchObject({ people: 2, records: 3, held: 0, household: 1 });
    expect(preview.sources.map(({ rows, rowsLeft }) => [rows, rowsLeft])).toEqual([
      [1, 4],
      [2, 2],
    ]);
    expect(preview.suppression.shared).toBe(1); // Bert's phone, which Emil has too
    expect(await lethe.get('document/head', {})).toEqual(before);
  });

  it.each(['purge', 'anonymise', 'keep'] as const)(
    'counts the rows that are not touched, not those that remain: %s',
    async (act) => {
      const preview = await lethe.get('disposition/preview', { selection: withdrew, do: act });
      expect(preview.sources.map(({ rows, rowsLeft }) => rows + rowsLeft)).toEqual([5, 4]);
    },
  );

  it('leaves every row that stays byte for byte as it was', async () => {
    const done = await lethe.get('disposition/run', order());
    const lines = CLIENTS.split('\r\n');
    expect(written(done, 'clients.cleaned')).toBe(
      [...lines.slice(0, 2), ...lines.slice(3)].join('\r\n'),
    );
    const sent = NEWSLETTER.split('\n');
    expect(written(done, 'newsletter.cleaned')).toBe([sent[0], sent[1], sent[4], ''].join('\n'));
  });

  it('says erased only after the search, in a receipt that a stranger can check', async () => {
    const done = await lethe.get('disposition/run', order());
    expect(done).toMatchObject({ people: 2, records: 3, state: 'searched' });
    const receipt = JSON.parse(written(done, '.json')) as {
      state: string;
      searched: unknown[];
      by: string;
    };
    expect(receipt).toMatchObject({
      state: 'searched',
      by: 'Olga Owner',
      searched: [{ residues: 0 }, { residues: 0 }, { residues: 0 }],
    });
    expect(written(done, '.html')).toContain('<html lang="en"');
    const file = lethe.outputs.get(done.outputs.find(({ kind }) => kind === 'receipt')!.id)!;
    expect(await lethe.get('receipt/verify', { file: { path: file } })).toMatchObject({
      what: 'receipt',
      intact: true,
    });
    const forged = writeList(
      lethe.folder,
      'forged.json',
      readFileSync(file, 'utf8').replace('"people": 2', '"people": 3'),
    );
    expect(await lethe.get('receipt/verify', { file: { path: forged } })).toMatchObject({
      intact: false,
      broken: { where: 'signature' },
    });
  });

  it('names nobody in what stays: trail, receipts, suppression list (D26)', async () => {
    const done = await lethe.get('disposition/run', order());
    const kept = JSON.stringify([
      await lethe.get('trail/list', { offset: 0, limit: 100 }),
      await lethe.get('receipt/list', {}),
      await lethe.get('suppression/list', { offset: 0, limit: 100 }),
      written(done, '.json'),
      written(done, '.html'),
      lethe.events,
    ]);
    for (const value of ['bert.brandt', 'Brandt', 'gustav', '20000002'])
      expect(kept).not.toContain(value);
  });

  it('keeps them out at the next import, and keeps nothing of their rows', async () => {
    await lethe.get('disposition/run', order());
    const again = asFound(path.join(lethe.folder, 'newsletter.csv'));
    const imported = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(imported.sources[0]).toMatchObject({ records: 2, setAside: 2, suppressed: 2 });
    const sources = (await lethe.get('source/list', {})).sources;
    const aside = await lethe.get('source/set-aside', {
      source: sources.at(-1)!.id,
      offset: 0,
      limit: 9,
    });
    expect(aside.rows.map(({ reason, text }) => [reason, text])).toEqual([
      ['row.suppressed', ''],
      ['row.suppressed', ''],
    ]);
  });

  it('does not silence a household because one of its members left', async () => {
    await lethe.get('disposition/run', order());
    const list = 'name,phone\nEmil Ernst,+49 151 20000002\nBert Brandt,+49 151 20000002\n';
    const imported = await lethe.get('source/import', {
      files: [asFound(writeList(lethe.folder, 'more.csv', list))],
      country: 'DE',
    });
    expect(imported.sources[0]).toMatchObject({ records: 1, suppressed: 1 });
  });

  it.each([
    ['few people', 0],
    ['very many', 1100],
  ])(
    'does not silence whoever has the same mailbox, however it is written: %s',
    async (_, more) => {
      const filler = Array.from(
        { length: more },
        (__, at) => `Gone ${at},gone${at}@example.com,no`,
      );
      const list = [
        'name,email,newsletter',
        'Anna Adler,a.dler+shop@gmail.com,no',
        'Max Adler,ad.ler@googlemail.com,yes',
        ...filler,
      ].join('\n');
      await lethe.get('source/import', {
        files: [asFound(writeList(lethe.folder, 'family.csv', list))],
        country: 'DE',
      });
      await lethe.get('disposition/run', order({ confirmedPeople: 3 + more }));
      const again = 'name,email\nMax Adler,ad.ler@gmail.com\nAnna Adler,adler@gmail.com\n';
      const imported = await lethe.get('source/import', {
        files: [asFound(writeList(lethe.folder, 'more.csv', again))],
        country: 'DE',
      });
      expect(imported.sources[0]).toMatchObject({ records: 1, suppressed: 1 });
    },
  );

  it('hands over what it takes out, where that is asked for', async () => {
    const done = await lethe.get('disposition/run', order({ exportAs: 'json' }));
    const rows = JSON.parse(written(done, 'people-')) as Record<string, string>[];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      person: 'p2',
      source: 'clients.csv',
      row: '2',
      Name: 'Bert Brandt',
    });
    expect(rows[1]).toMatchObject({
      person: 'p2',
      source: 'newsletter.csv',
      email: 'bert.brandt@example.com',
    });
  });

  it.each([
    ['another number than the preview named', { confirmedPeople: 3 }, 'disposition/count-mismatch'],
    [
      'a selection that names nobody',
      { selection: { kinds: ['deceased' as const], people: [], except: [] } },
      'selection/empty',
    ],
    [
      'no selection at all',
      { selection: { kinds: [], people: [], except: [] } },
      'selection/invalid',
    ],
    ['keeping without a reason', { do: 'keep' as const }, 'disposition/needs-reason'],
  ])('is refused for %s, and nothing happens', async (_name, change, code) => {
    const before = await lethe.get('document/head', {});
    expect(await lethe.ask('disposition/run', order(change))).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(await lethe.get('document/head', {})).toEqual(before);
    expect(existsSync(path.join(lethe.folder, 'out'))).toBe(false);
  });

  it('writes over nothing: a copy whose name is taken gets a number, in the folder and in what is said of it', async () => {
    const out = path.join(lethe.folder, 'out');
    await lethe.get('copies/write', { output: { path: out } });
    await lethe.get('copies/write', { output: { path: out } });
    const done = await lethe.get('disposition/run', order());
    const copies = done.outputs.filter(({ kind }) => kind === 'cleaned_copy');
    expect(copies.map(({ name }) => name)).toEqual([
      'clients.cleaned (3).csv',
      'newsletter.cleaned (3).csv',
    ]);
    expect(readFileSync(path.join(out, 'clients.cleaned.csv'), 'utf8')).toBe(CLIENTS);
    expect(readFileSync(path.join(out, 'clients.cleaned (2).csv'), 'utf8')).toBe(CLIENTS);
    expect(readFileSync(path.join(out, 'clients.cleaned (3).csv'), 'utf8')).not.toBe(CLIENTS);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves no temporary file', async () => {
    await lethe.get('disposition/run', order());
    expect(
      readdirSync(path.join(lethe.folder, 'out')).filter((name) => name.endsWith('.tmp')),
    ).toEqual([]);
  });
});

describe('the other dispositions', () => {
  it('anonymise: the rows stay without their people', async () => {
    const done = await lethe.get('disposition/run', order({ do: 'anonymise' }));
    expect(done.state).toBe('searched');
    const copy = written(done, 'clients.cleaned').split('\r\n');
    const lines = CLIENTS.split('\r\n');
    expect(copy.length).toBe(lines.length);
    expect([copy[1], copy[3]]).toEqual([lines[1], lines[3]]);
    for (const value of ['Bert', 'bert', '20000002', '1975-12-24', '24.12.1975'])
      expect(copy[2]).not.toContain(value);
    const head = await lethe.get('document/head', {});
    expect(head.totals.people).toBe(5);
    expect(head.sources[0]?.records).toBe(5);
    // what the workspace keeps now is what the copy says
    const again = await lethe.get('copies/write', {
      output: { path: path.join(lethe.folder, 'again') },
    });
    const file = lethe.outputs.get(again.outputs[0]!.id)!;
    expect(readFileSync(file, 'utf8')).toBe(written(done, 'clients.cleaned'));
  });

  it('keep: a hold with reason and end stands against a purge until it is released', async () => {
    const bert = { kinds: [], people: ['p2' as const], except: [] };
    const keep = order({
      do: 'keep',
      selection: bert,
      confirmedPeople: 1,
      reason: 'open invoice',
      until: '2027-01-01',
      cleanedCopies: false,
    });
    expect(await lethe.get('disposition/run', keep)).toMatchObject({ state: 'done' });
    const card = await lethe.get('person/read', { person: 'p2' });
    expect(card.hold).toMatchObject({ reason: 'open invoice', until: '2027-01-01' });
    expect(card.row).toMatchObject({ held: true, proposed: 'keep' });
    const preview = await lethe.get('disposition/preview', { selection: withdrew, do: 'purge' });
    expect(preview).toMatchObject({ people: 1, held: 1 });
    const refused = await lethe.ask(
      'disposition/run',
      order({ selection: bert, confirmedPeople: 1 }),
    );
    expect(refused).toMatchObject({ problem: { kind: 'blocked', code: 'selection/held' } });
    expect(await lethe.get('hold/release', { person: 'p2' })).toEqual({ released: true });
    expect(
      (await lethe.get('disposition/preview', { selection: withdrew, do: 'purge' })).people,
    ).toBe(2);
  });

  it('export: the people are handed over and stay', async () => {
    const run = order({ do: 'export', exportAs: 'csv', cleanedCopies: false });
    const done = await lethe.get('disposition/run', run);
    expect(done).toMatchObject({ state: 'done', people: 2 });
    expect(written(done, 'people-').split('\r\n')).toHaveLength(5);
    expect((await lethe.get('document/head', {})).totals.people).toBe(7);
  });
});

describe('what a kill leaves', () => {
  it('a batch that was committed is finished at the next opening, one that was not has no trace', async () => {
    const done = await lethe.get('disposition/run', order());
    await lethe.dispatcher.close();
    const again = openDispatcher({}, lethe.folder);
    const opened = await again.get('workspace/open', {
      file: { path: workspace },
      passphrase: PASSPHRASE,
    });
    expect(opened).toMatchObject({ people: 5, pendingErasure: false });
    const { receipts } = await again.get('receipt/list', {});
    expect(receipts[0]).toMatchObject({ batch: done.batch, state: 'searched' });
    await again.close();
  });
});
