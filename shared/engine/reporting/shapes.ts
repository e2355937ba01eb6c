import { z } from 'zod';
import { anonymityNotes, anonymityOutcomes } from '#domain/anonymity.ts';
import { columnRoles } from '#domain/column-role.ts';
import { batchActs, batchStates } from '#domain/disposition.ts';
import { isIsoInstant } from './check-outcome.ts';

/** The shapes of what leaves the workspace, strict: one member more or less is another document. */
const instant = z.custom<string>(isIsoInstant);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** One text for the same bytes: the bits that the last character does not use are 0, or a flipped one would go unseen. */
const base64 = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/);
const lineMarks = z.string().regex(/^(?:[0-9a-f]{6})+$/);
const count = z.int().min(0);
/** A word of a list that grows with later versions; what it says is under the signature anyway. */
const code = z.string().regex(/^[a-z][a-z0-9_.-]*$/);

export const trailEntryShape = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  kind: code,
  detail: z.record(z.string(), z.json()),
  previous: digest,
  hash: digest,
});

export const trailExportShape = z.strictObject({
  lethe: z.literal('trail'),
  schema: z.literal(1),
  workspace: z.string(),
  entries: z.array(z.unknown()), // each is looked at by itself, so that the bad one can be named
  head: digest,
  count,
  publicKey: base64,
  lines: lineMarks.optional(),
  signature: base64,
});

const share = z.number().min(0).max(1);
const figures = z.strictObject({
  smallest: count,
  classes: count,
  unique: count,
  small: count,
  prosecutor: share,
  journalist: share,
  marketer: share,
});

const anonymityShape = z.strictObject({
  outcome: z.enum(anonymityOutcomes),
  lists: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      people: count,
      records: count,
      before: figures,
      after: figures,
      loss: share,
      suppressed: count,
      diversity: z.array(
        z.strictObject({
          role: z.enum(columnRoles),
          distinct: count.nullable(),
          entropy: z.number().min(0).nullable(),
        }),
      ),
      outcome: z.enum(anonymityOutcomes),
      notes: z.array(z.enum(anonymityNotes)),
    }),
  ),
});

export const receiptShape = z.strictObject({
  lethe: z.literal('receipt'),
  schema: z.literal(1),
  batch: z.string(),
  workspace: z.string(),
  at: instant,
  today: isoDay,
  disposition: z.enum(batchActs),
  state: z.enum(batchStates),
  people: count,
  records: count,
  policy: z.strictObject({ id: z.string(), version: z.string(), country: z.string() }),
  rules: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      rows: count,
      rowsBefore: count,
      rowsAfter: count,
    }),
  ),
  outputs: z.array(z.strictObject({ name: z.string(), sha256: digest, bytes: count })),
  suppression: z.strictObject({ added: count, shared: count }),
  searched: z.array(
    z.strictObject({
      place: code,
      bytes: count,
      residues: count,
    }),
  ),
  searchedValues: count,
  kinds: z
    .array(z.strictObject({ kind: code, searched: count, shared: count, short: count }))
    .optional(),
  notReached: z.array(code),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  until: isoDay.nullable(),
  anonymity: anonymityShape.optional(),
  undo: z
    .strictObject({
      state: z.enum(['open', 'ended', 'undone']),
      until: isoDay,
      on: isoDay.nullable(),
      left: count,
    })
    .optional(),
  trail: z.strictObject({ seq: z.int().min(1), hash: digest }),
  program: z.strictObject({ name: z.literal('Lethe'), version: z.string() }),
  publicKey: base64,
  lines: lineMarks.optional(),
  signature: base64,
});
