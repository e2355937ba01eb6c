import { looksLikeData } from '../rows/detect-header.ts';
import { toObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';
import { isRawNumber } from './parse-json.ts';

type Row = readonly unknown[];

/**
 * Rows as arrays beside an array of their names: `{"columns": [...], "data": [[...]]}`, as table tools and databases
 * answer. Each row as an object by these names; null where there is no such table.
 */
export function findNamedRows(value: unknown): readonly JsonObject[] | null {
  const members = Object.values(toObject(value) ?? {});
  for (const rows of members.map(toRows)) {
    const width = rows?.[0]?.length;
    const names = members.map(toNames).find((found) => found?.length === width);
    if (rows !== null && names !== undefined) return fromRows(names, rows);
  }
  return null;
}

/** Rows as arrays below an array of names, by itself or in a wrapper. */
export function findRowsBelowNames(value: unknown): readonly JsonObject[] | null {
  const inside = [value, ...Object.values(toObject(value) ?? {})];
  const rows = inside.map(toRows).find((found) => found !== null);
  return rows === undefined || rows === null ? null : fromRows(toNames(rows[0]), rows.slice(1));
}

/** Objects by their ids: `{"1001": {...}, "1002": {...}}`. The id becomes a member, as none of them names it. */
export function findKeyedObjects(value: unknown): readonly JsonObject[] | null {
  const entries = Object.entries(toObject(value) ?? {});
  const objects = entries.map(([, inner]) => toObject(inner));
  if (entries.length < 2 || objects.some((inner) => inner === null)) return null;
  const shared = Object.keys(objects[0] ?? {}).filter((name) =>
    objects.every((inner) => inner !== null && Object.hasOwn(inner, name)),
  );
  const isPlain = shared.some((name) => typeof objects[0]?.[name] === 'string');
  if (!isPlain) return null;
  return entries.map(([key], at) => ({ ...toNamed([['key', key]]), ...objects[at] }));
}

function toRows(value: unknown): readonly Row[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.every((row) => Array.isArray(row) && row.every(isPlainValue))
    ? (value as Row[])
    : null;
}

function isPlainValue(value: unknown): boolean {
  return typeof value !== 'object' || value === null || isRawNumber(value);
}

/** Texts, or objects that name themselves, each another. */
function toNames(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = value.map((item) => {
    const named = toObject(item);
    return named === null ? (item as unknown) : (named['name'] ?? named['title']);
  });
  const texts = names.filter((name) => typeof name === 'string' && name.trim() !== '');
  if (texts.length < names.length || new Set(texts).size < names.length) return null;
  return texts.some((name) => looksLikeData(name as string)) ? null : (texts as string[]);
}

function fromRows(
  names: readonly string[] | null,
  rows: readonly Row[],
): readonly JsonObject[] | null {
  if (names === null || rows.some((row) => row.length > names.length)) return null;
  return rows.map((row) => toNamed(names.map((name, at) => [name, row[at] ?? null])));
}

/** Names are data: `__proto__` is one like others. */
function toNamed(members: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(members) as JsonObject;
}
