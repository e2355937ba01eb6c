import type { Messages } from '#messages/index.ts';

export type TermId = keyof Messages['help']['terms'];

export type ExplainedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly id: TermId };

export const termIds = [
  'controller',
  'person',
  'withdrawal', // before consent: its forms hold that word
  'consent',
  'suppression',
  'retention',
  'hold',
  'erasure',
  'pseudonymise',
  'anonymise',
] as const satisfies readonly TermId[];

/** One pattern for the legal words of a language, in whichever form they stand. */
export function toTermPattern(terms: Messages['help']['terms']): RegExp {
  const forms = termIds.map((id) => `(?<${id}>${dotted(terms[id].forms)})`);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Splits a sentence so that each legal word can be explained where it first stands. */
export function findTerms(text: string, pattern: RegExp): readonly ExplainedPart[] {
  const parts: ExplainedPart[] = [];
  const seen = new Set<TermId>();
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const id = termIds.find((known) => found.groups?.[known] !== undefined);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push({ kind: 'term', text: found[0], id });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** The Turkish capital of i has a dot, and patterns do not know that it is the same letter. */
function dotted(forms: string): string {
  return forms.replaceAll('i', '[iİ]');
}
