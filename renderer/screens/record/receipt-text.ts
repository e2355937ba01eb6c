import type { Output } from '#contract/call.ts';
import type { Words } from '../common/words.tsx';

type Listed = Output<'receipt/list'>['receipts'][number];

/**
 * What is not over, or was brought back, is not said to be done: the decision is named. What was made anonymous is called
 * so only where that was measured.
 */
export function doneText(t: Words['t'], receipt: Pick<Listed, 'do' | 'state' | 'outcome'>): string {
  const { label, done } = t.findings.dispositions[receipt.do];
  if (receipt.state !== 'done' && receipt.state !== 'searched') return label;
  if (receipt.do !== 'anonymise') return done;
  return receipt.outcome === null ? label : t.anonymity.done[receipt.outcome];
}

/** Erased are people; of those who stay in part, what went. */
export function stateText(t: Words['t'], { do: act, state }: Pick<Listed, 'do' | 'state'>): string {
  return state === 'searched' && act !== 'purge' ? t.receipt.searchedRest : t.receipt.states[state];
}
