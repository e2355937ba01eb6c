import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chaCha20ByHand, chaCha20ByLibrary } from '#store/erasure/chacha20.ts';
import { PAGE_BYTES, walkPlainPages } from '#store/erasure/plain-pages.ts';
import { decryptDatabase } from '#support/decrypt-workspace.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { importCanaries } from './canary-people.ts';

const BODY = PAGE_BYTES - 32;

describe('the pages of a workspace, read without SQLite', () => {
  const { folder, remove } = makeFolder();
  let file = '';
  let key = new Uint8Array();

  beforeAll(() => {
    const workspace = makeWorkspace(folder);
    importCanaries(workspace.store, 3000);
    // Cells that need pages of their own, and pages that are free.
    const long = workspace.store.database.prepare('INSERT INTO setting VALUES (?, ?)');
    for (let at = 0; at < 5; at += 1) long.run(`long ${at}`, 'x'.repeat(100_000));
    workspace.store.database.exec("DELETE FROM setting WHERE key = 'long 2'");
    workspace.store.database.pragma('wal_checkpoint(TRUNCATE)');
    file = path.join(folder, 'copy.lethe');
    copyFileSync(workspace.path, file);
    key = Uint8Array.from(workspace.dataKey);
    workspace.close();
  });
  afterAll(remove);

  it('are those that another program decrypts, all of them, and read as pages', () => {
    const expected = decryptDatabase(readFileSync(file), key);
    const bodies: Buffer[] = [];
    for (const { bytes, areSound } of walkPlainPages(file, key)) {
      expect(areSound).toBe(true);
      for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
        bodies.push(Buffer.from(bytes.subarray(at, at + BODY)));
      }
    }
    expect(bodies.length).toBeGreaterThan(70); // more than are read at once
    expect(Buffer.concat(bodies).equals(expected)).toBe(true);
  });

  it('are told apart from noise, under another key or where one of them was exchanged', () => {
    const soundness = (name: string, under: Uint8Array) =>
      [...walkPlainPages(name, under)].map(({ areSound }) => areSound);
    expect(soundness(file, randomBytes(32))).not.toContain(true);
    const content = readFileSync(file);
    const last = content.length - PAGE_BYTES;
    content.copy(content, last, PAGE_BYTES, PAGE_BYTES * 2); // in the wrong place it decrypts to noise
    const damaged = path.join(folder, 'damaged');
    writeFileSync(damaged, content);
    expect(soundness(damaged, key)).toContain(false);
  });
});

describe('the cipher written by hand', () => {
  it('is that of the library', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 0, maxLength: 300 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 16, maxLength: 16, max: 0xfe }), // the counter does not end
        (bytes, key, start) => {
          const expected = Buffer.from(chaCha20ByLibrary(bytes, key, start));
          expect(Buffer.from(chaCha20ByHand(bytes, key, start)).equals(expected)).toBe(true);
        },
      ),
    );
  });

  it('goes on with a counter of zero behind the last, and leaves the nonce as it is', () => {
    const [key, last, first] = [randomBytes(32), Buffer.alloc(16, 0xff), Buffer.alloc(16, 0xff)];
    first.fill(0, 0, 4);
    expect(chaCha20ByHand(new Uint8Array(128), key, last).slice(64)).toStrictEqual(
      chaCha20ByHand(new Uint8Array(64), key, first),
    );
  });

  it('gives the stream of the example in RFC 8439, 2.4.2', () => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => at);
    const start = Buffer.from('01000000000000000000004a00000000', 'hex');
    const text = Buffer.from('Ladies and Gentlemen of the class of');
    expect(Buffer.from(chaCha20ByHand(text, key, start)).toString('hex')).toMatch(
      /^6e2e359a2568f98041ba0728dd0d6981/,
    );
  });
});
