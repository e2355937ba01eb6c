import type { ConsentByChannel } from './consent.ts';
import type { Disposition } from './disposition.ts';
import type { AgeStatus, Finding, RetentionStatus } from './finding.ts';
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

/** One person as the document of the command shows them (schema 1). */
export type PersonDocument = {
  readonly id: PersonId;
  readonly records: readonly { readonly source: number; readonly row: number }[];
  readonly household: string | null;
  readonly consent: ConsentByChannel;
  readonly age: PersonAge;
  readonly retention: PersonRetention;
  readonly findings: readonly Finding[];
  readonly proposed: Disposition;
};
