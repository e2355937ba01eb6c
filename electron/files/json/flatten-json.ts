import { isRawNumber } from './parse-json.ts';
import { toObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';

const DEEPEST = 6; // beyond it, what is left is shown as JSON

/**
 * The plain values of an object by the path to them: `address.city`, `emails.0.value`. Lists of plain values
 * are one cell, joined; of objects each has its own columns. Keys are data: `__proto__` is a name like others.
 */
export function flattenJson(object: JsonObject): Map<string, string> {
  const fields = new Map<string, string>();
  addValue(fields, '', object, 0);
  return fields;
}

function addValue(fields: Map<string, string>, path: string, value: unknown, depth: number): void {
  if (value === undefined || value === null) {
    if (path !== '') setField(fields, path, '');
    return;
  }
  if (isRawNumber(value)) return setField(fields, path, value.rawJSON);
  const object = toObject(value);
  if (object !== null)
    return addParts(fields, { path, parts: Object.entries(object), value, depth });
  if (!Array.isArray(value)) return setField(fields, path, toText(value));
  const items: readonly unknown[] = value;
  const plain = items.every((item) => isPlain(item));
  if (plain) return setField(fields, path, items.map((item) => toText(item)).join('; '));
  const parts = items.map((item, index): [string, unknown] => [String(index + 1), item]);
  addParts(fields, { path, parts, value, depth });
}

function addParts(
  fields: Map<string, string>,
  whole: {
    readonly path: string;
    readonly parts: readonly (readonly [string, unknown])[];
    readonly value: unknown;
    readonly depth: number;
  },
): void {
  const { path, parts, value, depth } = whole;
  if (depth >= DEEPEST) return setField(fields, path, JSON.stringify(value));
  if (parts.length === 0 && path !== '') setField(fields, path, '');
  for (const [name, part] of parts) {
    addValue(fields, path === '' ? name : `${path}.${name}`, part, depth + 1);
  }
}

/** `{"a.b": 1, "a": {"b": 2}}` gives one column twice: both values stay. */
function setField(fields: Map<string, string>, path: string, text: string): void {
  const before = fields.get(path);
  fields.set(path, before === undefined || before === '' ? text : joined(before, text));
}

function joined(before: string, text: string): string {
  return text === '' ? before : `${before}; ${text}`;
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || isRawNumber(value);
}
