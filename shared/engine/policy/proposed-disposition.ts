import type { Disposition } from '#domain/disposition.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';

/** Strongest first: what takes more away outweighs what takes less. */
export const dispositionStrength: readonly Disposition[] = ['purge', 'anonymise', 'export', 'keep'];

/** The strongest proposal of the rules of these findings; `keep` where there is none. Holds are the caller's. */
export function proposedDisposition(
  kinds: readonly FindingKind[],
  params: Pick<PolicyParameters, 'rules'>,
): Disposition {
  const proposals = new Set(
    params.rules.filter((rule) => kinds.includes(rule.finding)).map((rule) => rule.proposes),
  );
  return dispositionStrength.find((disposition) => proposals.has(disposition)) ?? 'keep';
}
