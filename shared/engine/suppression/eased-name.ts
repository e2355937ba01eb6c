import type { RecordSignals } from '#domain/signal.ts';

type Name = RecordSignals['name'];

/** A letter that lists without it write as two, and Cyrillic as е or ё: Größmann, Groessmann, Грёсман; Müller, Mueller. */
const AS_E = /[öøœäæ]|[oa]e|o\u0308|a\u0308/giu;
const AS_U = /ü|ue|u\u0308/giu;
const AS_KV = /qu/giu;
const ANY = new RegExp([AS_E, AS_U, AS_KV].map(({ source }) => source).join('|'), 'iu');

/** The name with one letter for each of these; null where it has none. */
export function easedName(name: Name): Name | null {
  const parts = [name.first, name.middle, name.last, name.full];
  if (!parts.some((part) => part !== null && ANY.test(part))) return null;
  return {
    first: eased(name.first),
    middle: eased(name.middle),
    last: eased(name.last),
    full: eased(name.full),
  };
}

function eased(part: string | null): string | null {
  return part?.replace(AS_E, 'e').replace(AS_U, 'u').replace(AS_KV, 'kv') ?? null;
}
