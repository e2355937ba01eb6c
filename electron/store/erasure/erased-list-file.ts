import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '#base/canonical-json.ts';
import type { ReadableStore } from '../database.ts';
import { readTrailHead } from '../proof/trail.ts';
import { openSigner } from '../secrets.ts';
import { readSettings } from '../settings.ts';
import { listErasedRows } from './packed-fingerprints.ts';
import type { SuppressionGroup } from './packed-fingerprints.ts';

export type ErasedContent = {
  /** Fingerprints of rows, one after the other, by the act that took them away. */
  readonly batches: readonly { readonly batch: string; readonly rows: Buffer }[];
  readonly suppression: readonly SuppressionGroup[];
};

/** Fingerprints are packed, in base64. */
type PackedFile = {
  readonly schema: 2;
  readonly batches: readonly { readonly batch: string; readonly rows: string }[];
  readonly suppression: readonly {
    readonly kind: string;
    readonly reason: string;
    readonly addedOn: number;
    readonly normaliser: number;
    readonly fingerprints: string;
  }[];
};

/** As earlier programs wrote it: each in hexadecimal, entry by entry. */
type ListedFile = {
  readonly schema: 1;
  readonly batches: readonly { readonly batch: string; readonly rows: readonly string[] }[];
  readonly suppression: readonly {
    readonly fingerprint: string;
    readonly kind: string;
    readonly reason: string;
    readonly addedOn: number;
    readonly normaliser: number;
  }[];
};

type ListFile = (PackedFile | ListedFile) & {
  readonly lethe: 'erased';
  readonly workspace: string;
  readonly seq: number;
  readonly hash: string;
};

/** The list as it is now, signed, in pieces: as one text it would be held in memory several times. */
export function sealList(
  store: ReadableStore,
  listed: readonly SuppressionGroup[],
): readonly [Buffer, string] {
  const { seq, hash } = readTrailHead(store);
  const packed: Buffer[] = [];
  /** Stands for fingerprints until the text around them is made. */
  const placeOf = (fingerprints: Buffer): string => `@${packed.push(fingerprints) - 1}@`;
  const content: ListFile = {
    lethe: 'erased',
    schema: 2,
    workspace: readSettings(store).workspace,
    seq,
    hash,
    batches: listErasedRows(store).map(({ batch, rows }) => ({ batch, rows: placeOf(rows) })),
    suppression: listed.map(({ fingerprints, ...group }) => ({
      ...group,
      fingerprints: placeOf(fingerprints),
    })),
  };
  const pieces = canonicalJson(content).split(/@(\d+)@/);
  const bytes = Buffer.concat(
    pieces.map((piece, at) =>
      at % 2 === 0
        ? Buffer.from(piece, 'utf8')
        : Buffer.from(packed[Number(piece)]?.toString('base64') ?? '', 'latin1'),
    ),
  );
  const signature = JSON.stringify(openSigner(store).sign(bytes));
  return [bytes.subarray(0, -1), `,"signature":${signature}}`];
}

/** Null where it is not what this workspace signed. */
export function openSealed(store: ReadableStore, text: string): ListFile | null {
  try {
    const { signature, ...content } = JSON.parse(text) as ListFile & { readonly signature: string };
    const key = createPublicKey({
      key: Buffer.from(openSigner(store).publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const signed = Buffer.from(canonicalJson(content), 'utf8');
    const isOwn = verify(null, signed, key, Buffer.from(signature, 'base64'));
    return content.lethe === 'erased' && isOwn ? content : null;
  } catch {
    return null;
  }
}

export function contentOf(file: ListFile): ErasedContent {
  if (file.schema === 2) {
    return {
      batches: file.batches.map(({ batch, rows }) => ({
        batch,
        rows: Buffer.from(rows, 'base64'),
      })),
      suppression: file.suppression.map((group) => ({
        ...group,
        fingerprints: Buffer.from(group.fingerprints, 'base64'),
      })),
    };
  }
  return {
    batches: file.batches.map(({ batch, rows }) => ({
      batch,
      rows: Buffer.from(rows.join(''), 'hex'),
    })),
    suppression: file.suppression.map(({ fingerprint, ...entry }) => ({
      ...entry,
      fingerprints: Buffer.from(fingerprint, 'hex'),
    })),
  };
}
