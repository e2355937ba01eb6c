import { z } from 'zod';
import { anonymityNotes, anonymityOutcomes, cutKinds } from '#domain/anonymity.ts';
import { count } from './common.ts';

const share = z.number().min(0).max(1);

/** Counts of people; risks from 0 to 1 after ARX. `smallest`: the k that holds; `small`: people in smaller classes than wanted. */
const figures = z.strictObject({
  smallest: count,
  classes: count,
  unique: count,
  small: count,
  prosecutor: share,
  journalist: share,
  marketer: share,
});

/** How many people these columns alone tell apart from everybody else. */
const telling = z.strictObject({ unique: count, columns: z.array(z.string()) });

const list = z.strictObject({
  source: count, // position in the document
  people: count,
  records: count,
  before: figures,
  after: figures,
  loss: share,
  suppressed: count,
  outcome: z.enum(anonymityOutcomes),
  notes: z.array(z.enum(anonymityNotes)),
  tellingBefore: telling,
  tellingAfter: telling,
  suggestions: z.array(
    z.strictObject({
      do: z.enum(['coarsen', 'remove', 'empty_rows']),
      column: z.string().nullable(),
      unique: count,
      small: count,
      loss: share,
    }),
  ),
});

/** One cut in a note, with what stands around it. */
const cut = z.strictObject({
  kind: z.enum(cutKinds),
  text: z.string(),
  before: z.string(),
  after: z.string(),
});

export const anonymity = z.strictObject({
  outcome: z.enum(anonymityOutcomes),
  wanted: z.int().min(2), // the k of the policy
  lists: z.array(list),
  /** Notes that the recipe cleans instead of removing. At most 20 samples. */
  notes: z.strictObject({
    cleaned: count,
    cuts: z.array(z.strictObject({ kind: z.enum(cutKinds), cuts: count })),
    samples: z.array(
      z.strictObject({
        source: count,
        row: count,
        column: z.string(),
        before: z.string(),
        after: z.string(),
        cuts: z.array(cut),
      }),
    ),
  }),
});
