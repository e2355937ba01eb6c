import type { AgeStatus, RetentionStatus } from './finding.ts';
import type { RetentionTrigger } from './signal.ts';

export type PersonId = `p${number}`;

export function toPersonId(number: number): PersonId {
  return `p${number}`;
}

/** The number inside `p17`; null for any other text. */
export function parsePersonId(text: string): number | null {
  const match = /^p([1-9]\d{0,14})$/.exec(text);
  return match === null ? null : Number(match[1]);
}

/** What the policy sees of a person's age. `adultOn` is null where no day can be named. */
export type PersonAge = {
  readonly status: AgeStatus;
  readonly years: readonly [number, number] | null;
  readonly adultOn: string | null;
};

export type PersonRetention = {
  readonly status: RetentionStatus;
  readonly trigger: RetentionTrigger | null;
  readonly since: string | null;
  readonly expiresOn: string | null;
};
