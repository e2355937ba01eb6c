import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';

/** What a column comes to, by its header and its cells. */
export type Decision = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  readonly confidence: number;
  readonly needsAnswer: boolean;
};
