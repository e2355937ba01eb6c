import { z } from 'zod';
import { cardParts } from '#domain/card-part.ts';
import { columnRoles } from '#domain/column-role.ts';
import { defineCommand } from '#contract/define-command.ts';
import { anonymity } from '#contract/shapes/anonymity.ts';
import { act, citation, count, localWords, personId } from '#contract/shapes/common.ts';
import { selection } from '#contract/shapes/people.ts';
import { personRow } from '#contract/shapes/person.ts';

/** A cell as it stands and as it will. */
const cellChange = z.strictObject({
  person: personId,
  source: count,
  row: count,
  column: z.string(),
  part: z.enum(cardParts),
  before: z.string(),
  after: z.string(),
});

/** A column that is counted: what leaves its sum, or how many of its dated rows leave their months. */
const leavingTotal = z.strictObject({
  source: count,
  column: z.string(),
  figure: z.enum(['sum', 'dated']),
  before: z.number(), // of the rows concerned
  after: z.number(),
  /** By service, the largest first, or by month; none where there is one of them only. */
  groups: z.array(z.strictObject({ group: z.string(), before: z.number(), after: z.number() })),
  moreGroups: count, // that are not among these
  groupsMove: count, // of all of them, those of which the amount changes
  coarser: z.boolean(), // what else is left of them cannot be counted: ranges, dates without their month
});

/** Whom an act concerns, what remains and what is kept; changes nothing. */
export const dispositionPreview = defineCommand({
  access: 'read',
  input: z.strictObject({
    selection,
    do: act,
    parts: z.array(z.enum(cardParts)).min(1).optional(), // for slim: only these parts of the card
  }),
  output: z.strictObject({
    people: count, // the number that the user types to confirm
    records: count,
    held: count, // people of the selection who are left out because of a legal hold
    restricted: count, // and because they are restricted; whoever is held as well counts as held
    restrictedAsked: count, // of these, who asked to be erased, but not on a later day that is known
    restrictedGo: count, // people who go although they are restricted: they asked for it afterwards
    stay: z.strictObject({ held: z.array(personRow), restricted: z.array(personRow) }), // at most 50 of each
    cells: count, // for slim: cells that are emptied
    changes: z.array(cellChange), // for slim and anonymise: some of them
    totals: z.array(leavingTotal),
    sources: z.array(
      z.strictObject({
        source: count,
        file: z.string(),
        sheet: z.string().nullable(),
        part: z.string().optional(), // of a list that stands below another one
        rows: count,
        rowsLeft: count, // rows that the act does not touch
      }),
    ),
    sample: z.array(personRow), // at most 50
    suppression: z.strictObject({ fingerprints: count, shared: count }), // shared: values that people who stay also have
    dependents: count, // children who go because the row that names them goes; counted in `people`
    household: count, // people who stay and share a contact with somebody who goes
    mustKeep: z.array(
      z.strictObject({
        years: z.int(),
        text: localWords,
        ...citation,
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
          'partly',
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
