import { limits } from '../limits.ts';
import { closeCutText, isCutLine } from './cut-off.ts';
import { findKeyedObjects, findNamedRows, findRowsBelowNames } from './json-tables.ts';
import { findListsInside } from './lists-inside.ts';
import type { ListsInside } from './lists-inside.ts';
import { toObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';
import { createJsonParser } from './json-parser.ts';
import type { JsonParser } from './json-parser.ts';
import { mendJson } from './mend-json.ts';

/** A list found in a JSON file. An item that is no object is null, so that it is counted. */
export type JsonList = {
  readonly objects: readonly (JsonObject | null)[];
  readonly others: readonly (string | null)[]; // the text of items that are no objects
  readonly leftOut?: ListsInside['leftOut']; // lists of the same file that are no people
  readonly mended?: true; // it is not quite JSON
  readonly cut?: true; // the file breaks off; the last of the others is where
};

/** With the members that an object names twice. */
export type JsonFindings = JsonList & { readonly repeated: readonly string[] };

/** `cut`: a list that breaks off before its first person is whole. `line`: where it is no JSON any more. */
export type NoJsonList = 'cut' | { readonly line: number };

/** Null: no list of objects. */
export function findJsonList(text: string): JsonFindings | NoJsonList | null {
  const parser = createJsonParser();
  const found = findIn(text, parser);
  if (found === null || found === 'cut' || 'line' in found) return found;
  return { ...found, repeated: parser.repeated() };
}

/** An array of objects, one list in a wrapper, or one object a line; strict or as scripts write it, whole or cut off. */
function findIn(text: string, parser: JsonParser): JsonList | NoJsonList | null {
  const strict = parser.parse(text);
  if (strict !== undefined) return findInValue(strict);
  const mended = mendJson(text);
  const whole = 'text' in mended ? parser.parse(mended.text) : undefined;
  if (whole !== undefined) return asMended(findInValue(whole));
  const apart = findLines(text, parser) ?? findOneAfterOther(text, parser);
  if (apart !== null) return apart;
  const cut = findBeforeCut(text, parser);
  if (cut !== null && cut !== 'cut') return cut;
  if ('line' in mended) return mended;
  const mendedCut = findBeforeCut(mended.text, parser);
  return mendedCut === null || mendedCut === 'cut' ? (cut ?? mendedCut) : asMended(mendedCut);
}

function asMended(list: JsonList | null): JsonList | null {
  return list === null ? null : { ...list, mended: true };
}

function findInValue(whole: unknown): JsonList | null {
  const named = findNamedRows(whole);
  if (named !== null) return toList(named, () => null);
  if (
    Array.isArray(whole) &&
    (whole.length === 0 || whole.some((item) => toObject(item) !== null))
  ) {
    return toList(whole, (item) => JSON.stringify(item));
  }
  const inside = findListsInside(whole);
  if (inside !== null) {
    return { ...toList(inside.items, (item) => JSON.stringify(item)), leftOut: inside.leftOut };
  }
  const other = findRowsBelowNames(whole) ?? findKeyedObjects(whole);
  if (other !== null) return toList(other, () => null);
  if (looksLikePerson(whole)) return toList([whole], () => null);
  return holdsEmptyList(whole) ? { objects: [], others: [] } : null;
}

/** `{"contacts": []}`: an export of nobody. */
function holdsEmptyList(value: unknown): boolean {
  const inner: unknown[] = Object.values(toObject(value) ?? {});
  return inner.some((item) => Array.isArray(item) && item.length === 0);
}

/** What stands behind the last whole person becomes a row of its own, so that it is counted. */
function findBeforeCut(text: string, parser: JsonParser): JsonList | 'cut' | null {
  const cut = closeCutText(text);
  if (cut === null) return null;
  const whole = cut.whole === '' ? undefined : parser.parse(cut.whole);
  const list = whole === undefined ? null : findInValue(whole);
  if (list === null) return 'cut';
  const rest = cut.rest.replace(/^[\s,]+/, '').trimEnd();
  if (rest === '') return { ...list, cut: true };
  return {
    ...list,
    objects: [...list.objects, null],
    others: [...list.others, rest.slice(0, limits.cellBytes)],
    cut: true,
  };
}

/** Objects over several lines, one after the other without a comma, as some tools write them. */
function findOneAfterOther(text: string, parser: JsonParser): JsonList | null {
  const parts = splitObjects(text);
  const parsed = parts.map((part) => toObject(parser.parse(part)));
  if (parsed.length < 2 || parsed.some((object) => object === null)) return null;
  return toList(parsed, () => null);
}

/** Where braces outside of texts are all closed, an object ends. Nothing but spaces and commas may stand between. */
function splitObjects(text: string): string[] {
  const parts: string[] = [];
  let [depth, start, end] = [0, 0, 0];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') {
      if (depth === 0 && /[^\s,]/.test(text.slice(end, index))) return [];
      if (depth === 0) start = index;
      depth += 1;
    } else if (token === '}') {
      depth -= 1;
      if (depth < 0) return [];
      end = index + 1;
      if (depth === 0) parts.push(text.slice(start, end));
    }
  }
  return depth === 0 && text.slice(end).trim() === '' ? parts : [];
}

/** A line that cannot be read is kept as it stands. */
function findLines(text: string, parser: JsonParser): JsonList | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const isMended: boolean[] = [];
  const parsed = lines.map((line, at) => {
    const bare = line.replace(/,\s*$/, '');
    const strict = parser.parse(bare);
    const mended = strict === undefined ? mendJson(bare) : null;
    const value = mended !== null && 'text' in mended ? parser.parse(mended.text) : strict;
    isMended[at] = mended !== null && value !== undefined;
    return toObject(value);
  });
  const readable = parsed.filter((object) => object !== null).length;
  if (readable < 1 || readable * 2 <= parsed.length) return null;
  return {
    objects: parsed,
    others: lines.map((line, index) =>
      parsed[index] === null ? line.slice(0, limits.cellBytes) : null,
    ),
    ...(parsed.some((object, at) => object !== null && isMended[at] === true)
      ? { mended: true as const }
      : {}),
    ...(parsed.at(-1) === null && isCutLine(lines.at(-1) ?? '') ? { cut: true as const } : {}),
  };
}

function toList(items: readonly unknown[], toText: (item: unknown) => string | null): JsonList {
  const objects = items.map(toObject);
  return {
    objects,
    others: items.map((item, index) => (objects[index] === null ? toText(item) : null)),
  };
}

/** One object by itself: a person where it has plain values of its own. */
function looksLikePerson(value: unknown): boolean {
  return (
    Object.values(toObject(value) ?? {}).filter((inner) => typeof inner === 'string').length > 1
  );
}
