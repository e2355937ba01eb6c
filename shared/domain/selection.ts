import type { FindingKind } from './finding.ts';
import type { PersonId } from './person.ts';

/** Whom an act concerns: everybody with one of the kinds, and the people named, less the exceptions. */
export type Selection = {
  readonly kinds: readonly FindingKind[];
  readonly people: readonly PersonId[];
  readonly except: readonly PersonId[];
};
