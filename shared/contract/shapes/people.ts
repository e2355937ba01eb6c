import { z } from 'zod';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { dayColumns, doubtKinds, dueBands, peopleSorts } from '#domain/people-filter.ts';
import {
  isoDay,
  country,
  personId,
  findingKind,
  disposition,
  consentState,
  channel,
  count,
} from './common.ts';

export const findingTotals = z.partialRecord(findingKind, count);

export const totals = z.strictObject({
  records: count,
  people: count,
  households: count,
  findings: findingTotals,
});

export const peopleFilter = z.strictObject({
  kinds: z.array(findingKind), // any of; empty: everybody
  sources: z.array(count), // any of, by position in `source/list`; empty: all
  ages: z.array(z.enum(ageStatuses)),
  retentions: z.array(z.enum(retentionStatuses)),
  consents: z.array(z.strictObject({ channel, state: consentState })).default([]),
  dues: z.array(z.enum(dueBands)).default([]),
  countries: z.array(country).default([]),
  doubts: z.array(z.enum(doubtKinds)).default([]),
  proposals: z.array(disposition).default([]),
  /** All must hold; both ends null: the day is not known. */
  days: z
    .array(
      z.strictObject({
        of: z.enum(dayColumns),
        from: isoDay.nullable(),
        to: isoDay.nullable(),
      }),
    )
    .default([]),
  search: z.string().max(200),
});

/** A filter and an order under a name, without what is searched for: that may name somebody. */
export const peopleView = z.strictObject({
  filter: peopleFilter.omit({ search: true }),
  sort: z.enum(peopleSorts),
  descending: z.boolean(),
});

export const selection = z.strictObject({
  kinds: z.array(findingKind),
  people: z.array(personId),
  except: z.array(personId),
});
