import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { evidenceReasons } from '#domain/consent.ts';
import { defineCommand } from '#contract/define-command.ts';
import {
  channel,
  citation,
  consentState,
  count,
  isoDay,
  localWords,
  personId,
} from '#contract/shapes/common.ts';
import { evidence, personDocument, personRow } from '#contract/shapes/person.ts';

/** The card of one person: the verdict and the cells that it rests on. */
export const personRead = defineCommand({
  access: 'read',
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    row: personRow,
    document: personDocument,
    consentAge: z.int(), // years, by the policy and country
    majority: z.int(),
    events: z.array(
      z.strictObject({
        channel: channel.nullable(),
        state: consentState,
        on: isoDay.nullable(),
        evidence,
      }),
    ),
    records: z.array(
      z.strictObject({
        record: count, // its number, for `pair/decide`
        source: count,
        file: z.string(),
        sheet: z.string().nullable(),
        part: z.string().optional(), // of a list that stands below another one
        row: count,
        joinedBy: z.enum(evidenceReasons).nullable(), // why this record belongs to the person; null for the first
        cells: z.array(
          z.strictObject({ column: z.string(), role: z.enum(columnRoles), value: z.string() }),
        ),
      }),
    ),
    /** In whose row the person stands as a child, and whom the person's own rows name as children. */
    guardians: z.array(z.strictObject({ id: personId, name: z.string() })),
    dependents: z.array(z.strictObject({ id: personId, name: z.string() })),
    household: z.array(z.strictObject({ id: personId, name: z.string() })), // other people who share a contact
    hold: z
      .strictObject({ reason: z.string(), until: isoDay.nullable(), placedOn: isoDay })
      .nullable(),
    restrictions: z.array(z.strictObject({ reason: z.string(), placedOn: isoDay })), // the latest first; each can be lifted by itself
    nextChangeOn: isoDay.nullable(), // the day on which the verdict will next change by itself
    mustKeep: z.array(
      z.strictObject({
        years: z.int(),
        text: localWords,
        ...citation,
      }),
    ),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        text: localWords,
        ...citation,
        confirmed: z.boolean(),
      }),
    ),
  }),
  topics: ['people', 'policy', 'sources'],
  problems: ['workspace/none-open', 'person/unknown'],
});
