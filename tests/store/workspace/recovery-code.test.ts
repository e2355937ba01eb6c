import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrapDataKey } from '#store/workspace/data-key.ts';
import { keyPath, readKeyFile } from '#store/workspace/key-file.ts';
import { makeRecoveryCode } from '#store/workspace/recovery-code.ts';
import { renewDataKey } from '#store/workspace/renew-data-key.ts';
import { changePassphrase, createWorkspace, openWorkspace } from '#store/workspace/workspace.ts';
import { makeFolder, valueOf } from '#support/store-fixture.ts';

const { folder, remove } = makeFolder();
const path = join(folder, 'salon.lethe');
let code = '';

async function opens(typed: string): Promise<boolean> {
  const opened = await openWorkspace(path, typed);
  if (opened.ok) opened.value.close();
  return opened.ok;
}

beforeAll(async () => {
  valueOf(
    await createWorkspace({
      path,
      passphrase: 'pass',
      name: 'm',
      protection: 'passphrase',
      country: 'DE',
      policyId: 'p',
      policyVersion: '1',
      now: '2026-11-23T10:00:00Z',
    }),
  ).close();
  code = valueOf(await makeRecoveryCode(path, 'pass'));
});
afterAll(remove);

describe('a recovery code (E16)', () => {
  it('opens the workspace as it is read from paper, and no other code does', async () => {
    const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect(await opens(spoken)).toBe(true);
    const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    expect(await opens(other)).toBe(false);
    expect(await opens(code.slice(1))).toBe(false);
  });

  it('is kept nowhere', () => {
    const kept = readFileSync(keyPath(path), 'utf8').toUpperCase();
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('is made only by who knows the passphrase, and the newest counts', async () => {
    expect(await makeRecoveryCode(path, 'wrong')).toMatchObject({ ok: false });
    const before = code;
    code = valueOf(await makeRecoveryCode(path, 'pass'));
    expect(await opens(before)).toBe(false);
    expect(await opens(code)).toBe(true);
  });

  it('outlives a change of passphrase, which it can make itself', async () => {
    valueOf(await changePassphrase(path, { old: code, next: 'remembered' }));
    expect(await opens('remembered')).toBe(true);
    expect(await opens('pass')).toBe(false);
    expect(await opens(code)).toBe(true);
  });

  it('ends with the key that it wraps', async () => {
    valueOf(await renewDataKey(path, 'remembered'));
    expect(await opens(code)).toBe(false);
    expect(await opens('remembered')).toBe(true);
  });
});

describe('a key file of an earlier version', () => {
  // Written by version 0.1.0 over a key of 32 bytes 0x07; `pässword` once composed and once with a sign of its own.
  const fixture = join(import.meta.dirname, 'fixtures', 'key-file-0.1.0.json');

  it('opens with its passphrase to its key, whatever runs the derivation (E06, E17)', async () => {
    writeFileSync(`${path}.old`, 'x');
    writeFileSync(keyPath(`${path}.old`), readFileSync(fixture));
    const file = valueOf(readKeyFile(`${path}.old`));
    for (const typed of ['quiet p\u00E4ssword', 'quiet pa\u0308ssword']) {
      expect([...((await unwrapDataKey(file, typed)) ?? [])]).toEqual(
        Array.from({ length: 32 }, () => 7),
      );
    }
    expect(await unwrapDataKey(file, 'quiet password')).toBeNull();
  });
});
