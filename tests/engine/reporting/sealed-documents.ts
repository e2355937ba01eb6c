import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Receipt } from '#domain/receipt.ts';
import type { TrailEntry, TrailExport } from '#domain/trail.ts';
import { buildReceipt, sealTrailEntry, sealTrailExport } from '#engine/reporting/index.ts';

/** An invented workspace that signs, for the tests of documents that leave it. */
export type Sealer = {
  readonly publicKey: string;
  readonly sign: (text: string) => string;
  readonly trail: (entries: number) => TrailExport;
  readonly receipt: (trail: TrailExport, seq: number) => Receipt;
};

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

const kinds = ['source.imported', 'disposition.run', 'erasure.finished', 'hold.placed'] as const;

export function makeSealer(): Sealer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicText = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const signText = (text: string): string =>
    sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
  return {
    publicKey: publicText,
    sign: signText,
    trail: (count) => {
      const entries: TrailEntry[] = [];
      for (let index = 0; index < count; index += 1) {
        const entry = {
          at: `2026-11-${String(10 + (index % 15))}T08:30:00Z`,
          kind: kinds[index % kinds.length] ?? 'hold.placed',
          detail: { people: index, rules: ['ru-152fz/withdrawal'], файл: 'клиенты.csv' },
        };
        entries.push(sealTrailEntry(entries.at(-1) ?? null, entry, sha256));
      }
      return sealTrailExport(
        { workspace: 'w1', entries, publicKey: publicText },
        { sign: signText, sha256 },
      );
    },
    receipt: (trail, seq) =>
      buildReceipt(
        {
          batch: 'b-1',
          workspace: 'w1',
          at: '2026-11-23T10:00:00Z',
          today: '2026-11-23',
          disposition: 'purge',
          state: 'searched',
          people: 12,
          records: 15,
          policy: { id: 'eu-gdpr', version: '1.0.0', country: 'DE' },
          rules: ['eu-gdpr/withdrawal'],
          sources: [{ file: 'müşteri.csv', sheet: null, rows: 15, rowsBefore: 90, rowsAfter: 75 }],
          outputs: [{ name: 'müşteri.csv', sha256: 'a'.repeat(64), bytes: 900 }],
          suppression: { added: 24, shared: 1 },
          searched: [{ place: 'workspace', bytes: 409_600, residues: 0 }],
          searchedValues: 60,
          notReached: ['source_files', 'crm'],
          by: 'Ayşe Demir',
          reason: null,
          until: null,
          trail: { seq, hash: trail.entries[seq - 1]?.hash ?? '0'.repeat(64) },
          publicKey: publicText,
          version: '0.1.0',
        },
        { sign: signText, sha256 },
      ),
  };
}
