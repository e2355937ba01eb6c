import path from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Output } from '#contract/call.ts';
import { asFound, openDispatcher } from './open-dispatcher.ts';

export type AuditedFile = {
  readonly sources: Output<'document/head'>['sources'];
  readonly records: Output<'document/people'>['records'];
};

/** What an audit says of one file; the code of the problem where it is refused. */
export async function auditFile(
  content: string | Uint8Array,
  name: string,
): Promise<AuditedFile | string> {
  const service = openDispatcher();
  try {
    const file = path.join(service.folder, name);
    writeFileSync(file, content);
    service.dispatcher.openThrowaway({ country: 'GB', policyId: 'eu-gdpr' });
    const read = await service.ask('source/import', { files: [asFound(file)], country: 'GB' });
    if (!read.ok) return read.problem.code;
    const { sources } = await service.get('document/head', {});
    const page = { after: 0, limit: 1000, records: true };
    const { records } = await service.get('document/people', page);
    const inOrder = [...records].sort((a, b) => a.source - b.source || a.row - b.row);
    return { sources, records: inOrder };
  } finally {
    await service.close();
  }
}

/** The same, where it must be read. */
export async function mustAudit(content: string | Uint8Array, name: string): Promise<AuditedFile> {
  const audited = await auditFile(content, name);
  if (typeof audited === 'string') throw new Error(`not read: ${audited}`);
  return audited;
}
