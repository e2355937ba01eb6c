import { z } from 'zod';
import { sourceFormats } from '#domain/source.ts';
import { defineCommand } from '#contract/define-command.ts';
import { readingProblems } from '#contract/reading-problems.ts';
import { count, country, fileReference } from '#contract/shapes/common.ts';
import { dateEvidence, mappedColumn, sourceWarning } from '#contract/shapes/sources.ts';

const columnProof = z.strictObject({
  index: count,
  kind: z.enum(['email', 'phone', 'date', 'name', 'number', 'answer']).nullable(),
  filled: count, // cells of the first rows that hold anything
  fitting: count, // those that are what the role asks for
  headerSays: z.boolean(), // the title alone leads to the same role
  yes: count, // plain answers, which the polarity may turn round
  no: count,
  agreed: count, // answers in words
  refused: count,
  values: z.array(z.strictObject({ text: z.string(), count })), // of columns with answers, the commonest first
});

/** A list that stands below the one that was asked for, in the same file or sheet. */
const listBelow = z.strictObject({
  part: z.string(), // what it is called: its heading, its title or its number
  heading: z.enum(['refuses', 'doubtful', 'minors', 'deceased']).nullable(), // what the line above its rows says of everybody below it
  columns: z.array(mappedColumn),
  samples: z.array(z.array(z.string())), // its first rows of data, at most 5
});

/** A first look at a file: how it is written and what each column seems to hold. Stores nothing. */
export const sourceInspect = defineCommand({
  access: 'write',
  input: z.strictObject({
    file: fileReference,
    sheet: z.string().nullable(), // null: the first visible sheet with rows
    member: z.string().nullable().optional(), // of an archive of exports; null: the first that is a list
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    headerRow: count.nullable(),
    repairText: z.boolean().optional(),
    country,
  }),
  output: z.strictObject({
    file: z.string(),
    bytes: count,
    sheets: z.array(z.strictObject({ name: z.string(), rows: count, hidden: z.boolean() })),
    members: z.array(z.string()), // the lists of an archive of exports; empty for any other file
    sheet: z.string().nullable(),
    format: z.enum(sourceFormats),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    headerRow: count.nullable(),
    profile: z.string().nullable(),
    remembered: z.boolean(), // the mapping of a list with the same headers was used
    columns: z.array(mappedColumn),
    proofs: z.array(columnProof), // by column, in the same order
    dates: z.array(dateEvidence),
    warnings: z.array(sourceWarning),
    samples: z.array(z.array(z.string())), // the first rows of data, at most 20
    below: z.array(listBelow), // the lists below this one, from above; of large files none
  }),
  topics: [],
  problems: [...readingProblems],
});
