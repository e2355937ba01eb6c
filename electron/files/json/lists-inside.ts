import { findKeyedObjects } from './json-tables.ts';
import { toObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';

type NamedList = { readonly name: string; readonly items: readonly unknown[] };

/** The lists of a wrapper as one, and those that are no list of people. */
export type ListsInside = {
  readonly items: readonly unknown[];
  readonly leftOut: readonly { readonly name: string; readonly items: number }[];
};

const DEEPEST_WRAPPER = 4;

/**
 * `{ "data": { "contacts": [...] } }`: the longest list of objects within a few levels. Lists of people beside it, such as
 * `"unsubscribed": [...]`, are read with it, each object with the name of its list, which may be all that tells a refusal.
 */
export function findListsInside(value: unknown): ListsInside | null {
  const found = collectLists(value, '', 0);
  const lists = found.length > 0 ? found : collectKeyed(value, '', 0);
  const longest = lists.reduce<NamedList | null>(
    (most, list) =>
      list.items.length > (most?.items.length ?? 0) && holdsObjects(list) ? list : most,
    null,
  );
  if (longest === null || isOwnList(value, longest)) return null;
  const own = keysOf(longest.items);
  const people = lists.filter((list) => list === longest || isLikewise(list, own));
  const leftOut = lists
    .filter((list) => !people.includes(list))
    .map(({ name, items }) => ({ name, items: items.length }));
  if (people.length === 1) return { items: longest.items, leftOut };
  const label = LABELS.find((name) => people.every(({ items }) => !keysOf(items).has(name)));
  const mail = [...own].find((key) => longest.items.some((item) => isMail(toObject(item)?.[key])));
  const items = people.flatMap(({ name, items: inside }) =>
    inside.map((item) => labelled(item, { label: label ?? 'list', name, mail: mail ?? 'email' })),
  );
  return { items, leftOut };
}

/** What the column with the name of the list is called: the first that no object uses. */
const LABELS = ['list', 'list_name', 'name_of_list'];

function collectLists(value: unknown, name: string, depth: number): readonly NamedList[] {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const isList = holdsObjects({ items }) || (items.length > 0 && items.every(isMail));
    return isList && depth > 0 ? [{ name, items }] : [];
  }
  const object = toObject(value);
  if (object === null || depth > DEEPEST_WRAPPER) return [];
  return Object.entries(object).flatMap(([key, inner]) => collectLists(inner, key, depth + 1));
}

/** `{ "users": { "k1": {...}, "k2": {...} } }`: through objects that hold nothing but objects. */
function collectKeyed(value: unknown, name: string, depth: number): readonly NamedList[] {
  const object = toObject(value);
  if (object === null || depth > DEEPEST_WRAPPER) return [];
  const keyed = depth === 0 ? null : findKeyedObjects(object);
  if (keyed !== null) return [{ name, items: keyed }];
  const members = Object.entries(object);
  if (members.some(([, inner]) => toObject(inner) === null)) return [];
  return members.flatMap(([key, inner]) => collectKeyed(inner, key, depth + 1));
}

function holdsObjects({ items }: Pick<NamedList, 'items'>): boolean {
  return items.some((item) => toObject(item) !== null);
}

/** A person with a list of two addresses is no wrapper: a wrapper holds little else. */
function isOwnList(value: unknown, longest: NamedList): boolean {
  const plain = Object.values(toObject(value) ?? {}).filter((inner) => typeof inner === 'string');
  return plain.length > 2 && longest.items.length < plain.length;
}

const LOOKED_AT = 200; // objects

function keysOf(items: readonly unknown[]): Set<string> {
  return new Set(items.slice(0, LOOKED_AT).flatMap((item) => Object.keys(toObject(item) ?? {})));
}

/** People too: somebody in it has a mail address, or its objects have mostly the same members. */
function isLikewise({ items }: NamedList, own: ReadonlySet<string>): boolean {
  const looked = items.slice(0, LOOKED_AT);
  if (looked.some((item) => isMail(item) || Object.values(toObject(item) ?? {}).some(isMail))) {
    return true;
  }
  const keys = keysOf(items);
  const shared = [...keys].filter((key) => own.has(key)).length;
  return shared * 2 > Math.max(keys.size, own.size);
}

function isMail(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length < 320 &&
    /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(value)
  );
}

type Labels = { readonly label: string; readonly name: string; readonly mail: string };

/** An address by itself becomes an object; what is neither is left to be counted. */
function labelled(item: unknown, { label, name, mail }: Labels): unknown {
  const object = toObject(item) ?? (isMail(item) ? { [mail]: item } : null);
  if (object === null) return item;
  const members: readonly (readonly [string, unknown])[] = [
    ...Object.entries(object),
    [label, name],
  ];
  return Object.fromEntries(members) as JsonObject;
}
