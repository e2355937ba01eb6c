import { z } from 'zod';
import { tableColumns, usualColumns } from '#domain/people-filter.ts';
import { isoDay, country, language, count } from './common.ts';

export const preferences = z.strictObject({
  language: language.nullable(), // null: not chosen yet
  theme: z.enum(['light', 'dark', 'system']),
  idleMinutes: z.number().int().min(0).max(240).default(10), // 0: never locks by itself
  hideFromCapture: z.boolean().default(false), // screenshots and shared screens
  peopleColumns: z.array(z.enum(tableColumns)).default([...usualColumns]), // shown beside the name, in this order
});

export const workspaceSummary = z.strictObject({
  file: z.string(), // base name
  name: z.string(),
  protection: z.enum(['passphrase', 'keychain']),
  country,
  policy: z.strictObject({ id: z.string(), version: z.string() }),
  today: isoDay,
  todayFixed: z.boolean(),
  sources: count,
  records: count,
  people: count,
  /** An erasure that is not finished: rows are gone from view, but not yet proven erased. */
  pendingErasure: z.boolean(),
  /** An older copy of the file was put back, and people who were erased since are in it: how many, by how many fingerprints. */
  olderCopy: z.strictObject({ entries: count, people: count }).nullable(),
  /** An older copy was opened: what was done again of the erasures since, before it was shown. */
  reapplied: z
    .strictObject({ people: count, records: count, suppression: count, unreadable: z.boolean() })
    .optional(),
  /** It was restored without a list of what was erased after its backup: such people may be in it. */
  erasedUnknown: z.literal(true).optional(),
  /** It was opened where it was never opened before: whoever was erased since where it comes from may be in it. */
  openedElsewhere: z.literal(true).optional(),
  /** The service that copies its folder to other computers. */
  syncedBy: z.string().optional(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;
