import { groupBy } from '#base/group-by.ts';
import type { ConceptPattern } from './concept-pattern.ts';

/** The phrases of one length, looked up by the word that they begin with. */
export type PhraseIndex = {
  readonly length: number;
  /** Those that may stand where this token does; their words are still to be compared. */
  readonly beginningWith: (token: string) => readonly ConceptPattern[];
};

/** One index for each length, the longest first. */
export function indexPhrases(patterns: readonly ConceptPattern[]): readonly PhraseIndex[] {
  const byLength = groupBy(patterns, ({ words }) => words.length);
  return [...byLength]
    .sort(([one], [other]) => other - one)
    .map(([length, phrases]) => ({ length, beginningWith: lookup(phrases) }));
}

function lookup(phrases: readonly ConceptPattern[]): PhraseIndex['beginningWith'] {
  const isOpen = ({ words: [first] }: ConceptPattern): boolean =>
    first?.openStart === true || first?.openEnd === true;
  const open = phrases.filter(isOpen);
  const closed = groupBy(
    phrases.filter((phrase) => !isOpen(phrase)),
    ({ words: [first] }) => first?.text ?? '',
  );
  return (token) => {
    const exact = closed.get(token);
    return exact === undefined ? open : [...exact, ...open];
  };
}
