import type { ChildInCell } from './child-in-cell.ts';

const NAME_KEY = /^(?:full_?)?(?:name|имя|фио|nombre|nome|nom|ad|isim|imie|ten|الاسم|اسم)$/iu;
const GIVEN_KEY = /^(?:first|given)_?name$|^vorname$|^prenom$/iu;
const FAMILY_KEY = /^(?:last|family|sur)_?name$|^nachname$/iu;
const BIRTH_KEY = /birth|^dob$|рожд|geburt|naci|nasc|naiss|nascita|dogum|doğum|urodz|ميلاد/iu;
const AGE_KEY = /^(?:age|возраст|alter|edad|idade|age_?years|eta|yas|yaş|wiek|tuoi|العمر)$/iu;

/** The children of a cell that is JSON: an array of objects or of texts, or one object. Null for any other text. */
export function jsonItemsOf(text: string): readonly ChildInCell[] | null {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith('[') && !trimmed.startsWith('{')) return null;
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return childOf(value, 0, text.length);
  const places = placesOf(text);
  return value.flatMap((item: unknown, at) => {
    const [from, to] = places[at] ?? [0, text.length];
    return childOf(item, from, to);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function childOf(item: unknown, from: number, to: number): ChildInCell[] {
  if (typeof item === 'string') {
    const name = item.trim();
    return /\p{L}{2}/u.test(name) ? [{ name, birth: null, age: null, from, to }] : [];
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
  const entries = Object.entries(item);
  const textOf = (key: RegExp): string | null => {
    const value: unknown = entries.find(([name]) => key.test(name))?.[1];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const parts = [textOf(GIVEN_KEY), textOf(FAMILY_KEY)].filter((part) => part !== null);
  const name = textOf(NAME_KEY) ?? (parts.length === 0 ? null : parts.join(' '));
  const [birth, age] = [textOf(BIRTH_KEY), textOf(AGE_KEY)];
  return name === null && birth === null && age === null ? [] : [{ name, birth, age, from, to }];
}

/** Where each item of the array stands in the text, which is valid JSON. */
function placesOf(text: string): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  const end = text.lastIndexOf(']');
  let depth = 0;
  let from = text.indexOf('[') + 1;
  const take = (to: number): void => {
    const item = text.slice(from, to);
    const start = from + item.length - item.trimStart().length;
    if (item.trim() !== '') places.push([start, start + item.trim().length]);
    from = to + 1;
  };
  for (let at = from; at < end; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') at = endOfText(text, at);
    else if ('[{'.includes(char)) depth += 1;
    else if (']}'.includes(char)) depth -= 1;
    else if (char === ',' && depth === 0) take(at);
  }
  take(end);
  return places;
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
