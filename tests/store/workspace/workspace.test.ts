import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectWriter, disconnect, isAtLeast } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { migrations } from '#store/migrations/index.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail } from '#store/proof/trail.ts';
import {
  changePassphrase,
  closeReader,
  createWorkspace,
  openReader,
  openWorkspace,
  readProtection,
} from '#store/workspace/workspace.ts';
import { keyPath } from '#store/workspace/key-file.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import {
  addList,
  makeFolder,
  makeRecord,
  makeWorkspace,
  problemOf,
  valueOf,
} from '#support/store-fixture.ts';

const PASSPHRASE = 'mint tea at seven';
const { folder, remove } = makeFolder();
afterAll(remove);

async function makeNew(name: string): Promise<OpenWorkspace> {
  return valueOf(
    await createWorkspace({
      path: join(folder, `${name}.lethe`),
      passphrase: PASSPHRASE,
      name,
      protection: 'passphrase',
      country: 'DE',
      policyId: 'eu-gdpr',
      policyVersion: '1',
      now: '2026-05-27T00:00:00Z',
    }),
  );
}

const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a workspace file', () => {
  let path = '';
  beforeAll(async () => {
    const workspace = await makeNew('salon');
    path = workspace.path;
    addList(workspace.store, [
      makeRecord({ row: 1, name: 'Jana Qvist', emails: ['jana@example.com'] }),
    ]);
    workspace.close();
  });

  it('opens with its passphrase and remembers its settings', async () => {
    const workspace = valueOf(await openWorkspace(path, PASSPHRASE));
    expect(readSettings(workspace.store)).toMatchObject({
      name: 'salon',
      country: 'DE',
      today: null,
    });
    workspace.close();
    expect(readProtection(path)).toBe('passphrase');
  });

  it('is encrypted from the first byte and private to its owner (E02, E11)', () => {
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(bytes.includes('jana@example.com')).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(keyPath(path)).mode & 0o777).toBe(0o600);
  });

  it('answers a wrong passphrase, a damaged key file and weakened parameters alike, and changes nothing (E01, E07)', async () => {
    const before = [hashOf(path), hashOf(keyPath(path))];
    for (const wrong of ['', 'mint tea', `${PASSPHRASE} `]) {
      expect(problemOf(await openWorkspace(path, wrong)).code).toBe('workspace/wrong-key');
    }
    expect([hashOf(path), hashOf(keyPath(path))]).toStrictEqual(before);
    const key = readFileSync(keyPath(path), 'utf8');
    const tampered = [
      key.slice(0, 80),
      key.replace('131072', '1024'),
      key.replace('131072', '262144'),
      'x',
    ];
    for (const text of tampered) {
      writeFileSync(keyPath(path), text);
      expect(problemOf(await openWorkspace(path, PASSPHRASE)).code).toBe('workspace/wrong-key');
    }
    writeFileSync(keyPath(path), key);
  });

  it('says what is missing', async () => {
    expect(problemOf(await openWorkspace(join(folder, 'none.lethe'), PASSPHRASE)).code).toBe(
      'workspace/missing',
    );
    renameSync(keyPath(path), `${path}.away`);
    const problem = problemOf(await openWorkspace(path, PASSPHRASE));
    renameSync(`${path}.away`, keyPath(path));
    expect(problem).toMatchObject({
      code: 'workspace/missing',
      params: { file: 'salon.lethe.key' },
    });
  });

  it('refuses an empty passphrase, a file that exists, and a plain database', async () => {
    const options = {
      passphrase: '',
      name: 'x',
      protection: 'passphrase',
      country: 'DE',
      policyId: 'p',
      policyVersion: '1',
      now: '',
    } as const;
    expect(
      problemOf(await createWorkspace({ ...options, path: join(folder, 'new.lethe') })).code,
    ).toBe('workspace/empty-key');
    const again = await createWorkspace({ ...options, passphrase: 'long enough', path });
    expect(problemOf(again).code).toBe('workspace/exists');
    const plain = join(folder, 'plain.lethe');
    const database = new Database(plain);
    database.exec('CREATE TABLE t (a)');
    database.close();
    copyFileSync(keyPath(path), keyPath(plain));
    expect(problemOf(await openWorkspace(plain, PASSPHRASE)).code).toBe(
      'workspace/not-a-workspace',
    );
  });

  it('never opens a connection with an empty, short or blank key (E02)', () => {
    const target = join(folder, 'nokey.lethe');
    for (const key of [Buffer.alloc(0), Buffer.alloc(16, 1), Buffer.alloc(32)]) {
      expect(() => connectWriter(target, key, 'create')).toThrow('data key');
    }
  });

  it('takes a new passphrase, and the old one no longer opens it (E08)', async () => {
    valueOf(await changePassphrase(path, { old: PASSPHRASE, next: 'second' }));
    expect(problemOf(await openWorkspace(path, PASSPHRASE)).code).toBe('workspace/wrong-key');
    expect(problemOf(await changePassphrase(path, { old: PASSPHRASE, next: 'x' })).code).toBe(
      'workspace/wrong-key',
    );
    valueOf(await changePassphrase(path, { old: 'second', next: PASSPHRASE }));
    valueOf(await openWorkspace(path, PASSPHRASE)).close();
  });

  it('finds every flipped byte once the key is proven (C22)', async () => {
    const whole = readFileSync(path);
    for (const at of [40, 5000, whole.length - 9]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      expect(problemOf(await openWorkspace(path, PASSPHRASE)).code).toBe('workspace/damaged');
    }
    writeFileSync(path, whole);
  });

  it('notices when an older copy was put back (C09, E14)', async () => {
    const workspace = valueOf(await openWorkspace(path, PASSPHRASE));
    workspace.store.database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.copy`);
    appendTrail(workspace.store, { at: '2026-05-27T00:00:00Z', kind: 'hold.placed', detail: {} });
    workspace.close();
    const same = valueOf(await openWorkspace(path, PASSPHRASE));
    expect(same.rolledBack).toBe(false);
    same.close();
    copyFileSync(`${path}.copy`, path);
    const older = valueOf(await openWorkspace(path, PASSPHRASE));
    expect(older.rolledBack).toBe(true);
    older.close();
  });
});

describe('two programs and one workspace', () => {
  it('tells the second who has it, and takes over the lock of a process that died (C16)', async () => {
    const workspace = await makeNew('shared');
    expect(problemOf(await openWorkspace(workspace.path, PASSPHRASE))).toMatchObject({
      code: 'workspace/locked',
      params: { pid: process.pid },
    });
    const { path } = workspace;
    workspace.close();
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'hold-workspace.ts'), path, PASSPHRASE],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(child.stdout, 'data');
    const locked = problemOf(await openWorkspace(path, PASSPHRASE));
    expect(locked).toMatchObject({ code: 'workspace/locked', params: { pid: child.pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    valueOf(await openWorkspace(path, PASSPHRASE)).close();
    expect(() => statSync(`${path}.lock`)).toThrow('ENOENT');
  });
});

describe('the schema', () => {
  it('refuses a file that somebody put a trigger, a view or a column into (A34)', () => {
    const changes = [
      'CREATE TRIGGER t AFTER DELETE ON record BEGIN INSERT INTO setting VALUES (old.id, old.content); END',
      'CREATE VIEW v AS SELECT * FROM person',
      'ALTER TABLE person ADD COLUMN more TEXT',
    ];
    for (const change of changes) {
      const workspace = makeWorkspace(folder);
      expect(valueOf(migrate(workspace.store)).applied).toBe(0);
      workspace.store.database.exec(change);
      expect(problemOf(migrate(workspace.store)).code).toBe('workspace/not-a-workspace');
      workspace.close();
    }
  });

  it('applies what is missing, refuses a newer file and an edited step (C23)', () => {
    const workspace = makeWorkspace(folder);
    addList(workspace.store, [makeRecord({ row: 1, name: 'Jana Qvist' })]);
    const next = {
      id: '20990101000000-next',
      sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;',
    };
    const more = [...migrations, next];
    expect(valueOf(migrate(workspace.store, more)).applied).toBe(1);
    expect(valueOf(migrate(workspace.store, more)).applied).toBe(0);
    expect(problemOf(migrate(workspace.store)).code).toBe('workspace/newer');
    const edited = [...migrations, { ...next, sql: `${next.sql} -- edited` }];
    expect(problemOf(migrate(workspace.store, edited)).code).toBe('workspace/not-a-workspace');
    workspace.close();
  });

  it('does all steps or none', () => {
    const workspace = makeWorkspace(folder);
    const broken = [
      ...migrations,
      { id: '20990101000000-a', sql: 'CREATE TABLE a (b INTEGER) STRICT; nonsense' },
    ];
    expect(() => migrate(workspace.store, broken)).toThrow('syntax');
    expect(valueOf(migrate(workspace.store)).applied).toBe(0);
    workspace.close();
  });
});

describe('a connection', () => {
  it('for reading cannot write, and needs the right key', () => {
    const workspace = makeWorkspace(folder);
    const reader = valueOf(openReader(workspace.path, workspace.dataKey));
    expect(() => reader.database.exec("INSERT INTO setting VALUES ('a', 'b')")).toThrow('readonly');
    closeReader(reader);
    expect(problemOf(openReader(workspace.path, Buffer.alloc(32, 7))).code).toBe(
      'workspace/damaged',
    );
    workspace.close();
    expect(() => statSync(workspace.path)).toThrow('ENOENT');
  });

  it('has every setting of the facts (D03, D06, D07)', () => {
    const workspace = makeWorkspace(folder);
    const read = (name: string): unknown => workspace.store.database.pragma(name, { simple: true });
    expect(
      [
        'secure_delete',
        'journal_mode',
        'synchronous',
        'temp_store',
        'trusted_schema',
        'cell_size_check',
      ].map(read),
    ).toStrictEqual([1, 'wal', 2, 2, 0, 1]);
    disconnect(workspace.store);
    rmSync(workspace.path);
  });

  it('needs a SQLite that is recent enough (C24)', () => {
    expect(['3.51.3', '3.53.0', '4.0.0'].every((version) => isAtLeast(version, [3, 51, 3]))).toBe(
      true,
    );
    expect(
      ['3.51.2', '3.50.9', '2.99.9', ''].some((version) => isAtLeast(version, [3, 51, 3])),
    ).toBe(false);
  });
});
