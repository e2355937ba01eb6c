import type { FindingKind } from '#domain/finding.ts';
import type { z } from 'zod';
import { groupBy } from '#base/group-by.ts';
import type { personDocument, recordDocument } from '#contract/shapes/person.ts';
import { channels } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { toPersonId } from '#domain/person.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { evidenceFor } from '#engine/findings/index.ts';
import type { RecordWithSignals } from '#engine/findings/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findingsOfPeople } from '#store/judging/findings.ts';
import type { StoredFinding } from '#store/judging/findings.ts';
import type { PersonSummary } from '#store/people/people-list.ts';
import { findRecord, listRecordsOfPeople } from '#store/records/records.ts';
import type { StoredRecord } from '#store/records/stored-record.ts';
import { listReachingRecords } from '#store/judging/shared-refusals.ts';
import { isoOrNull, toPersonAge, toPersonRetention } from './person-row.ts';
import { withCells } from './record-cells.ts';
import type { SourceIndex } from './record-cells.ts';

type PersonDocument = z.infer<typeof personDocument>;
type RecordDocument = z.infer<typeof recordDocument>;

export type DocumentPage = {
  readonly people: PersonDocument[];
  readonly records: RecordDocument[];
};

/** People of a page with findings and evidence, and what each of their rows says by itself. */
export function toDocumentPage(
  store: ReadableStore,
  summaries: readonly PersonSummary[],
  params: PolicyParameters,
  index: SourceIndex,
): DocumentPage {
  const numbers = summaries.map(({ person }) => person);
  const records = listRecordsOfPeople(store, numbers);
  const byPerson = groupBy(records, ({ person }) => person);
  const findings = findingsOfPeople(store, numbers);
  return {
    people: summaries.map((summary) =>
      toPersonDocument(store, {
        summary,
        records: byPerson.get(summary.person) ?? [],
        findings: findings.get(summary.person) ?? [],
        params,
        index,
      }),
    ),
    records: summaries.flatMap(({ person }) =>
      (byPerson.get(person) ?? []).map((record) => toRecordDocument(record, index)),
    ),
  };
}

export function toPersonDocument(
  store: ReadableStore,
  about: {
    readonly summary: PersonSummary;
    readonly records: readonly StoredRecord[];
    readonly findings: readonly StoredFinding[];
    readonly params: PolicyParameters;
    readonly index: SourceIndex;
  },
): PersonDocument {
  const { summary, findings, params, index } = about;
  // Cells are read again only where a finding needs them: most people have none.
  const cells =
    findings.length === 0 ? [] : about.records.map((record) => withCells(record, index));
  const isReached = findings.some(({ kind }) => REACHED.has(kind));
  const reaching = isReached ? reachingCells(store, summary.person, index) : [];
  return {
    id: toPersonId(summary.person),
    records: about.records.map(({ source, row }) => ({ source: index.positionOf(source), row })),
    household: toHouseholdId(summary.household),
    consent: summary.consent,
    age: toPersonAge(summary, params),
    retention: toPersonRetention(summary),
    findings: findings.map(({ kind, rule, dueOn }) => ({
      kind,
      rule,
      dueOn: isoOrNull(dueOn),
      evidence: REACHED.has(kind)
        ? [...evidenceFor(kind, cells), ...evidenceFor('consent_withdrawn', reaching)]
        : evidenceFor(kind, cells),
    })),
    proposed: summary.proposed,
  };
}

/** Where a no of somebody with the same contact may be behind it: as the person's own, or as doubt. */
const REACHED: ReadonlySet<FindingKind> = new Set(['consent_withdrawn', 'consent_missing']);

/** Rows of others whose no reaches the person by an address that both have. */
export function reachingCells(
  store: ReadableStore,
  person: number,
  index: SourceIndex,
): RecordWithSignals[] {
  return listReachingRecords(store, [person]).flatMap(({ record }) => {
    const stored = findRecord(store, record);
    return stored === null ? [] : [withCells(stored, index)];
  });
}

function toHouseholdId(household: number): string | null {
  return household === 0 ? null : `h${household}`;
}

function toRecordDocument(record: StoredRecord, index: SourceIndex): RecordDocument {
  const { canonical, signals } = record;
  const days = Object.values(canonical.triggers).filter((day) => day !== undefined);
  return {
    source: index.positionOf(record.source),
    row: record.row,
    ...(record.dependent === 0 ? {} : { dependent: record.dependent }),
    person: toPersonId(record.person),
    consent: spokenConsent(canonical.consent),
    birth: canonical.birthText,
    lastActivity: days.length === 0 ? null : isoOrNull(Math.max(...days)),
    emails: [...signals.emails],
    phones: [...signals.phones],
  };
}

/** Only the channels on which the record says something. */
function spokenConsent(
  consent: Readonly<Record<Channel, ConsentState>>,
): Partial<Record<Channel, ConsentState>> {
  return Object.fromEntries(
    channels
      .filter((channel) => consent[channel] !== 'unknown')
      .map((channel) => [channel, consent[channel]]),
  );
}
