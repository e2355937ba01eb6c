import { groupBy } from '#base/group-by.ts';
import type { Output } from '#contract/call.ts';
import { openDispatcher, asFound } from '../worker/open-dispatcher.ts';
import { readLabelledExports, type LabelledExport } from './labelled-exports.ts';

export type AuditedRecord = Output<'document/people'>['records'][number];
type ByRow = ReadonlyMap<number, AuditedRecord>;

const PAGE = 1000;

/**
 * What `lethe audit --records` says of the rows of a labelled list, in this process. All lists are imported once,
 * into one workspace: what a row says by itself does not depend on the others.
 */
export async function auditOnce(list: LabelledExport): Promise<ByRow> {
  audits ??= auditAll(readLabelledExports());
  return (await audits).get(list.path) ?? new Map();
}

let audits: Promise<ReadonlyMap<string, ByRow>> | null = null;

async function auditAll(lists: readonly LabelledExport[]): Promise<ReadonlyMap<string, ByRow>> {
  const service = openDispatcher({ today: lists[0]?.today ?? null, checkOutput: false });
  try {
    const opened = service.dispatcher.openThrowaway({ country: 'DE', policyId: 'eu-gdpr' });
    if (!opened.ok) throw new Error(opened.problem.code);
    const imported: LabelledExport[] = [];
    for (const [country, group] of groupBy(lists, (list) => list.country)) {
      await service.get('source/import', {
        files: group.map(({ path }) => asFound(path)),
        country,
      });
      imported.push(...group);
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
  const found = new Map(imported.map(({ path }) => [path, new Map<number, AuditedRecord>()]));
  let after: number | null = 0;
  while (after !== null) {
    const page: Output<'document/people'> = await service.get('document/people', {
      after,
      limit: PAGE,
      records: true,
    });
    for (const record of page.records) {
      if (record.dependent !== undefined) continue; // a child of the row, not the row's own person
      found.get(imported[record.source]?.path ?? '')?.set(record.row, record);
    }
    after = page.next;
  }
  return found;
}
