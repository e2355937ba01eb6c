import type { Language } from '#domain/language.ts';
import type { z } from 'zod';
import type { clockText } from '#contract/shapes/policies.ts';
import type { MustKeep, PartClock, PolicyRule, RuleSource } from '#domain/policy.ts';

type CitationText = { citation: string; citationText: Record<Language, string> };
type RuleText = CitationText & { id: string; text: Record<Language, string>; confirmed: boolean };
type MustKeepText = CitationText & { years: number; text: Record<Language, string> };

/** A rule for reading: its words, its source, and whether a stored page confirms it. */
export function toRuleText({ id, text, source }: PolicyRule): RuleText {
  return {
    id,
    text: { ...text },
    ...toCitation(source),
    confirmed: source.confidence === 'confirmed',
  };
}

export function toMustKeepText({ what, years, source }: MustKeep): MustKeepText {
  return { years, text: { ...what }, ...toCitation(source) };
}

export function toClockText(clock: PartClock): z.infer<typeof clockText> {
  const { part, months, triggers, fallback, ends, text, source } = clock;
  return {
    part,
    months,
    triggers: [...triggers],
    fallback,
    ends,
    text: { ...text },
    ...toCitation(source),
    confirmed: source.confidence === 'confirmed',
  };
}

/** English for the documents that scripts read; a bare reference stands as it is in every language. */
export function toCitation({ citation }: RuleSource): CitationText {
  return typeof citation === 'string'
    ? { citation, citationText: { en: citation, ru: citation, ar: citation, tr: citation } }
    : { citation: citation.en, citationText: { ...citation } };
}
