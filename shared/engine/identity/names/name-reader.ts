import type { PersonName } from '#domain/signal.ts';
import { nameKeys } from './name-keys.ts';
import type { NameKeys } from './name-keys.ts';

export type NameReader = (name: PersonName) => NameKeys;

/** Names that are kept; all are forgotten when there are more. */
const MOST_NAMES = 50_000;

/** `nameKeys` for many records: names repeat, and equal ones share their keys, in time and in memory. */
export function createNameReader(): NameReader {
  const known = new Map<string, NameKeys>();
  return (name) => {
    const written = [name.first, name.middle, name.last, name.full].join('\u0000');
    const found = known.get(written);
    if (found !== undefined) return found;
    const keys = nameKeys(name);
    if (known.size >= MOST_NAMES) known.clear();
    known.set(written, keys);
    return keys;
  };
}
