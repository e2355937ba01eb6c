import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** Everything below a process, itself not included. Linux tells. */
export function descendantsOf(pid: number): readonly number[] {
  const tasks = namesIn(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((one) => one.trim() !== ''),
  );
  return children.map(Number).flatMap((child) => [child, ...descendantsOf(child)]);
}

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Linux lets a process read the memory of its own children, unless it is told otherwise. */
export function canReadMemory(): boolean {
  try {
    closeSync(openSync('/proc/self/mem', 'r'));
    return true;
  } catch {
    return false;
  }
}

const CHUNK = 4 * 1024 * 1024;

/** How often each of the byte sequences stands in what a process may write to: heaps, stacks, shared memory. */
export function countInMemory(pid: number, needles: readonly Buffer[]): readonly number[] {
  const counts = needles.map(() => 0);
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
  const room = Buffer.allocUnsafe(CHUNK + overlap);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const { start, end } of writableRanges(pid)) {
      for (let at = start; at < end; at += CHUNK) {
        const content = readAt(memory, room.subarray(0, Math.min(end - at, room.length)), at);
        for (const [index, needle] of needles.entries())
          counts[index] = (counts[index] ?? 0) + countIn(content, needle);
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

/** Reserved address space in which nothing lies yet is left out: there is far more of it than of memory. */
function writableRanges(pid: number): { start: number; end: number }[] {
  return textOf(`/proc/${pid}/smaps`)
    .split(/\n(?=[\da-f]+-[\da-f]+ )/)
    .filter((range) => !/^Rss: +0 kB/m.test(range))
    .flatMap((range) => {
      const [, start, end] = /^([\da-f]+)-([\da-f]+) rw/.exec(range) ?? [];
      return start === undefined || end === undefined
        ? []
        : [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
    });
}

function readAt(memory: number, room: Buffer, position: number): Buffer {
  try {
    return room.subarray(0, readSync(memory, room, 0, room.length, position));
  } catch {
    return room.subarray(0, 0); // a page that nobody may read, or that is gone meanwhile
  }
}

/** What begins in the overlap is the beginning of the next piece. */
function countIn(content: Buffer, needle: Buffer): number {
  let count = 0;
  let at = content.indexOf(needle);
  while (at !== -1 && at < CHUNK) {
    count += 1;
    at = content.indexOf(needle, at + 1);
  }
  return count;
}
