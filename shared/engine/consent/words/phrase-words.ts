import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { createStemFinder, type StemFinder } from './stem-finder.ts';

/** Kinds that a phrase can say, the gravest first. None permits: a yes must be the whole cell. */
const phraseKinds = [
  'complained',
  'unsubscribed',
  'withdrawn',
  'refused',
  'bounced',
  'pending',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** Stems by kind and language, and under `negation` the words that turn what follows them. */
export type PhraseData = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type Phrases = {
  readonly kinds: readonly (readonly [PhraseKind, StemFinder])[];
  readonly negation: StemFinder;
};

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 60;

export function buildPhrases(data: PhraseData): Phrases {
  return {
    kinds: phraseKinds.map((kind) => [kind, finderOf(data, kind)]),
    negation: finderOf(data, 'negation'),
  };
}

/**
 * What a short phrase says that is no known word: "unsubscribed by admin", "отписался сам". Undefined where nothing
 * is said, or where it is denied ("not unsubscribed"): such a cell stays a doubt.
 */
export function kindOfPhrase(cell: string, { kinds, negation }: Phrases): PhraseKind | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = ` ${foldText(cell.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))} `;
  for (const [kind, stems] of kinds) {
    const place = stems.find(text);
    if (place === null) continue;
    return negation.find(`${text.slice(0, place.from)} `) === null ? kind : undefined;
  }
  return undefined;
}

function finderOf(data: PhraseData, name: string): StemFinder {
  const stems = Object.values(data[name] ?? {}).flat();
  assert(stems.length > 0, `phrases of ${name}`);
  return createStemFinder(stems.map(foldText));
}
