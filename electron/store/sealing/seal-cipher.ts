import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell } from '../database.ts';

/**
 * Rows of one table as they stood; cells that were emptied or changed in rows that stay; or digests of what a batch made
 * of the records that it changed.
 */
export type SealedPart =
  | {
      readonly kind: 'rows';
      readonly table: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'cells';
      readonly table: string;
      readonly column: string;
      /** `after`: what was written in its place, where that is more than nothing. */
      readonly cells: readonly (readonly [row: number, value: Cell, after?: Cell])[];
    }
  | {
      readonly kind: 'after';
      readonly digests: readonly (readonly [record: number, digest: string])[];
    };

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Which batch and which of its parts: a part in another place is no part of it. */
export type SealPlace = { readonly batch: string; readonly part: number };

export function createSealKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Nonce, tag, and the encrypted part. JSON, so that a later version of the program or of its engine still reads it. */
export function sealPart(part: SealedPart, key: Uint8Array, place: SealPlace): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(placeBytes(place));
  const plain = Buffer.from(JSON.stringify(pack(part)), 'utf8');
  const sealed = Buffer.concat([cipher.update(deflateRawSync(plain)), cipher.final()]);
  plain.fill(0);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null where the bytes are not what was sealed under this key in this place. */
export function unsealPart(
  content: Uint8Array,
  key: Uint8Array,
  place: SealPlace,
): SealedPart | null {
  try {
    const decipher = createDecipheriv(CIPHER, key, content.subarray(0, NONCE_BYTES));
    decipher.setAAD(placeBytes(place));
    decipher.setAuthTag(content.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const plain = Buffer.concat([
      decipher.update(content.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
    return JSON.parse(inflateRawSync(plain).toString('utf8'), unpackBytes) as SealedPart;
  } catch {
    return null; // a flipped bit, another key
  }
}

function placeBytes({ batch, part }: SealPlace): Buffer {
  return Buffer.from(`${batch}\n${part}`, 'utf8');
}

type PackedCell = string | number | null | { readonly base64: string };

function packCell(cell: Cell): PackedCell {
  if (typeof cell === 'bigint') return Number(cell);
  return cell instanceof Uint8Array ? { base64: Buffer.from(cell).toString('base64') } : cell;
}

function pack(part: SealedPart): unknown {
  if (part.kind === 'after') return part;
  return part.kind === 'rows'
    ? { ...part, rows: part.rows.map((row) => row.map(packCell)) }
    : {
        ...part,
        cells: part.cells.map(([row, ...values]) => [
          row,
          ...values.map((cell) => packCell(cell ?? null)),
        ]),
      };
}

function unpackBytes(_: string, value: unknown): unknown {
  const isPacked = typeof value === 'object' && value !== null && 'base64' in value;
  return isPacked ? Buffer.from(String(value.base64), 'base64') : value;
}
