import type { Language } from '#domain/language.ts';
import type { z } from 'zod';
import type { clockText } from '#contract/shapes.ts';
import type { MustKeep, PartClock, PolicyRule } from '#domain/policy.ts';

type RuleText = {
  id: string;
  text: Record<Language, string>;
  citation: string;
  confirmed: boolean;
};
type MustKeepText = { years: number; text: Record<Language, string>; citation: string };

/** A rule for reading: its words, its source, and whether a stored page confirms it. */
export function toRuleText({ id, text, source }: PolicyRule): RuleText {
  return {
    id,
    text: { ...text },
    citation: source.citation,
    confirmed: source.confidence === 'confirmed',
  };
}

export function toMustKeepText({ what, years, source }: MustKeep): MustKeepText {
  return { years, text: { ...what }, citation: source.citation };
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
    citation: source.citation,
    confirmed: source.confidence === 'confirmed',
  };
}
