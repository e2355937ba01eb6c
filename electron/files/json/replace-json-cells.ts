import { toObject } from './json-object.ts';
import { parseJson } from './parse-json.ts';

/**
 * A kept object with the values of some columns changed, by their paths: `children.1.name`. Null where a path leads
 * nowhere.
 */
export function replaceJsonCells(
  content: string,
  header: readonly string[],
  changes: ReadonlyMap<number, string>,
): string | null {
  const object = toObject(parseJson(content));
  if (object === null) return null;
  for (const [index, text] of changes) {
    if (!setAt(object, header[index] ?? '', text)) return null;
  }
  return JSON.stringify(object);
}

function setAt(value: unknown, path: string, text: string): boolean {
  if (Array.isArray(value)) {
    const [number = '', ...rest] = path.split('.');
    const at = Number(number) - 1;
    if (!/^\d+$/.test(number) || at < 0 || at >= value.length) return false;
    if (rest.length > 0) return setAt(value[at], rest.join('.'), text);
    value[at] = text;
    return true;
  }
  const object: Record<string, unknown> | null = toObject(value);
  if (object === null) return false;
  if (Object.hasOwn(object, path)) {
    const before: unknown = object[path];
    object[path] = Array.isArray(before) && text !== '' ? text.split('; ') : text;
    return true;
  }
  return Object.keys(object).some(
    (key) => path.startsWith(`${key}.`) && setAt(object[key], path.slice(key.length + 1), text),
  );
}
