import type { Output } from '#contract/call.ts';
import { anonymityLines, suggestionLines } from '#messages/index.ts';
import { LANGUAGE, printable, texts } from './words.ts';

const ISOLATES = /[\u2066-\u2069]/g;

/** What a preview measured, in words: how well the people of each list will be hidden, and what is cut out of notes. */
export function sayAnonymity({ anonymity, sources }: Output<'disposition/preview'>): string[] {
  if (anonymity === null) return [];
  const about = { language: LANGUAGE, texts: texts.anonymity } as const;
  const lines = anonymity.lists.flatMap((list) => [
    sources.find(({ source }) => source === list.source)?.file ?? '',
    ...[...anonymityLines(list, anonymity.wanted, about), ...suggestionLines(list, about)].map(
      (line) => `  ${line}`,
    ),
  ]);
  const cuts = anonymity.notes.samples.flatMap((sample) =>
    sample.cuts.map(
      ({ kind, before, text, after }) =>
        `  ${before}[-${text}-]${after} (${texts.anonymity.cuts.kinds[kind]})`,
    ),
  );
  return [
    texts.anonymity.outcomes[anonymity.outcome],
    ...lines,
    ...(cuts.length === 0 ? [] : [texts.anonymity.cuts.title, ...cuts]),
  ].map((line) => printable(line.replace(ISOLATES, '')));
}
