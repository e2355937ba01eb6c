import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel } from '#domain/consent.ts';

/** What the cells make of the header's claim. */
export type Verdict =
  | { readonly kind: 'agrees' | 'silent' }
  | {
      readonly kind: 'otherwise';
      readonly role: ColumnRole;
      readonly channel?: Channel | null;
      readonly sure: number;
      readonly ask?: boolean;
    };

export const agrees: Verdict = { kind: 'agrees' };
export const silent: Verdict = { kind: 'silent' };
