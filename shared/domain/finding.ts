import type { EvidenceReason } from './consent.ts';

export const findingKinds = [
  'consent_withdrawn',
  'erasure_requested',
  'minor',
  'may_be_minor',
  'over_retention',
  'consent_missing',
  'suppressed_returned',
  'deceased',
  'special_category',
  'forbidden_data',
  'identity_number',
  'invalid_contact',
  'duplicate',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** The cell that a verdict rests on. `source` counts from 0, `row` from 1 (the first row of data). */
export type Evidence = {
  readonly source: number;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: EvidenceReason;
};

/** What a policy makes of a person's signals on a day. Days are ISO text at this border. */
export type Finding = {
  readonly kind: FindingKind;
  readonly rule: string; // `<policy id>/<rule id>`
  readonly dueOn: string | null;
  readonly evidence: readonly Evidence[];
};

export const ageStatuses = ['minor', 'may_be_minor', 'adult', 'unknown'] as const;
export type AgeStatus = (typeof ageStatuses)[number];

export const retentionStatuses = ['expired', 'due_soon', 'within', 'held', 'unknown'] as const;
export type RetentionStatus = (typeof retentionStatuses)[number];
