import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#base/canonical-json.ts';
import { oneNumber } from '#store/database.ts';
import {
  adoptErasedList,
  erasedRowsOf,
  readErasedList,
  writeErasedList,
} from '#store/erasure/erased-list.ts';
import { beginErasure } from '#store/erasure/erasure.ts';
import { listFingerprints } from '#store/erasure/suppression.ts';
import { createHmacSha256 } from '#store/hmac.ts';
import { openSigner } from '#store/secrets.ts';
import { readSettings } from '#store/settings.ts';
import { makeFolder, makeWorkspace, valueOf } from '#support/store-fixture.ts';
import { importCanaries, orderFor } from './canary-people.ts';

describe('the list of what was erased, beside the workspace', () => {
  const { folder, remove } = makeFolder();
  const { store, close } = makeWorkspace(folder);
  valueOf(beginErasure(store, orderFor(importCanaries(store, 40))));
  const file = path.join(folder, 'list');
  afterAll(() => {
    close();
    remove();
  });

  const read = () => {
    const list = readErasedList(store, file);
    if (typeof list === 'string') throw new Error(list);
    return list;
  };

  it('holds every row and every entry, packed, and is not to be changed', () => {
    writeErasedList(store, [file]);
    expect(erasedRowsOf(read()).size).toBe(4);
    const entries = read().suppression.map(({ fingerprints }) => fingerprints.length / 32);
    expect(entries.reduce((sum, count) => sum + count, 0)).toBe(8);
    const text = readFileSync(file, 'utf8');
    for (const at of [20, Math.floor(text.length / 2), text.length - 20]) {
      writeFileSync(
        file,
        `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`,
      );
      expect(readErasedList(store, file)).toBe('broken');
    }
    expect(readErasedList(store, path.join(folder, 'none'))).toBe('missing');
  });

  it('as an earlier program wrote it, entry by entry, is read like its own', () => {
    writeErasedList(store, [file]);
    const [batch] = read().batches;
    const content = {
      lethe: 'erased',
      schema: 1,
      workspace: readSettings(store).workspace,
      seq: 1,
      hash: 'x',
      batches: [{ batch: batch?.batch ?? '', rows: [...erasedRowsOf(read())].sort() }],
      suppression: listFingerprints(store).map((entry) => ({ ...entry, addedOn: 20_600 })),
    };
    const signature = openSigner(store).sign(canonicalJson(content));
    const [rows, before] = [erasedRowsOf(read()), listFingerprints(store)];
    writeFileSync(file, JSON.stringify({ ...content, signature }));
    expect(erasedRowsOf(read())).toEqual(rows);
    expect(adoptErasedList(store, read())).toBe(0);
    store.database.exec('DELETE FROM suppression; DELETE FROM erased_row;');
    expect(adoptErasedList(store, read())).toBe(8);
    expect(listFingerprints(store)).toEqual(before);
    expect(oneNumber(store, 'SELECT count(*) FROM erased_row')).toBe(4);
  });
});

it('a fingerprint is the HMAC of the library, whatever the text and the key', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { minLength: 1, maxLength: 4 }),
      (key, texts) => {
        const hmac = createHmacSha256(key);
        for (const text of texts) {
          const expected = createHmac('sha256', key).update(text, 'utf8').digest('hex');
          expect(hmac(text).toString('hex')).toBe(expected);
        }
      },
    ),
  );
});
