import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeText } from '#files/encoding/encodings.ts';
import { runLethe } from '#support/run-lethe.ts';
import type { LetheRun } from '#support/run-lethe.ts';

/** The calls of `lethe` in the order in which a consultant makes them, each a process of its own. */
const folder = mkdtempSync(path.join(tmpdir(), 'lethe calls é '));
const workspace = path.join(folder, 'салон.lethe');
const out = path.join(folder, 'out put');
const clients = path.join(folder, 'клиенты.csv');
const CLIENTS = [
  'ФИО;Телефон;E-mail;Дата рождения;Последний визит;Согласие на рассылку',
  'Ветлугина Дарья;+7 901 555-01-01;d.vetlugina@example.org;14.02.1981;03.10.2026;да',
  'Осокин Егор;+7 901 555-01-02;e.osokin@example.org;30.11.1975;12.09.2026;отозвано',
  'Травин Лев;+7 901 555-01-03;;17.06.2016;20.10.2026;',
].join('\r\n');

const call = (...args: readonly string[]): Promise<LetheRun> =>
  runLethe(args, { LETHE_PASSPHRASE: 'slow grass under the bridge' });
const inWorkspace = (name: string, ...args: readonly string[]): Promise<LetheRun> =>
  call(name, ...args, '--workspace', workspace, '--today', '2026-11-23');
const fileNamed = (start: string, end: string): string =>
  path.join(
    out,
    readdirSync(out).find((name) => name.startsWith(start) && name.endsWith(end)) ?? 'none',
  );

beforeAll(() => writeFileSync(clients, CLIENTS));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an import', () => {
  it('of a file that is not there makes no workspace', async () => {
    const run = await inWorkspace('import', path.join(folder, 'nowhere.csv'));
    expect(run.status).toBe(4);
    expect(readdirSync(folder)).toEqual(['клиенты.csv']);
  });

  it('without a passphrase is refused, and says where one is looked for', async () => {
    const run = await runLethe(['import', clients, '--workspace', workspace], {
      LETHE_PASSPHRASE: '',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--passphrase-file');
    expect(existsSync(workspace)).toBe(false);
  });

  it('makes the workspace and counts every row', async () => {
    const run = await inWorkspace('import', clients, '--country', 'RU', '--json');
    expect(run.status).toBe(0);
    const { sources, people } = JSON.parse(run.stdout) as {
      sources: { rowsRead: number; records: number; empty: number; setAside: number }[];
      people: number;
    };
    expect(people).toBe(3);
    expect(sources).toMatchObject([{ rowsRead: 3, records: 3, empty: 0, setAside: 0 }]);
  });

  it('says of each of the lists below one another what was read of that one', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'lethe-two-lists-'));
    const file = path.join(elsewhere, 'two.csv');
    const below = 'Unsubscribed\nE-mail;Date\nclara@example.com;01.10.2026\n';
    writeFileSync(file, `Name;Phone\nAnna Adler;+49 151 20000001\n\n${below}`);
    const of = ['--workspace', path.join(elsewhere, 'w.lethe'), '--country', 'DE'];
    const run = await runLethe(['import', file, ...of], { LETHE_PASSPHRASE: 'of two lists' });
    const [first, second, question] = run.stdout.split('\n');
    expect([first, second]).toMatchObject([
      expect.stringMatching(/^two\.csv: 2 rows read/),
      expect.stringMatching(/^two\.csv \/ Unsubscribed: 1 row read/),
    ]);
    expect(question).toContain('(Date)');
    rmSync(elsewhere, { recursive: true });
  });
});

describe('a person', () => {
  it('is found by a name in another script, and nobody is said to be nobody', async () => {
    const found = await inWorkspace('person', 'Vetlugina', '--json');
    expect(found.status).toBe(0);
    expect(JSON.parse(found.stdout)).toMatchObject({
      total: 1,
      people: [
        { id: 'p1', consent: { email: 'granted' }, rows: [{ file: 'клиенты.csv', row: 1 }] },
      ],
    });
    expect((await inWorkspace('person', 'Незнакомцева')).status).toBe(4);
  });

  it('is given a copy of all that stands about them, and nothing about others', async () => {
    const target = path.join(folder, 'copy');
    const several = await inWorkspace('person', 'example.org', '--pack', target);
    expect(several.status).toBe(2);
    expect(existsSync(target)).toBe(false);
    const run = await inWorkspace('person', 'p2', '--pack', target, '--language', 'ru', '--json');
    expect(run.status).toBe(0);
    expect(readdirSync(target).sort()).toEqual(['p2-2026-11-23.html', 'p2-2026-11-23.json']);
    const texts = readdirSync(target).map((name) => readFileSync(path.join(target, name), 'utf8'));
    for (const text of texts) {
      expect(text).toContain('e.osokin@example.org');
      expect(text).toContain('отозвано');
      expect(text).not.toMatch(/Ветлугина|vetlugina|Травин/u);
    }
    // Both files or none: where one name is taken, the other is not written either.
    rmSync(path.join(target, 'p2-2026-11-23.json'));
    expect((await inWorkspace('person', 'p2', '--pack', target)).status).toBe(5);
    expect(readdirSync(target)).toEqual(['p2-2026-11-23.html']);
    rmSync(target, { recursive: true });
  });
});

describe('a scan', () => {
  it('prints the document, and ends with 1 only for the kinds that were named', async () => {
    const run = await inWorkspace('scan', '--json', '--fail-on', 'deceased');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 1,
      today: '2026-11-23',
      policy: { id: 'ru-152fz' },
      totals: { people: 3, findings: { consent_withdrawn: 1, minor: 1 } },
    });
    expect((await inWorkspace('scan', '--fail-on', 'minor,deceased')).status).toBe(1);
  });

  it('prints a header line and one person a line', async () => {
    const { stdout } = await inWorkspace('scan', '--jsonl');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ schema: 1, totals: { people: 3 } });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ id: 'p1' });
  });

  it('tells nothing about the key beyond that it does not open the file', async () => {
    const before = readFileSync(workspace);
    const run = await runLethe(['scan', '--workspace', workspace], {
      LETHE_PASSPHRASE: 'another passphrase',
    });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });
});

describe('an apply', () => {
  const purge = ['--do', 'purge', '--select', 'kind=consent_withdrawn', '--out', out];

  it('changes nothing without a confirmation or in a dry run', async () => {
    expect((await inWorkspace('apply', ...purge)).status).toBe(2);
    const dry = await inWorkspace('apply', ...purge, '--dry-run', '--json');
    expect(dry.status).toBe(0);
    expect(JSON.parse(dry.stdout)).toMatchObject({
      dryRun: true,
      people: 1,
      records: 1,
      sample: [{ name: 'Осокин Егор', kinds: ['consent_withdrawn'] }],
    });
    const told = await inWorkspace('apply', ...purge, '--dry-run');
    expect(told.stdout).toMatch(
      /^This concerns 1 person with 1 row\.\n {2}p\d+ {2}Осокин.*: .+\n {2}клиенты.*: 1 row concerned/u,
    );
    expect(told.stdout).toContain('Before you go on');
    expect(existsSync(out)).toBe(false);
  });

  it('erases, and leaves every other row as it was', async () => {
    const run = await inWorkspace('apply', ...purge, '--yes', '--by', 'R. Consultant', '--json');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ people: 1 });
    const copy = readFileSync(fileNamed('клиенты', '.csv'), 'utf8');
    expect(copy).toBe(CLIENTS.replace(/Осокин[^\r]*\r\n/u, ''));
    expect(readFileSync(clients, 'utf8')).toBe(CLIENTS);
  });

  it('of nobody is refused', async () => {
    const run = await inWorkspace('apply', ...purge, '--yes');
    expect(run.status).toBe(2);
  });

  it('keeps with a reason and an end', async () => {
    const keep = ['--do', 'keep', '--select', 'kind=minor', '--yes'];
    expect((await inWorkspace('apply', ...keep)).status).toBe(2);
    const held = await inWorkspace(
      'apply',
      ...keep,
      '--reason',
      'open invoice',
      '--until',
      '2027-01-31',
      '--out',
      out,
    );
    expect(held.status).toBe(0);
  });
});

describe('afterwards', () => {
  it('a receipt is intact, and broken where one byte of it was changed', async () => {
    const receipt = fileNamed('receipt', '.json');
    expect((await call('verify', receipt)).status).toBe(0);
    const forged = path.join(folder, 'forged.json');
    writeFileSync(forged, readFileSync(receipt, 'utf8').replace('"people": 1', '"people": 2'));
    const run = await call('verify', forged, '--json');
    expect(run.status).toBe(7);
    expect(JSON.parse(run.stdout)).toMatchObject({ broken: { where: expect.any(String) } });
    rmSync(forged);
  });

  it('the record of actions is written, intact, and broken where an entry is missing', async () => {
    const target = path.join(folder, 'trail of actions');
    const run = await inWorkspace('trail', '--out', target, '--json');
    expect(run.status).toBe(0);
    const name = readdirSync(target).find((file) => /^trail.*\.json$/.test(file)) ?? '';
    const written = path.join(target, name);
    expect(run.stdout).toContain(name);
    expect((await call('verify', written)).status).toBe(0);
    const text = readFileSync(written, 'utf8');
    expect(text).not.toMatch(/Осокин|e\.osokin/);
    const { entries, ...rest } = JSON.parse(text) as { entries: unknown[] };
    expect(entries.length).toBeGreaterThan(2);
    writeFileSync(written, JSON.stringify({ ...rest, entries: entries.slice(0, -1) }));
    expect((await call('verify', written)).status).toBe(7);
    rmSync(target, { recursive: true });
  });

  it('the old list is stopped at the door', async () => {
    const check = await inWorkspace('suppress', 'check', clients);
    expect(JSON.parse(check.stdout)).toMatchObject({ files: [{ rows: 3, total: 1 }] });
    const again = await inWorkspace('import', clients);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('set aside 1');
  });

  it('a clean writes copies without those who are gone', async () => {
    const target = path.join(folder, 'clean');
    expect((await inWorkspace('clean', '--out', target)).status).toBe(0);
    for (const name of readdirSync(target)) {
      expect(readFileSync(path.join(target, name), 'utf8')).not.toContain('Осокин');
    }
    expect(readdirSync(target).length).toBeGreaterThan(0);
  });

  it('a clean for a program writes who said no as it takes it back, and refuses one that is not known', async () => {
    const target = path.join(folder, 'clean for');
    const run = await inWorkspace('clean', '--out', target, '--for', 'UniSender', '--json');
    expect(run.status).toBe(0);
    const { outputs } = JSON.parse(run.stdout) as { outputs: { kind: string; file: string }[] };
    const told = outputs.filter(({ kind }) => kind === 'refusals');
    expect(told).toEqual([]); // the only one who said no was erased
    expect(run.stderr).toContain('nobody said no');
    expect(run.stderr).toContain('lethe suppress export --as plain');
    const unknown = await inWorkspace('clean', '--out', `${target} 2`, '--for', 'nothing');
    expect(unknown).toMatchObject({ status: 4, stdout: '' });
    expect(unknown.stderr).toContain('hubspot, kit, klaviyo');
    expect(existsSync(`${target} 2`)).toBe(false);
  });

  it('fingerprints can be exported, and name nobody', async () => {
    const target = path.join(folder, 'fingerprints');
    expect((await inWorkspace('suppress', 'export', '--out', target)).status).toBe(0);
    const written = readdirSync(target).map((name) =>
      readFileSync(path.join(target, name), 'utf8'),
    );
    expect(written.join('')).not.toMatch(/osokin|Осокин|5550102/iu);
  });
});

describe('a draft policy', () => {
  it('is read out of a privacy notice in any encoding, and is a pack that can be checked', async () => {
    const notice = path.join(folder, 'политика.txt');
    const text = 'Сроки хранения\nСчета и чеки: 5 лет\nФотографии удаляются через полтора года.\n';
    writeFileSync(notice, encodeText(text, 'windows-1251'));
    const run = await call('policy', 'draft', notice);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('line 2: invoices, 60 months');
    const pack = path.join(folder, 'own.yaml');
    writeFileSync(pack, run.stdout);
    expect((await call('policy', 'check', pack)).status).toBe(0);
    const use = ['--policy', pack, '--today', '2026-11-23'];
    expect((await call('audit', clients, ...use)).status).toBe(0);
  });

  it('is refused where no period is found', async () => {
    const notice = path.join(folder, 'empty.txt');
    writeFileSync(notice, 'We respect your privacy.\n');
    const run = await call('policy', 'draft', notice, '--language', 'en');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('No period');
  });
});

describe('any call', () => {
  it.each([
    ['', 2],
    ['nonsense', 2],
    ['audit', 2],
    ['audit LIST --today 2026-02-30', 2],
    ['audit LIST --unknown', 2],
    ['audit LIST --policy nowhere-act', 4],
    ['scan --workspace none.lethe', 4],
    ['policy show nowhere-act', 4],
    ['verify LIST', 2],
  ])('lethe %s ends with %i, says why, and prints no result', async (line, status) => {
    const args = line.split(' ').filter((word) => word !== '');
    const run = await call(...args.map((word) => (word === 'LIST' ? clients : word)));
    expect(run.status).toBe(status);
    expect(run.stderr + (args.length === 0 ? run.stdout : '')).not.toBe('');
    if (args.length > 0) expect(run.stdout).toBe('');
  });

  it('has a help of its own', async () => {
    for (const name of [
      'audit',
      'import',
      'scan',
      'apply',
      'clean',
      'suppress',
      'verify',
      'trail',
      'forms',
    ]) {
      const { status, stdout } = await call(name, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`lethe ${name}`);
    }
  });

  it('through npm reads paths from the folder in which it was typed', async () => {
    const run = await runLethe(['audit', 'клиенты.csv', '--json'], {
      npm_lifecycle_event: 'lethe',
      INIT_CWD: folder,
    });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ totals: { people: 3 } });
  });
});
