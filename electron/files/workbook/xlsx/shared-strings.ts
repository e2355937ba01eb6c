import { Refusal } from '../refusal.ts';
import { decodeCellText, decodeXml, isPlainText } from '../xml-text.ts';
import { XmlScanner } from '../xml-scanner.ts';

/**
 * The texts that cells refer to by number, kept as UTF-8 in large blocks: a million of them cost what their letters
 * cost, and no object each.
 */
export type SharedTexts = {
  readonly count: () => number; // of those that were read so far
  readonly textAt: (index: number) => string | null; // null: it was not read
};

export type SharedStringReader = {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
  readonly texts: SharedTexts;
};

const BLOCK_BITS = 24;
const BLOCK = 2 ** BLOCK_BITS;
const FIRST_BLOCK = 64 * 1024; // most workbooks are small
const LONGEST = 2 * 1024 * 1024; // bytes; more than a cell may hold
const MOST_BYTES = 1024 * 1024 * 1024;
const PREFIX = 3; // bytes of a length
const PAGE = 65_536; // places that are kept together
const CACHED = 8192; // a power of two

export function createSharedStringReader(): SharedStringReader {
  const store = createStore();
  let depth = 0; // inside <si>
  let inText = false;
  let phonetic = 0;
  let pieces = ''; // decoded texts, where there are several
  let count = 0; // of pieces
  let plain: { bytes: Buffer; start: number; end: number } | null = null;
  const scanner = new XmlScanner({
    open(name) {
      if (name === 'si') {
        depth = 1;
        pieces = '';
        count = 0;
        plain = null;
      } else if (name === 't') inText = depth > 0 && phonetic === 0;
      else if (name === 'rPh') phonetic += 1;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = Math.max(0, phonetic - 1);
      else if (name === 'si') {
        if (plain !== null) store.addBytes(plain.bytes, plain.start, plain.end);
        else store.addText(decodeCellText(pieces));
        depth = 0;
      }
    },
    text(bytes, start, end) {
      if (!inText) return;
      count += 1;
      if (count === 1 && isPlainText(bytes, start, end)) {
        // Copied at once: the bytes are those of a chunk that goes.
        plain = { bytes: Buffer.from(bytes.subarray(start, end)), start: 0, end: end - start };
        return;
      }
      if (plain !== null) {
        pieces = decodeXml(plain.bytes, plain.start, plain.end);
        plain = null;
      }
      if (pieces.length < LONGEST) pieces += decodeXml(bytes, start, end);
    },
  });
  return { push: (chunk) => scanner.push(chunk), end: () => scanner.end(), texts: store.texts };
}

type Store = {
  readonly addBytes: (bytes: Buffer, start: number, end: number) => void;
  readonly addText: (text: string) => void;
  readonly texts: SharedTexts;
};

function createStore(): Store {
  const blocks: Buffer[] = [];
  const places: Uint32Array[] = []; // number of the block times 2^24, plus where in it
  let used = 0;
  let total = 0;
  let count = 0;

  /** Where the bytes of a text go. Its length stands before it. */
  function reserve(length: number): number {
    total += length + PREFIX;
    if (total > MOST_BYTES) throw new Refusal('source/too-large', { limit: MOST_BYTES });
    if (used + length + PREFIX > (blocks.at(-1)?.length ?? -1)) {
      const size = blocks.length === 0 ? Math.max(FIRST_BLOCK, length + PREFIX) : BLOCK;
      blocks.push(Buffer.allocUnsafeSlow(size));
      used = 0;
    }
    if (count % PAGE === 0) places.push(new Uint32Array(PAGE));
    (places.at(-1) as Uint32Array)[count % PAGE] = (blocks.length - 1) * BLOCK + used;
    count += 1;
    (blocks.at(-1) as Buffer).writeUIntLE(length, used, PREFIX);
    const at = used + PREFIX;
    used = at + length;
    return at;
  }

  return {
    addBytes(bytes, start, end) {
      const length = Math.min(end - start, LONGEST);
      const at = reserve(length);
      bytes.copy(blocks.at(-1) as Buffer, at, start, start + length);
    },
    addText(text) {
      const bytes = Buffer.from(text, 'utf8');
      const at = reserve(Math.min(bytes.length, LONGEST));
      bytes.copy(blocks.at(-1) as Buffer, at, 0, LONGEST);
    },
    texts: createLookup({ blocks, places, count: () => count }),
  };
}

function createLookup(texts: {
  readonly blocks: readonly Buffer[];
  readonly places: readonly Uint32Array[];
  readonly count: () => number;
}): SharedTexts {
  const { blocks, places, count } = texts;
  const cachedIndex = new Int32Array(CACHED).fill(-1);
  const cached: string[] = Array.from({ length: CACHED }, () => '');
  return {
    count,
    textAt(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count()) return null;
      const slot = index & (CACHED - 1);
      if (cachedIndex[slot] === index) return cached[slot] as string;
      const place = (places[Math.floor(index / PAGE)] as Uint32Array)[index % PAGE] as number;
      const block = blocks[Math.floor(place / BLOCK)] as Buffer;
      const at = place % BLOCK;
      const start = at + PREFIX;
      const text = block.toString('utf8', start, start + block.readUIntLE(at, PREFIX));
      cachedIndex[slot] = index;
      cached[slot] = text;
      return text;
    },
  };
}
