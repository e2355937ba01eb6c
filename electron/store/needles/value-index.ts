import { erasedKinds } from '#domain/receipt.ts';
import type { ErasedKind } from '#domain/receipt.ts';
import { formsOf, needleAdder, writtenFormsOf } from './needles.ts';
import type { NeedleOptions } from './needles.ts';
import { NeedleSet } from './needle-set.ts';

/** Values with the needles that they are found by, made once for all searches of an act. */
export type ValueIndex = {
  readonly values: readonly string[];
  readonly needles: NeedleSet;
  /** Pairs: the place of a value, the place of a needle. Several values may share a needle. */
  readonly links: Uint32Array;
  /** What kind each value is of, by its place in `erasedKinds`. Null: nobody asks. */
  readonly kinds: Uint8Array | null;
};

/** Are looked for as they stand in the row: however else they may be written, `erasedTexts` says. */
const AS_WRITTEN: ReadonlySet<ErasedKind> = new Set(['address', 'note', 'record_id']);

export function kindOf({ kinds }: Pick<ValueIndex, 'kinds'>, at: number): ErasedKind {
  return erasedKinds[kinds?.[at] ?? erasedKinds.length] ?? 'rest';
}

export function indexValues(
  values: readonly string[],
  options: NeedleOptions,
  kinds: Uint8Array | null = null,
): ValueIndex {
  const needles = new NeedleSet();
  const add = needleAdder(needles, options.key);
  const links = new Links();
  for (const [at, value] of values.entries()) {
    const write = AS_WRITTEN.has(kindOf({ kinds }, at)) ? writtenFormsOf : formsOf;
    for (const form of write(value, options.encodings)) {
      const needle = add(form);
      if (needle !== -1) links.add(at, needle);
    }
  }
  return { values, needles, links: links.pairs, kinds };
}

/** Values of which one of these needles was found. */
export function valuesFoundBy(
  { values, links }: ValueIndex,
  found: ReadonlySet<number>,
): Set<string> {
  const belonging = new Set<string>();
  if (found.size === 0) return belonging;
  for (let at = 0; at < links.length; at += 2) {
    if (found.has(links[at + 1] ?? -1)) belonging.add(values[links[at] ?? -1] ?? '');
  }
  return belonging;
}

/** The same for fewer values: their needles are taken over, not made again. */
export function withoutValues(index: ValueIndex, gone: ReadonlySet<string>): ValueIndex {
  if (gone.size === 0) return index;
  const needles = new NeedleSet();
  const links = new Links();
  const values: string[] = [];
  const placeOf = Int32Array.from(index.values, (value) =>
    gone.has(value) ? -1 : values.push(value) - 1,
  );
  for (let at = 0; at < index.links.length; at += 2) {
    const place = placeOf[index.links[at] ?? 0] ?? -1;
    if (place === -1) continue;
    links.add(place, needles.addFrom(index.needles, index.links[at + 1] ?? 0));
  }
  const kinds = index.kinds?.filter((_, at) => placeOf[at] !== -1) ?? null;
  return { values, needles, links: links.pairs, kinds };
}

/** A whole house has the same address, and a row that cannot be read may be of the neighbour. */
const TEXTS: ReadonlySet<ErasedKind> = new Set(['address', 'note']);

/** Of these needles, those by which nothing but texts is found: an address, words of a note. */
export function needlesOfTexts(
  index: Pick<ValueIndex, 'links' | 'kinds'>,
  among: ReadonlySet<number>,
): ReadonlySet<number> {
  const only = new Set(index.kinds === null ? [] : among);
  if (only.size === 0) return only;
  for (let at = 0; at < index.links.length; at += 2) {
    const needle = index.links[at + 1] ?? -1;
    if (only.has(needle) && !TEXTS.has(kindOf(index, index.links[at] ?? 0))) only.delete(needle);
  }
  return only;
}

class Links {
  #pairs = new Uint32Array(256);
  #size = 0;

  get pairs(): Uint32Array {
    return this.#pairs.subarray(0, this.#size);
  }

  add(value: number, needle: number): void {
    if (this.#size === this.#pairs.length) {
      const wider = new Uint32Array(this.#pairs.length * 2);
      wider.set(this.#pairs);
      this.#pairs = wider;
    }
    this.#pairs[this.#size] = value;
    this.#pairs[this.#size + 1] = needle;
    this.#size += 2;
  }
}
