import { openDispatcher, asFound } from '../worker/open-dispatcher.ts';
import type { Output } from '#contract/call.ts';
import type { LabelledExport } from './labelled-exports.ts';

export type AuditedRecord = Output<'document/people'>['records'][number];

const PAGE = 1000;

/** What `lethe audit --records` says of the rows of one list, in the same process. */
export async function auditExport(
  list: LabelledExport,
): Promise<ReadonlyMap<number, AuditedRecord>> {
  const service = openDispatcher({ today: list.today, checkOutput: false });
  try {
    const opened = service.dispatcher.openThrowaway({
      country: list.country,
      policyId: 'eu-gdpr',
    });
    if (!opened.ok) throw new Error(`${list.id}: ${opened.problem.code}`);
    await service.get('source/import', { files: [asFound(list.path)], country: list.country });
    const page = await service.get('document/people', { after: 0, limit: PAGE, records: true });
    return new Map(page.records.map((record) => [record.row, record]));
  } finally {
    await service.close();
  }
}

let audits: Map<string, Promise<ReadonlyMap<number, AuditedRecord>>> | null = null;

/** Several sections look at the same lists: each is imported once. */
export function auditOnce(list: LabelledExport): Promise<ReadonlyMap<number, AuditedRecord>> {
  audits ??= new Map();
  const known = audits.get(list.path);
  if (known !== undefined) return known;
  const audit = auditExport(list);
  audits.set(list.path, audit);
  return audit;
}
