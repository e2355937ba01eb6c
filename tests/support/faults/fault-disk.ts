import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** H4 and H6: runs a module of ours on a disk that fails where it is told to, or whose every change is written down. */
export type Fault = {
  readonly at: number; // the n-th change of a file, from 1
  readonly error: 'EIO' | 'ENOSPC' | 'EBUSY';
  readonly isSticky: boolean; // all later changes fail too, as on a full disk
};

export type FaultRun = {
  readonly status: number | null;
  readonly changes: number;
  readonly stderr: string;
};

/** The shim, made once; null where this is not Linux or where there is no C compiler. */
export function compileShim(): string | null {
  if (process.platform !== 'linux') return null;
  const library = path.join(mkdtempSync(path.join(tmpdir(), 'lethe-shim-')), 'shim.so');
  const source = path.join(import.meta.dirname, 'fault-shim.c');
  for (const compiler of ['cc', 'gcc', 'clang']) {
    try {
      const values = ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread'];
      execFileSync(compiler, values, { stdio: 'ignore' });
      return library;
    } catch {
      // the next one
    }
  }
  return null;
}

export async function runOnFaultyDisk(
  shim: string,
  module: { readonly file: string; readonly values: readonly string[] },
  disk: { readonly folder: string; readonly fault?: Fault; readonly log?: string },
): Promise<FaultRun> {
  const { folder, fault, log } = disk;
  const countFile = path.join(mkdtempSync(path.join(tmpdir(), 'lethe-count-')), 'changes');
  const child = spawn(process.execPath, [module.file, ...module.values], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      LD_PRELOAD: shim,
      FAULT_FOLDER: folder,
      FAULT_COUNT: countFile,
      ...(log === undefined ? {} : { FAULT_LOG: log }),
      ...(fault === undefined
        ? {}
        : {
            FAULT_AT: String(fault.at),
            FAULT_ERRNO: String(constants.errno[fault.error]),
            FAULT_STICKY: fault.isSticky ? '1' : '0',
          }),
    },
  });
  const chunks: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    status,
    changes: Number(readFileSync(countFile, 'utf8')),
    stderr: Buffer.concat(chunks).toString('utf8'),
  };
}

type Kind = 'write' | 'truncate' | 'sync' | 'rename' | 'link' | 'unlink';
export type Change = {
  readonly kind: Kind;
  readonly path: string;
  readonly offset: number; // of a truncation: the size
  readonly bytes: Buffer; // of a rename and a link: the new name
};

const kinds: Readonly<Record<string, Kind>> = {
  w: 'write',
  t: 'truncate',
  s: 'sync',
  r: 'rename',
  l: 'link',
  u: 'unlink',
};
const HEAD = 32;

export function readChanges(log: string): Change[] {
  const all = readFileSync(log);
  const changes: Change[] = [];
  for (let at = 0; at + HEAD <= all.length;) {
    const [kind, offset, name, size] = [0, 8, 16, 24].map((from) =>
      Number(all.readBigInt64LE(at + from)),
    );
    const names = at + HEAD;
    const bytes = names + (name ?? 0);
    changes.push({
      kind: kinds[String.fromCodePoint(kind ?? 0)] ?? 'sync',
      path: all.subarray(names, bytes).toString('utf8'),
      offset: offset ?? 0,
      bytes: all.subarray(bytes, bytes + (size ?? 0)),
    });
    at = bytes + (size ?? 0);
  }
  return changes;
}

/**
 * The files as they can stand after the power went before change `cut`: what was synced is there; of the rest each write
 * was lost, kept, or torn at a sector of 512 bytes. Names change in their order, up to any point. `start`: the files before.
 */
export function afterPowerCut(
  start: ReadonlyMap<string, Buffer>,
  changes: readonly Change[],
  chance: () => number,
): Map<string, Buffer> {
  const files = new Map([...start].map(([name, content]) => [name, Buffer.from(content)]));
  const lastSync = new Map<string, number>();
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'sync') lastSync.set(change.path, index);
  }
  const namesEnd = Math.floor(chance() * (changes.length + 1));
  for (const [index, change] of changes.entries()) {
    const isSynced = index < (lastSync.get(change.path) ?? -1);
    const isNamed = index < (lastSync.get(path.dirname(change.path)) ?? -1) || index < namesEnd;
    applyChange(files, change, { isSynced, isNamed, chance });
  }
  return files;
}

function applyChange(
  files: Map<string, Buffer>,
  { kind, path: name, offset, bytes }: Change,
  how: { readonly isSynced: boolean; readonly isNamed: boolean; readonly chance: () => number },
): void {
  const luck = how.isSynced ? 1 : how.chance();
  if (kind === 'write') {
    const kept =
      luck > 0.66 ? bytes : luck > 0.33 ? bytes.subarray(0, torn(bytes.length, how.chance)) : null;
    if (kept !== null) files.set(name, written(files.get(name), offset, kept));
  } else if (kind === 'truncate') {
    if (luck > 0.5) files.set(name, resized(files.get(name), offset));
  } else if (how.isNamed && kind !== 'sync') {
    const content = files.get(name);
    if (kind !== 'unlink' && content !== undefined) files.set(bytes.toString('utf8'), content);
    if (kind !== 'link') files.delete(name);
  }
}

function torn(length: number, chance: () => number): number {
  return Math.floor((chance() * length) / 512) * 512;
}

function written(content: Buffer | undefined, offset: number, bytes: Buffer): Buffer {
  const old = content ?? Buffer.alloc(0);
  const grown = Buffer.alloc(Math.max(old.length, offset + bytes.length));
  old.copy(grown);
  bytes.copy(grown, offset);
  return grown;
}

function resized(content: Buffer | undefined, size: number): Buffer {
  const grown = Buffer.alloc(size);
  content?.copy(grown, 0, 0, Math.min(size, content.length));
  return grown;
}

export function writeFiles(files: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of files) writeFileSync(name, content);
}
