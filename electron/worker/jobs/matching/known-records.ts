import { hashText } from '#base/hash-text.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { AlikeSubject, BlockMember, NameKeys } from '#engine/identity/index.ts';

/** What is known of records without reading them again: name, birth, and whether they may have a contact in common. */
export type KnownRecords = {
  readonly note: (
    ordinal: number,
    subject: Pick<AlikeSubject, 'name' | 'birth'>,
    contacts: { readonly ends: readonly string[]; readonly locals: readonly string[] },
  ) => void;
  /** Null: its name is not kept. */
  readonly at: (ordinal: number) => BlockMember | null;
  /** False only where two records have neither the end of a phone nor the part before the @ in common. */
  readonly mayShareContact: (a: number, b: number) => boolean;
};

/** Different names that are kept, about 30 MB; in a list with more, records with other names are read again. */
const MOST_NAMES = 60_000;
const NO_DAY = -2_147_483_648;
const NONE = 0;
const SEVERAL = 1;

/** Twenty bytes a record, and each name once. */
export function createKnownRecords(recordCount: number): KnownRecords {
  const names: (NameKeys | null)[] = [null];
  const places = new Map<string, number>();
  const nameOf = new Int32Array(recordCount); // place in `names`; 0: not kept
  const from = new Int32Array(recordCount);
  const to = new Int32Array(recordCount);
  const ends = new Uint32Array(recordCount);
  const locals = new Uint32Array(recordCount);

  function placeOf(name: NameKeys): number {
    const known = places.get(name.id);
    if (known !== undefined) return known;
    if (names.length > MOST_NAMES) return 0;
    places.set(name.id, names.length);
    return names.push(name) - 1;
  }

  return {
    note(ordinal, { name, birth }, contacts) {
      nameOf[ordinal] = placeOf(name);
      from[ordinal] = birth?.from ?? NO_DAY;
      to[ordinal] = birth?.to ?? NO_DAY;
      ends[ordinal] = markOf(contacts.ends);
      locals[ordinal] = markOf(contacts.locals);
    },
    at(ordinal) {
      const name = names[nameOf[ordinal] ?? 0] ?? null;
      if (name === null) return null;
      return { ordinal, name, birth: toBirth(from[ordinal] ?? NO_DAY, to[ordinal] ?? NO_DAY) };
    },
    mayShareContact: (a, b) => mayBeEqual(ends, a, b) || mayBeEqual(locals, a, b),
  };
}

function toBirth(from: number, to: number): DayRange | null {
  return from === NO_DAY ? null : { from, to };
}

/** Records with several values are taken to share one with everybody. */
function markOf(values: readonly string[]): number {
  const [only, another] = values;
  if (only === undefined) return NONE;
  return another === undefined ? Math.max(hashText(only), SEVERAL + 1) : SEVERAL;
}

function mayBeEqual(marks: Uint32Array, a: number, b: number): boolean {
  const [one, other] = [marks[a] ?? SEVERAL, marks[b] ?? SEVERAL];
  if (one === NONE || other === NONE) return false;
  return one === other || one === SEVERAL || other === SEVERAL;
}
