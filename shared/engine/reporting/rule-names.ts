/** What each rule of a policy is called in one language, by its full id: `ru-152fz/withdrawn`. */
export type RuleNames = Readonly<Record<string, string>>;

/** Undefined where a rule has no name, as one of a pack that is no longer there. */
export function nameOfRule(rule: string, names: RuleNames): string | undefined {
  return Object.hasOwn(names, rule) ? names[rule] : undefined;
}
