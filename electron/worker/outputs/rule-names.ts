import type { Language } from '#domain/language.ts';
import type { RuleNames } from '#engine/reporting/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPolicy } from '../policies.ts';
import type { Resources } from '../resources.ts';

/** Of the policy `id`, in `language`; empty where the policy is no longer there. */
export function ruleNamesOf(
  resources: Resources,
  store: ReadableStore | null,
  { id, language }: { readonly id: string; readonly language: Language },
): RuleNames {
  const rules = findPolicy(resources, store, id)?.policy.rules ?? [];
  return Object.fromEntries(rules.map((rule) => [`${id}/${rule.id}`, rule.text[language]]));
}
