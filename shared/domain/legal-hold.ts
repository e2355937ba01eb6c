/** A duty or a reason to keep that stops disposition until it ends. `until` null: until released. */
export type LegalHold = {
  readonly person: string;
  readonly reason: string;
  readonly until: string | null;
  readonly placedOn: string;
};
