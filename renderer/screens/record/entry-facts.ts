import type { Json } from '#base/canonical-json.ts';
import { trailFacts } from '#domain/trail.ts';
import type { TrailFact, TrailKind } from '#domain/trail.ts';
import { toLocalSize } from '../common/local-size.ts';
import type { Words } from '../common/words.tsx';

export type EntryFact = {
  readonly fact: string;
  readonly name: string;
  readonly value: string;
};

type Entry = {
  readonly kind: TrailKind;
  readonly detail: Readonly<Record<string, Json>>;
};

/** Said by the kind of the entry already. */
const saidByKind: ReadonlySet<TrailFact> = new Set(['state']);

/**
 * What an entry tells besides its kind, in words, the most telling first. What another version of the program wrote under
 * a name of its own stands there as it is: nothing of the record is passed over.
 */
export function entryFacts(words: Words, { kind, detail }: Entry): readonly EntryFact[] {
  const known = trailFacts.flatMap((fact) => {
    const value = detail[fact];
    return value === undefined || saidByKind.has(fact)
      ? []
      : [{ fact, name: factName(words, kind, fact), value: factText(words, fact, value) }];
  });
  const names: ReadonlySet<string> = new Set(trailFacts);
  const others = Object.entries(detail).flatMap(([fact, value]) =>
    names.has(fact) ? [] : [{ fact, name: fact, value: plainText(words, value) }],
  );
  return [...known, ...others];
}

function factName({ t }: Words, kind: TrailKind, fact: TrailFact): string {
  if (kind === 'source.imported' && fact === 'suppressed') return t.trail.listedRows;
  if (kind === 'source.imported' && fact === 'records') return t.lists.result.records;
  return t.trail.facts[fact];
}

function factText(words: Words, fact: TrailFact, value: Json): string {
  const said = typeof value === 'string' ? wordOf(words, fact, value) : null;
  if (said !== null) return said;
  if (fact === 'forms' && Array.isArray(value))
    return words.join(value.map((form) => factText(words, fact, form)));
  if (fact === 'today' && value === null) return words.t.settings.today;
  if (fact === 'bytes' && typeof value === 'number') return toLocalSize(words.language, value);
  return plainText(words, value);
}

/** A code of the program as the screens call it. */
function wordOf(words: Words, fact: TrailFact, code: string): string | null {
  if (fact === 'country') return words.countryName(code);
  if (fact === 'dueOn' || fact === 'today') return words.day(code);
  const names = namesOf(words.t, fact);
  return names !== null && Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

function namesOf(t: Words['t'], fact: TrailFact): Readonly<Record<string, string>> | null {
  switch (fact) {
    case 'disposition':
      return Object.fromEntries(
        Object.entries(t.findings.dispositions).map(([act, { label }]) => [act, label]),
      );
    case 'about':
      return t.trail.about;
    case 'answer':
      return t.questions.answers;
    case 'as':
      return t.suppression.exportForms;
    case 'how':
      return t.originals.outcomes;
    case 'forms':
      return t.receipt.forms.titles;
    default:
      return null;
  }
}

function plainText(words: Words, value: Json): string {
  const { t, number, join } = words;
  if (value === null) return t.common.none;
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? join(value.map((part) => plainText(words, part)))
    : JSON.stringify(value);
}
