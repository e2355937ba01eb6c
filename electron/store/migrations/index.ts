import { first } from './20261124000000-first.ts';
import { views } from './20261126080000-views.ts';
import { dependents } from './20261126090000-dependents.ts';
import { backups } from './20261126100000-backups.ts';
import { verdicts } from './20261126110000-verdicts.ts';
import { packedNeedles } from './20261126130000-packed-needles.ts';
import { endsOfListedHolds } from './20261127050000-ends-of-listed-holds.ts';
import { holdsByRecord } from './20261127093000-holds-by-record.ts';
import type { Migration } from './migration.ts';

/** Oldest first. A published step never changes: its hash is kept in every workspace. */
export const migrations: readonly Migration[] = [
  first,
  views,
  dependents,
  backups,
  verdicts,
  packedNeedles,
  endsOfListedHolds,
  holdsByRecord,
];
