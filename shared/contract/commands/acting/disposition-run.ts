import { z } from 'zod';
import { anonymityOutcomes } from '#domain/anonymity.ts';
import { cardParts } from '#domain/card-part.ts';
import { batchStates, undoDays } from '#domain/disposition.ts';
import { defineCommand } from '#contract/define-command.ts';
import {
  act,
  count,
  fileReference,
  isoDay,
  language,
  outputFile,
} from '#contract/shapes/common.ts';
import { selection } from '#contract/shapes/people.ts';

/** Carries out a disposition, wholly or not at all. */
export const dispositionRun = defineCommand({
  access: 'job',
  input: z.strictObject({
    selection,
    do: act,
    parts: z.array(z.enum(cardParts)).min(1).optional(), // for slim: only these parts of the card
    confirmedPeople: count, // as typed by the user; must equal the preview's number
    output: fileReference.nullable(), // folder for what is written; null: beside the workspace
    exportAs: z.enum(['csv', 'xlsx', 'json']).nullable(), // also hand over what was taken out, in this format
    cleanedCopies: z.boolean(),
    by: z.string().max(120).nullable(),
    reason: z.string().max(500).nullable(), // needed for keep and restrict
    until: isoDay.nullable(),
    undoDays: z.union(undoDays.map((days) => z.literal(days))).optional(), // absent: 0, it cannot be undone
    language,
  }),
  output: z.strictObject({
    batch: z.string(),
    people: count,
    records: count,
    state: z.enum(batchStates),
    undoUntil: isoDay.nullable(), // the last day on which it can be brought back
    outcome: z.enum(anonymityOutcomes).nullable(), // for anonymise: what the result may be called
    outputs: z.array(outputFile),
  }),
  topics: ['people', 'sources', 'suppression', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    'selection/invalid',
    'selection/empty',
    'selection/held',
    'selection/restricted',
    'disposition/count-mismatch',
    'disposition/needs-reason',
    'disposition/nothing-to-slim',
    'disposition/totals-moved',
    'erasure/incomplete',
    'erasure/residue-found',
    'workspace/replaced',
    'output/not-writable',
    'disk/full',
    'disk/no-rights',
    'disk/failed',
    'job/busy',
    'job/cancelled',
  ],
});
