import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { polarities } from '#domain/consent.ts';
import { dateOrders } from '#domain/source.ts';
import { defineCommand } from '#contract/define-command.ts';
import { readingProblems } from '#contract/reading-problems.ts';
import { channel, count, country, fileReference } from '#contract/shapes/common.ts';

/** Reads files into the workspace, joins the records to people and evaluates the policy. All files or none. */
export const sourceImport = defineCommand({
  access: 'job',
  input: z.strictObject({
    files: z
      .array(
        z.strictObject({
          file: fileReference,
          sheets: z.array(z.string()).nullable(), // null: every visible sheet
          members: z.array(z.string()).min(1).nullable().optional(), // of an archive of exports; null: all
          encoding: z.string().nullable(),
          delimiter: z.string().nullable(),
          headerRow: count.nullable(),
          repairText: z.boolean().optional(), // read garbled letters as they were meant
          /** Answers of the user, by column position; the rest is decided from header and cells. */
          columns: z.array(
            z.strictObject({
              index: count,
              role: z.enum(columnRoles),
              channel: channel.nullable(),
              polarity: z.enum(polarities).nullable(),
            }),
          ),
          dateOrder: z.enum(dateOrders).nullable(), // for the columns whose cells prove nothing
          profile: z.string().nullable(),
        }),
      )
      .min(1)
      .max(200),
    country,
  }),
  output: z.strictObject({
    sources: z.array(
      z.strictObject({
        file: z.string(),
        sheet: z.string().nullable(),
        part: z.string().optional(), // of a list that stands below another one
        rowsRead: count,
        records: count,
        empty: count,
        setAside: count,
        unidentified: count, // records that say nothing by which somebody on the suppression list would be known
        listed: count, // of people on the suppression list by hand: they are in it, and pointed out
        suppressed: count, // rows of people who were erased or had said no; part of setAside
      }),
    ),
    people: count,
  }),
  topics: ['sources', 'people', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    ...readingProblems,
    'source/changed',
    'source/column-unknown',
    'disk/full',
    'job/cancelled',
    'job/busy',
  ],
});
