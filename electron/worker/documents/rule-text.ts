import type { Language } from '#domain/language.ts';
import type { MustKeep, PolicyRule } from '#domain/policy.ts';

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
