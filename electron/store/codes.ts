import { assert } from '#base/assert.ts';
import { consentStates } from '#domain/consent.ts';
import type { ConsentState } from '#domain/consent.ts';
import type { Disposition } from '#domain/disposition.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import type { MarkKind, RetentionTrigger } from '#domain/signal.ts';

/**
 * Closed lists as whole numbers: the position in the list. The workspace keeps these numbers,
 * so the lists only ever grow at their end; a test pins the order of each.
 */
export function consentCode(state: ConsentState): number {
  return consentCodes[state];
}

const consentCodes = Object.fromEntries(
  consentStates.map((state, code) => [state, code]),
) as Readonly<Record<ConsentState, number>>;

export function consentOfCode(code: number): ConsentState {
  return at(consentStates, code);
}

/** One bit for each kind of mark. */
export function marksMask(marks: Iterable<MarkKind>): number {
  let mask = 0;
  for (const mark of marks) mask |= markBit(mark);
  return mask;
}

export function markBit(mark: MarkKind): number {
  return 1 << markKinds.indexOf(mark);
}

export function marksOfMask(mask: number): Set<MarkKind> {
  return new Set(markKinds.filter((mark) => (mask & markBit(mark)) !== 0));
}

/** One bit for each kind of finding. */
export function kindBit(kind: FindingKind): number {
  return 1 << findingKinds.indexOf(kind);
}

export function kindsMask(kinds: Iterable<FindingKind>): number {
  let mask = 0;
  for (const kind of kinds) mask |= kindBit(kind);
  return mask;
}

export function kindsOfMask(mask: number): FindingKind[] {
  return findingKinds.filter((kind) => (mask & kindBit(kind)) !== 0);
}

export function ageCode(status: AgeStatus): number {
  return ageStatuses.indexOf(status);
}

export function ageOfCode(code: number): AgeStatus {
  return at(ageStatuses, code);
}

export function retentionCode(status: RetentionStatus): number {
  return retentionStatuses.indexOf(status);
}

export function retentionOfCode(code: number): RetentionStatus {
  return at(retentionStatuses, code);
}

export function triggerCode(trigger: RetentionTrigger): number {
  return retentionTriggers.indexOf(trigger);
}

export function triggerOfCode(code: number): RetentionTrigger {
  return at(retentionTriggers, code);
}

/** Weakest first: of several proposals the strongest counts. */
const byStrength: readonly Disposition[] = ['keep', 'export', 'anonymise', 'purge'];

export function dispositionCode(disposition: Disposition): number {
  return byStrength.indexOf(disposition);
}

export function dispositionOfCode(code: number): Disposition {
  return at(byStrength, code);
}

function at<Item>(list: readonly Item[], code: number): Item {
  const item = list[code];
  assert(item !== undefined, 'a code within its list');
  return item;
}
