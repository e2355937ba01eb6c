import type { SourceReading } from '#domain/source.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import { textOf } from '#files/rows/text-of.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';
import type { NewSetAsideRow } from '#store/records/sources.ts';
import { looseContacts } from './loose-contacts.ts';

/** Signs that stand in no e-mail and in no phone. */
const BETWEEN_CONTACTS = /[,;|\t"'<>\r\n]+/;

type About = {
  readonly reading: SourceReading;
  readonly country: string;
  readonly suppression: SuppressionLookup | null;
};

/**
 * Rows that could not be read may be of somebody who was erased all the same: then nothing is kept of them either.
 * `stopped`: how many these are.
 */
export function withoutErased(
  setAside: readonly NewSetAsideRow[],
  about: About,
): { readonly kept: NewSetAsideRow[]; readonly stopped: number } {
  const kept = setAside.map((row) => (isOfErased(row, about) ? emptied(row) : row));
  return { kept, stopped: kept.filter(({ reason }) => reason === 'row.suppressed').length };
}

function emptied({ row }: NewSetAsideRow): NewSetAsideRow {
  return { row, reason: 'row.suppressed', content: '' };
}

function isOfErased(
  { content }: NewSetAsideRow,
  { reading, country, suppression }: About,
): boolean {
  if (suppression === null || content.length === 0) return false;
  const parts = textOf(reading, content).split(BETWEEN_CONTACTS);
  const hit = suppression.find(fingerprintSubjects(looseContacts(parts, country)));
  return hit !== null && hit.reason !== 'added';
}
