import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Room } from './import-table.ts';
import { importTable, isInPage, NOT_IN_THE_PAGE, roomOf, rulesOf } from './import-table.ts';
import type { SourceFile, SourceImport } from './source-files.ts';

/** The second word of a violation says what kind it is; canaries and messages use the same words. */
export type Violation = { readonly file: string; readonly kind: string; readonly from: string };

const ROOM_PREFIX = /^#([a-z]+)\/(.+)$/;

/** Every import of every file against the table. */
export function checkImports(files: readonly SourceFile[]): readonly Violation[] {
  return [...files.flatMap(checkFile), ...findCapabilityCycles(files)];
}

function checkFile(file: SourceFile): readonly Violation[] {
  const room = roomOf(file.name);
  return file.imports.flatMap((found) => {
    const kind =
      spellingFault(found.from) ?? (room === null ? null : fault(file.name, room, found));
    return kind === null ? [] : { file: file.name, kind, from: found.from };
  });
}

function spellingFault(from: string): string | null {
  if (from.startsWith('../../')) return 'spelling';
  const isLocal = from.startsWith('.') || ROOM_PREFIX.test(from);
  return isLocal && !/\.(tsx?|json|css|svg|png)$/.test(from) ? 'extension' : null;
}

function fault(file: string, room: Room, found: SourceImport): string | null {
  const target = targetOf(file, found.from);
  if (target === null) return packageFault(room, found.from);
  const other = roomOf(target);
  if (other === null) return isSharedData(target) ? null : 'room';
  if (other === room) return capabilityFault(room, file, target);
  return mayImport(room, other, target, found.isType) ? null : 'room';
}

function mayImport(room: Room, other: Room, target: string, isType: boolean): boolean {
  const rules = rulesOf(room);
  if (rules.rooms.includes(other) || (rules.files ?? []).includes(target)) {
    return other !== 'engine' || isCapabilityDoor(target);
  }
  return isType && (rules.typesOf ?? []).includes(other);
}

/** Data files beside the program, such as `package.json`, carry no code. */
function isSharedData(target: string): boolean {
  return target.endsWith('.json');
}

function packageFault(room: Room, from: string): string | null {
  const { packages, node } = rulesOf(room);
  if (isBuiltin(from)) return node ? null : 'node';
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  if (packages === 'any') return NOT_IN_THE_PAGE.includes(name) ? 'package' : null;
  return packages.includes(name) ? null : 'package';
}

/** One capability of the engine reaches another only through its public file. */
function capabilityFault(room: Room, file: string, target: string): string | null {
  if (isInPage(room) || room !== 'engine') return null;
  const same = capabilityOf(file) === capabilityOf(target);
  return same || isCapabilityDoor(target) ? null : 'door';
}

function isCapabilityDoor(target: string): boolean {
  return /^shared\/engine\/[a-z-]+\/index\.ts$/.test(target);
}

function capabilityOf(file: string): string | null {
  return /^shared\/engine\/([a-z-]+)\//.exec(file)?.[1] ?? null;
}

/** The file that an import names, from the root; null for a package. */
export function targetOf(file: string, from: string): string | null {
  if (from.startsWith('.')) return path.posix.join(path.posix.dirname(file), from);
  const prefixed = ROOM_PREFIX.exec(from);
  if (prefixed === null) return null;
  const [, room, rest] = prefixed;
  if (room === 'support') return `tests/support/${rest}`;
  const folder = Object.hasOwn(importTable, room ?? '') ? importTable[room as Room].folder : room;
  return `${folder}/${rest}`;
}

function findCapabilityCycles(files: readonly SourceFile[]): readonly Violation[] {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const from = capabilityOf(file.name);
    if (from === null) continue;
    const reached = graph.get(from) ?? new Set();
    graph.set(from, reached);
    for (const found of file.imports) {
      const to = capabilityOf(targetOf(file.name, found.from) ?? '');
      if (to !== null && to !== from) reached.add(to);
    }
  }
  return [...graph.keys()]
    .filter((start) => reaches(graph, start, start, new Set()))
    .map((name) => ({ file: `shared/engine/${name}`, kind: 'cycle', from: name }));
}

function reaches(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  goal: string,
  seen: Set<string>,
): boolean {
  for (const next of graph.get(from) ?? []) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(graph, next, goal, seen)) return true;
  }
  return false;
}
