import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import { channels } from '#domain/consent.ts';
import { kindBit } from './codes.ts';
import type { ChangeCounts } from './compare-verdicts.ts';
import { allRows, oneRow, runScript } from './database.ts';
import type { WritableStore } from './database.ts';
import { toConsent } from './record-row.ts';
import { ageOfCode, dispositionOfCode, kindsOfMask, retentionOfCode } from './codes.ts';
import type { ComparedVerdict } from './compare-verdicts.ts';
import type { ConsentByChannel } from '#domain/consent.ts';

const VERDICT = ['age_status', 'retention_status', 'kinds', 'proposed'];
const CONSENT = channels.map((channel) => `consent_${channel}`);
const COMPARED = [...VERDICT, ...CONSENT];

export type WhatIfSide = ComparedVerdict & { readonly consent: ConsentByChannel };
export type WhatIfPerson = {
  readonly person: number;
  readonly label: string;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide | null; // null: joined with somebody
};

/** Remembers in memory how everybody is judged, inside a transaction that will be rolled back. */
export function noteVerdicts(store: WritableStore): void {
  runScript(
    store,
    `DROP TABLE IF EXISTS temp.verdict_before;
     CREATE TEMP TABLE verdict_before AS
       SELECT p.id, t.label, ${COMPARED.map((column) => `p.${column}`).join(', ')}
       FROM person p JOIN person_text t ON t.id = p.id;
     CREATE UNIQUE INDEX temp.verdict_before_by_id ON verdict_before (id);`,
  );
}

const DIFFERS = `(p.id IS NULL OR ${COMPARED.map((column) => `b.${column} <> p.${column}`).join(' OR ')})`;
const BOTH = `FROM temp.verdict_before b LEFT JOIN person p ON p.id = b.id WHERE ${DIFFERS}`;

export function countWhatIf(store: WritableStore): ChangeCounts {
  const after = 'ifnull(p.kinds, b.kinds)';
  const sums = findingKinds.flatMap((kind) => [
    `sum(~b.kinds & ${after} & ${kindBit(kind)} <> 0) AS gained_${kind}`,
    `sum(b.kinds & ~${after} & ${kindBit(kind)} <> 0) AS lost_${kind}`,
  ]);
  const row = oneRow<Record<string, number | null>>(
    store,
    `SELECT count(*) AS changed, ${sums.join(', ')} ${BOTH}`,
  );
  const counts = (way: string): Partial<Record<FindingKind, number>> =>
    Object.fromEntries(
      findingKinds.flatMap((kind) => {
        const people = row?.[`${way}_${kind}`] ?? 0;
        return people === 0 ? [] : [[kind, people]];
      }),
    );
  return { changed: row?.['changed'] ?? 0, gained: counts('gained'), lost: counts('lost') };
}

type WhatIfRow = { readonly id: number; readonly label: string; readonly there: number } & Readonly<
  Record<string, number | string>
>;

/** The first of them, by number. */
export function listWhatIf(store: WritableStore, limit: number): readonly WhatIfPerson[] {
  const columns = COMPARED.flatMap((column) => [
    `b.${column} AS b_${column}`,
    `p.${column} AS p_${column}`,
  ]);
  return allRows<WhatIfRow>(
    store,
    `SELECT b.id, b.label, p.id IS NOT NULL AS there, ${columns.join(', ')} ${BOTH} ORDER BY b.id LIMIT ?`,
    limit,
  ).map((row) => ({
    person: row.id,
    label: row.label,
    before: toSide(row, 'b'),
    after: row.there === 1 ? toSide(row, 'p') : null,
  }));
}

function toSide(row: WhatIfRow, side: 'b' | 'p'): WhatIfSide {
  const at = (column: string): number => Number(row[`${side}_${column}`]);
  const consent = Object.fromEntries(CONSENT.map((column) => [column, at(column)]));
  return {
    age: ageOfCode(at('age_status')),
    retention: retentionOfCode(at('retention_status')),
    kinds: kindsOfMask(at('kinds')),
    proposed: dispositionOfCode(at('proposed')),
    consent: toConsent(consent as Parameters<typeof toConsent>[0]),
  };
}
