import type { ColumnRole } from './column-role.ts';
import type { Day } from './day.ts';

/** A duty to keep that stops disposition. Its last day still holds. `until` null: until released. */
export type LegalHold = {
  readonly roles: readonly ColumnRole[] | null; // the fields that it names; null: the whole card
  readonly reason: string;
  readonly until: Day | null;
  readonly placedOn: Day;
};

export function isInForce({ until }: Pick<LegalHold, 'until'>, today: Day): boolean {
  return until === null || until >= today;
}
