import { z } from 'zod';
import { cardParts, clockTriggers } from '#domain/card-part.ts';
import { columnRoles } from '#domain/column-role.ts';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { defineCommand } from '#contract/define-command.ts';
import {
  channel,
  citation,
  count,
  country,
  disposition,
  findingKind,
  isoDay,
  localWords,
  personId,
} from '#contract/shapes/common.ts';
import { consentByChannel, evidence } from '#contract/shapes/person.ts';

const day = isoDay.nullable();
const reason = z.strictObject({
  what: z.enum(['finding', 'consent', 'retention', 'hold', 'restriction', 'must_keep', 'adult']),
  finding: findingKind.nullable(),
  rule: z.string().nullable(),
  citation: citation.citation.nullable(),
  citationText: citation.citationText.nullable(),
  url: z.string().nullable(),
  confirmed: z.boolean(),
  proposes: disposition.nullable(),
  deadline: z
    .strictObject({ within: count, unit: z.enum(['calendar_day', 'working_day', 'month']) })
    .nullable(),
  from: day, // from which the deadline or the period is counted
  until: day, // by which to act, or up to which the reason holds
  note: z.string().nullable(), // of a hold or a restriction placed here: the reason that was given
  evidence: z.array(evidence),
});
const clock = z.strictObject({
  part: z.enum(cardParts),
  status: z.enum(['absent', 'must_keep', 'expired', 'due_soon', 'within', 'unknown']),
  trigger: z.enum(clockTriggers).nullable(),
  since: day,
  considered: z.array(z.strictObject({ trigger: z.enum(clockTriggers), on: isoDay })),
  waitsForMajority: z.boolean(),
  months: count,
  expiresOn: day,
  ends: z.enum(['purge', 'anonymise']),
  duty: z.strictObject({ years: count, until: day, text: localWords, ...citation }).nullable(),
  text: localWords.nullable(), // null: the part runs with the whole card
  citation: citation.citation.nullable(),
  citationText: citation.citationText.nullable(),
});

/** Why erase and why keep a person, with all that the verdict rests on, and the card that should remain. */
export const personReasons = defineCommand({
  access: 'read',
  input: z.strictObject({ person: personId }),
  output: z.strictObject({
    id: personId,
    /** Every hold on the person; `roles`: the fields that it names, null for the whole card. */
    holds: z.array(
      z.strictObject({
        roles: z.array(z.enum(columnRoles)).nullable(),
        reason: z.string(),
        until: day,
        placedOn: isoDay,
      }),
    ),
    today: isoDay,
    policy: z.strictObject({ id: z.string(), version: z.string() }),
    country,
    verdict: z.strictObject({
      proposed: disposition,
      held: z.boolean(),
      restricted: z.boolean(), // and no later wish to be erased outweighs it
      actBy: day,
      answerBy: day, // to who asked to be erased, also where a hold or a restriction keeps them
      changesOn: day,
    }),
    facts: z.strictObject({
      birth: z.strictObject({ from: isoDay, to: isoDay }).nullable(),
      minorHint: z.boolean(),
      majority: count,
      consentAge: count,
      age: z.enum(ageStatuses),
      adultOn: day,
      ownConsentOn: day, // from when the person's own consent certainly counts
      consent: consentByChannel,
      since: day,
      retention: z.enum(retentionStatuses),
      retentionMonths: count,
      dueSoonMonths: count,
      weekend: z.enum(['saturday_sunday', 'friday_saturday']),
      holdUntil: day,
    }),
    erase: z.array(reason),
    keep: z.array(reason),
    early: z.array(
      z.strictObject({
        channel: channel.nullable(),
        on: isoDay,
        below: z.enum(['consent_age', 'majority']),
        certain: z.boolean(),
        evidence,
      }),
    ),
    /** Other entries with the same e-mail or phone whose no counts for this person too, or makes a yes of theirs a doubt. */
    reached: z.array(
      z.strictObject({
        id: personId,
        name: z.string(),
        file: z.string(),
        sheet: z.string().nullable(),
        part: z.string().optional(), // of a list that stands below another one
        evidence: z.array(evidence),
      }),
    ),
    clocks: z.array(clock),
    fields: z.array(
      z.strictObject({
        source: count,
        column: z.string(),
        role: z.enum(columnRoles),
        part: z.enum(cardParts),
        stays: z.boolean(),
        why: z.enum([
          'hold',
          'restriction',
          'forbidden',
          'must_keep',
          'asked',
          'deceased',
          'returned',
          'withdrawn',
          'minor',
          'expired',
          'no_clock',
          'within',
        ]),
        until: day,
      }),
    ),
  }),
  topics: ['people', 'policy', 'sources'],
  problems: ['workspace/none-open', 'policy/unknown', 'person/unknown'],
});
