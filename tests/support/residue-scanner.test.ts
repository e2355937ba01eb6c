import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decryptDatabase } from './decrypt-workspace.ts';
import { scanForResidues } from './residue-scanner.ts';
import { addList, makeFolder, makeRecord, makeWorkspace } from './store-fixture.ts';

const TOKEN = 'ghijklmnopqrstuv';
const OTHER = 'vutsrqponmlkjihg';

describe('the residue scanner', () => {
  let folder = '';
  let remove = (): void => undefined;
  beforeEach(() => {
    ({ folder, remove } = makeFolder());
  });
  afterEach(() => remove());

  it.each([
    ['plain text', Buffer.from(`a ${TOKEN} b`), 'letters'],
    ['capitals', Buffer.from(TOKEN.toUpperCase()), 'letters'],
    ['its end alone', Buffer.from(TOKEN.slice(-10)), 'letters'],
    ['UTF-16', Buffer.from(`x${TOKEN}`, 'utf16le'), 'UTF-16'],
    [
      'percent-encoding',
      Buffer.from(TOKEN.replaceAll(/./g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)),
      'percent-encoded',
    ],
    [
      'base64',
      Buffer.from(Buffer.from(`${TOKEN}@example.com`).toString('base64')),
      'base64 phase 0',
    ],
    [
      'base64 after one byte',
      Buffer.from(Buffer.from(`"${TOKEN}@x`).toString('base64')),
      'base64 phase 1',
    ],
    [
      'base64 after two bytes',
      Buffer.from(Buffer.from(`ab${TOKEN}@x`).toString('base64')),
      'base64 phase 2',
    ],
  ])('finds a token in %s', (_, content, how) => {
    writeFileSync(join(folder, 'planted'), content);
    const report = scanForResidues({ folders: [folder] }, [TOKEN, OTHER]);
    expect(report.files).toBe(1);
    expect(report.residues).toContainEqual({ place: join(folder, 'planted'), token: TOKEN, how });
    expect(report.residues.every(({ token }) => token === TOKEN)).toBe(true);
  });

  it('says nothing where there is nothing', () => {
    writeFileSync(join(folder, 'clean'), `${TOKEN.slice(0, 9)} ${OTHER.slice(1, 9)}`);
    expect(scanForResidues({ folders: [folder] }, [TOKEN, OTHER]).residues).toStrictEqual([]);
  });

  it('finds a token in a file that was deleted while it was open', () => {
    const path = join(folder, 'temporary');
    writeFileSync(path, TOKEN);
    const handle = openSync(path, 'r');
    rmSync(path);
    const report = scanForResidues({ folders: [folder], processes: [process.pid] }, [TOKEN]);
    closeSync(handle);
    expect(report.residues.map(({ token }) => token)).toContain(TOKEN);
  });

  it('finds what an encrypted workspace and its log hold, free pages included', () => {
    const workspace = makeWorkspace(folder);
    const { store, path, dataKey } = workspace;
    const scan = (): string[] =>
      scanForResidues({ folders: [folder], workspaces: [{ path, key: dataKey }] }, [
        TOKEN,
        OTHER,
      ]).residues.map(({ place }) => place);
    expect(scan()).toStrictEqual([]);
    addList(store, [makeRecord({ row: 1, name: `Anna ${TOKEN}` })]);
    expect(scan().some((place) => place.endsWith('-wal (decrypted)'))).toBe(true);
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(scan()).toContain(`${path} (decrypted)`);
    expect(decryptDatabase(readFileSync(path), dataKey).includes(TOKEN)).toBe(true);
    store.database.pragma('secure_delete = OFF'); // what the program never does
    store.database.exec('DELETE FROM record');
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(scan()).toContain(`${path} (decrypted)`);
    workspace.close();
  });
});
