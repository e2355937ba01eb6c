import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { stemsPattern } from './stem-pattern.ts';

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
  readonly kinds: readonly (readonly [PhraseKind, RegExp])[];
  readonly negation: RegExp;
};

/** Longer cells are free text, which has a reader of its own. */
const LONGEST = 60;

export function buildPhrases(data: PhraseData): Phrases {
  return {
    kinds: phraseKinds.map((kind) => [kind, patternOf(data, kind)]),
    negation: patternOf(data, 'negation'),
  };
}

/**
 * What a short phrase says that is no known word: "unsubscribed by admin", "отписался сам". Undefined where nothing
 * is said, or where it is denied ("not unsubscribed"): such a cell stays a doubt.
 */
export function kindOfPhrase(cell: string, { kinds, negation }: Phrases): PhraseKind | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = ` ${foldText(cell.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))} `;
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return negation.test(`${text.slice(0, match.index)} `) ? undefined : kind;
  }
  return undefined;
}

function patternOf(data: PhraseData, name: string): RegExp {
  const stems = Object.values(data[name] ?? {}).flat();
  assert(stems.length > 0, `phrases of ${name}`);
  return stemsPattern(stems.map(foldText));
}
