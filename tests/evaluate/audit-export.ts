import { groupBy } from '#base/group-by.ts';
import type { Output } from '#contract/call.ts';
import { openDispatcher, asFound } from '#support/open-dispatcher.ts';
import { readLabelledExports, type LabelledExport } from './labelled-exports.ts';

export type AuditedRecord = Output<'document/people'>['records'][number];
export type AuditedPerson = Output<'document/people'>['people'][number];

/** A row: its own person, and the children whom it names, in their order. */
export type AuditedRow = {
  readonly record: AuditedRecord | null;
  readonly person: AuditedPerson | null;
  readonly dependents: readonly AuditedPerson[];
};
type ByRow = ReadonlyMap<number, AuditedRow>;

const PAGE = 1000;

/**
 * What `lethe audit --records` says of the rows of a labelled list, in this process. All lists that were written on one
 * day are imported once, into one workspace: what a row says by itself does not depend on the others.
 */
export async function auditOnce(list: LabelledExport): Promise<ByRow> {
  audits ??= auditAll(readLabelledExports());
  return (await audits).get(list.path) ?? new Map();
}

let audits: Promise<ReadonlyMap<string, ByRow>> | null = null;

async function auditAll(lists: readonly LabelledExport[]): Promise<ReadonlyMap<string, ByRow>> {
  const found = new Map<string, ByRow>();
  for (const [today, ofThatDay] of groupBy(lists, (list) => list.today)) {
    for (const [path, rows] of await auditOn(today, ofThatDay)) found.set(path, rows);
  }
  return found;
}

async function auditOn(
  today: string,
  lists: readonly LabelledExport[],
): Promise<ReadonlyMap<string, ByRow>> {
  const service = openDispatcher({ today, checkOutput: false });
  try {
    const opened = service.dispatcher.openThrowaway({ country: 'DE', policyId: 'eu-gdpr' });
    if (!opened.ok) throw new Error(opened.problem.code);
    const imported: LabelledExport[] = [];
    for (const [country, group] of groupBy(lists, (list) => list.country)) {
      const { sources } = await service.get('source/import', {
        files: group.map(({ path }) => asFound(path)),
        country,
      });
      // Lists below one another in a file are sources of their own; their rows go on counting.
      let at = -1;
      for (const { part } of sources) {
        if (part === undefined) at += 1;
        const list = group[at];
        if (list !== undefined) imported.push(list);
      }
    }
    return await recordsByList(service, imported);
  } finally {
    await service.close();
  }
}

/** Sources are numbered in the order of their import. */
async function recordsByList(
  service: ReturnType<typeof openDispatcher>,
  imported: readonly LabelledExport[],
): Promise<ReadonlyMap<string, ByRow>> {
  const found = new Map(imported.map(({ path }) => [path, new Map<number, AuditedRow>()]));
  let after: number | null = 0;
  while (after !== null) {
    const page: Output<'document/people'> = await service.get('document/people', {
      after,
      limit: PAGE,
      records: true,
    });
    const people = new Map(page.people.map((person) => [person.id, person]));
    const inOrder = page.records.toSorted(
      (one, other) => (one.dependent ?? 0) - (other.dependent ?? 0),
    );
    for (const record of inOrder) {
      const rows = found.get(imported[record.source]?.path ?? '');
      const row = rows?.get(record.row) ?? noRow;
      rows?.set(record.row, withRecord(row, record, people.get(record.person) ?? null));
    }
    after = page.next;
  }
  return found;
}

const noRow: AuditedRow = { record: null, person: null, dependents: [] };

function withRecord(
  row: AuditedRow,
  record: AuditedRecord,
  person: AuditedPerson | null,
): AuditedRow {
  if (record.dependent === undefined) return { ...row, record, person };
  return person === null ? row : { ...row, dependents: [...row.dependents, person] };
}
