import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { defineCommand } from '../define-command.ts';
import { anonymity } from '../anonymity-shape.ts';
import { count, disposition, language, personRow, selection } from '../shapes.ts';

/** Whom an act concerns, what remains and what is kept; changes nothing. */
export const dispositionPreview = defineCommand({
  access: 'read',
  input: z.strictObject({ selection, do: disposition }),
  output: z.strictObject({
    people: count, // the number that the user types to confirm
    records: count,
    held: count, // people of the selection who are left out because of a legal hold
    sources: z.array(
      z.strictObject({
        source: count,
        file: z.string(),
        sheet: z.string().nullable(),
        rows: count,
        rowsLeft: count,
      }),
    ),
    sample: z.array(personRow), // at most 50
    suppression: z.strictObject({ fingerprints: count, shared: count }), // shared: values that people who stay also have
    dependents: count, // children who go because the row that names them goes; counted in `people`
    household: count, // people who stay and share a contact with somebody who goes
    mustKeep: z.array(
      z.strictObject({
        years: z.int(),
        text: z.record(language, z.string()),
        citation: z.string(),
      }),
    ),
    /** For anonymise: what becomes of each kind of column. */
    columns: z.array(
      z.strictObject({
        role: z.enum(columnRoles),
        becomes: z.enum([
          'removed',
          'generalised',
          'kept',
          'fixed',
          'shifted',
          'shuffled',
          'token',
          'cleaned',
        ]),
      }),
    ),
    anonymity: anonymity.nullable(), // for anonymise: what was measured, before and after
  }),
  topics: ['people', 'policy', 'sources'],
  problems: ['workspace/none-open', 'selection/invalid', 'selection/empty'],
});
