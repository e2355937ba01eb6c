import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#base/canonical-json.ts';
import type { TrailEntry, TrailExport } from '#domain/trail.ts';
import {
  checkAgainst,
  checkDocument,
  documentText,
  sealTrailEntry,
  sealTrailExport,
} from '#engine/reporting/index.ts';
import type { CheckOutcome } from '#engine/reporting/index.ts';
import { isSigned, makeSealer, sha256 } from './sealed-documents.ts';

const TIMES = 60;
const sealer = makeSealer();
const trail = sealer.trail(40);
const receipt = sealer.receipt(trail, 30);
const documents = { receipt, trail } as const;

/** The same moves on every run: numbers that look like chance. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** As a file is read: bytes that are no text stand as NUL. */
function check(bytes: Buffer): CheckOutcome | 'unreadable' {
  const text = bytes.toString('utf8');
  const readable = Buffer.from(text).equals(bytes) ? text : text.replaceAll('\uFFFD', '\u0000');
  const checked = checkDocument(readable, sha256, isSigned);
  return checked.ok ? checked.value : 'unreadable';
}

function whereOf(document: TrailExport): string {
  const outcome = check(Buffer.from(documentText(document)));
  return outcome === 'unreadable' ? outcome : `${outcome.broken?.where} ${outcome.broken?.entry}`;
}

function withEntries(change: (entries: TrailEntry[]) => void): TrailExport {
  const entries = [...trail.entries];
  change(entries);
  return { ...trail, entries };
}

describe.each(['receipt', 'trail'] as const)('a %s', (what) => {
  const whole = Buffer.from(documentText(documents[what]));

  it('is intact as it was written, with a mark at its beginning, with line ends of Windows, without white space', () => {
    const text = whole.toString();
    const ways = [
      text,
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      JSON.stringify(documents[what]),
    ];
    expect(ways.map((way) => check(Buffer.from(way)))).toMatchObject(
      ways.map(() => ({ what, intact: true, broken: null })),
    );
  });

  it('with any one byte changed is reported, and where (E13, E14)', () => {
    const dice = createDice(7);
    for (let time = 0; time < TIMES * 5; time += 1) {
      const bytes = Buffer.from(whole);
      const at = dice(bytes.length);
      bytes[at] = (bytes[at]! + 1 + dice(255)) % 256;
      const outcome = check(bytes);
      expect(outcome, `byte ${at} is ${bytes[at]}`).toMatchObject({ what, intact: false });
      const { broken } = outcome as CheckOutcome;
      if (broken?.entry !== null) continue; // an entry of the trail is named by its number
      if (broken.where === 'count' || broken.where === 'head') continue; // these are one line each
      const line = whole.subarray(0, at).toString().split('\n').length;
      expect(broken.line, `byte ${at} of line ${line} is ${bytes[at]}`).toBeOneOf([line, line + 1]);
    }
  });

  it('with a value changed that still has the form of ours is reported with its line', () => {
    const lines = whole.toString().split('\n');
    const changed = lines.flatMap((line, at) => {
      if (
        /"(?:entries|seq|at|kind|people|previous|hash|count|head)": /.test(line) &&
        what === 'trail'
      )
        return [];
      const other = line.replace(/\d(?=,?$)/, (digit) => String((Number(digit) + 1) % 10));
      const letters = line.replace(/[a-z](?=[^"]*",?$)/, (letter) => (letter === 'a' ? 'b' : 'a'));
      return [other, letters].filter((text) => text !== line).map((text) => ({ at, text }));
    });
    expect(changed.length).toBeGreaterThan(2);
    for (const { at, text } of changed) {
      const outcome = check(Buffer.from(lines.with(at, text).join('\n')));
      if (outcome !== 'unreadable' && outcome.broken?.entry !== null && what === 'trail') continue;
      expect(outcome, text).toMatchObject({ intact: false, broken: { line: at + 1 } });
    }
  });

  it('of an earlier version, without marks of its lines, is intact too', () => {
    const { lines, signature, ...said } = documents[what];
    const earlier = { ...said, signature: sealer.sign(canonicalJson(said)) };
    expect(lines?.length).toBeGreaterThan(20);
    expect(check(Buffer.from(documentText(earlier as typeof trail)))).toMatchObject({
      intact: true,
    });
    expect(signature).not.toBe(earlier.signature);
  });

  it('with one bit of each byte in turn flipped is reported', () => {
    const found = whole.every((byte, at) => {
      if (what === 'trail' && at % 17 !== 0) return true;
      const bytes = Buffer.from(whole);
      bytes[at] = byte ^ (1 << (at % 8));
      const outcome = check(bytes);
      return outcome !== 'unreadable' && !outcome.intact;
    });
    expect(found).toBe(true);
  });

  it('whose white space alone was changed is reported with the line', () => {
    const text = whole.toString().split('\n');
    text[3] = `${text[3]} `;
    expect(check(Buffer.from(text.join('\n')))).toMatchObject({
      intact: false,
      broken: { where: 'shape', line: 4 },
    });
  });

  it('with a member of a form that is not ours is reported with its line', () => {
    const lines = whole.toString().split('\n');
    for (const name of ['schema', 'publicKey', 'signature', 'workspace']) {
      const at = lines.findIndex((line) => line.startsWith(`  "${name}": `));
      const changes = [
        lines[at]!.replace(`"${name}"`, `"${name}_"`),
        lines[at]!.replace(/: .*?(,?)$/, ': true$1'),
      ];
      for (const change of changes) {
        const outcome = check(Buffer.from(lines.with(at, change).join('\n')));
        expect(outcome, change).toMatchObject({
          intact: false,
          broken: { where: 'shape', line: at + 1 },
        });
      }
    }
  });

  it('cut off anywhere, or with bytes added or taken out, is reported', () => {
    const dice = createDice(11);
    for (let time = 0; time < TIMES; time += 1) {
      const at = 1 + dice(whole.length - 1);
      const size = 1 + dice(40);
      const cut = check(whole.subarray(0, whole.length - 1 - dice(whole.length / 2)));
      const taken = check(Buffer.concat([whole.subarray(0, at), whole.subarray(at + size)]));
      const twice = check(
        Buffer.concat([whole.subarray(0, at), whole.subarray(Math.max(0, at - size))]),
      );
      for (const outcome of [cut, taken, twice]) {
        expect(outcome === 'unreadable' || !outcome.intact).toBe(true);
      }
    }
  });

  it('of which little more than the beginning is left is broken, with the line, and no unknown file', () => {
    for (const share of [0.9, 0.7, 0.5, 0.3]) {
      const left = check(whole.subarray(0, Math.floor(whole.length * share)));
      if (left === 'unreadable') throw new Error(`called unreadable: ${share} of ${what}`);
      expect(left.broken?.line).toBeGreaterThan(0);
    }
  });

  it('whose signature is written another way for the same bytes is reported', () => {
    const { signature } = documents[what];
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const last = signature.at(-3) ?? '';
    const other = alphabet[alphabet.indexOf(last) + 1] ?? '';
    const forged = { ...documents[what], signature: `${signature.slice(0, -3)}${other}==` };
    expect(Buffer.from(forged.signature, 'base64')).toEqual(Buffer.from(signature, 'base64'));
    expect(check(Buffer.from(documentText(forged)))).toMatchObject({ intact: false });
  });
});

describe('an exported trail', () => {
  it('with an entry dropped names the entry that no longer follows, 60 of 60 (E13)', () => {
    const dice = createDice(3);
    for (let time = 0; time < TIMES; time += 1) {
      const at = dice(trail.entries.length - 1);
      const forged = withEntries((entries) => void entries.splice(at, 1));
      expect(whereOf(forged)).toBe(`order ${at + 1}`);
    }
  });

  it('with an entry twice names the second of them, 60 of 60 (E13)', () => {
    const dice = createDice(4);
    for (let time = 0; time < TIMES; time += 1) {
      const at = dice(trail.entries.length);
      const forged = withEntries((entries) => void entries.splice(at, 0, entries[at]!));
      expect(whereOf(forged)).toBe(`order ${at + 2}`);
    }
  });

  it('with two entries exchanged names the first of them, 60 of 60 (E13)', () => {
    const dice = createDice(5);
    for (let time = 0; time < TIMES; time += 1) {
      const [one, step] = [dice(trail.entries.length - 1), dice(10)];
      const other = Math.min(one + 1 + step, trail.entries.length - 1);
      const forged = withEntries((entries) => {
        [entries[one], entries[other]] = [entries[other]!, entries[one]!];
      });
      expect(whereOf(forged)).toBe(`order ${one + 1}`);
    }
  });

  it('with an entry edited names it, 60 of 60 (E13)', () => {
    const dice = createDice(6);
    const changes: readonly ((entry: TrailEntry) => TrailEntry)[] = [
      (entry) => ({ ...entry, detail: { ...entry.detail, people: 9999 } }),
      (entry) => ({ ...entry, at: '2020-01-01T00:00:00Z' }),
      (entry) => ({ ...entry, kind: 'policy.chosen' }),
      (entry) => ({ ...entry, seq: entry.seq + 1 }),
      (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
      (entry) => ({ ...entry, hash: 'e'.repeat(64) }),
      (entry) => ({ ...entry, note: 'x' }) as TrailEntry,
    ];
    for (let time = 0; time < TIMES; time += 1) {
      const at = dice(trail.entries.length);
      const change = changes[time % changes.length]!;
      const forged = withEntries((entries) => void (entries[at] = change(entries[at]!)));
      expect(whereOf(forged)).toBe(`entry ${at + 1}`);
    }
  });

  it('cut at the end is reported by its count, its head, and its signature, 60 of 60 (E14)', () => {
    const dice = createDice(8);
    for (let time = 0; time < TIMES; time += 1) {
      const left = dice(trail.entries.length);
      const forged = withEntries((entries) => void entries.splice(left));
      const head = forged.entries.at(-1)?.hash ?? '0'.repeat(64);
      expect(whereOf(forged)).toBe('count null');
      expect(whereOf({ ...forged, count: left })).toBe('head null');
      expect(whereOf({ ...forged, count: left, head })).toBe('signature null');
    }
  });

  it('whose whole chain was computed anew without the key fails by its signature (E14)', () => {
    const entries = rewritten(12);
    const forged = { ...trail, entries, head: entries.at(-1)!.hash };
    expect(whereOf(forged)).toBe('signature null');
  });

  it('forged with the key is intact by itself; only an earlier export or a receipt shows it (E14)', () => {
    const forged = sealTrailExport(
      { workspace: 'w1', entries: rewritten(12), publicKey: sealer.publicKey },
      { sign: sealer.sign, sha256 },
    );
    expect(whereOf(forged)).toBe('undefined undefined');
    const before = sealer.receipt(trail, 5);
    expect(checkAgainst(forged, before)).toBeNull(); // what lies before the forgery still stands
    expect(checkAgainst(forged, receipt)).toEqual({ where: 'checkpoint', entry: 30 });
    expect(checkAgainst(forged, trail)).toEqual({ where: 'checkpoint', entry: 40 });
    expect(checkAgainst(trail, receipt)).toBeNull();
    expect(checkAgainst(trail, trail)).toBeNull();
  });

  it('signed anew with another key is told by an earlier document of the workspace', () => {
    const stranger = makeSealer();
    const forged = sealTrailExport(
      { workspace: 'w1', entries: trail.entries, publicKey: stranger.publicKey },
      { sign: stranger.sign, sha256 },
    );
    expect(checkAgainst(forged, receipt)).toEqual({ where: 'key', entry: null });
  });
});

/** The chain from entry `from` on, with other content and hashes that fit. */
function rewritten(from: number): TrailEntry[] {
  const entries: TrailEntry[] = [];
  for (const entry of trail.entries) {
    const content = entry.seq < from ? entry : { ...entry, detail: { people: 0 } };
    entries.push(sealTrailEntry(entries.at(-1) ?? null, content, sha256));
  }
  return entries;
}

describe('a file that is none of ours', () => {
  it.each([
    '{"schema":1,"today":"2026-11-22","policy":{},"sources":[],"totals":{},"people":[],"records":[]}',
    '{"entries":[{"kind":"a","id":1}],"workspace":"x"}',
    '{"batch":1,"people":[],"rules":[]}',
    'Name,Batch,Signature',
    '',
  ])('is called neither: %s', (text) => {
    expect(check(Buffer.from(text))).toBe('unreadable');
  });
});
