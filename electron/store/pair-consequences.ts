import { channels } from '#domain/consent.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { consentCode, kindBit } from './codes.ts';
import { allRows } from './database.ts';
import type { ReadableStore } from './database.ts';
import { verdictColumns } from './findings.ts';

/** What it would come to if the two records of an asked pair were one person. */
export type PairConsequence = {
  readonly a: number; // record
  readonly b: number;
  readonly weight: number;
  readonly evidence: string; // its codes and weights, as stored
  readonly people: number; // of the two, how many are judged otherwise
  readonly refusal: 0 | 1; // a no or a doubt of one reaches the other
  readonly minor: 0 | 1;
};

const LATEST = ['last_visit', 'last_purchase', 'last_contact', 'last_activity', 'created'];
const CONSENT = channels.map((channel) => `consent_${channel}`);
const GRANTED = consentCode('granted');
const DENIED = consentCode('denied');
const NEVER = -9_999_999;

const latest = (column: string): string =>
  `nullif(max(ifnull(x.${column}, ${NEVER}), ifnull(y.${column}, ${NEVER})), ${NEVER}) AS ${column}`;

/** The same sums as for people of several records, over two people. */
const JOINED = `
  SELECT q.a, q.b, q.weight, q.evidence, x.id, y.id AS other,
    ${CONSENT.map((column) => `min(x.${column}, y.${column}) AS ${column}`).join(', ')},
    ${latest('said_no_on')}, ${LATEST.map(latest).join(', ')},
    ifnull(iif(max(x.birth_from, y.birth_from) <= min(x.birth_to, y.birth_to),
      max(x.birth_from, y.birth_from), min(x.birth_from, y.birth_from)), ifnull(x.birth_from, y.birth_from)) AS birth_from,
    ifnull(iif(max(x.birth_from, y.birth_from) <= min(x.birth_to, y.birth_to),
      min(x.birth_to, y.birth_to), max(x.birth_to, y.birth_to)), ifnull(x.birth_to, y.birth_to)) AS birth_to,
    max(x.reachable, y.reachable) AS reachable, x.marks | y.marks AS marks,
    ifnull(min(x.erasure_on, y.erasure_on), ifnull(x.erasure_on, y.erasure_on)) AS erasure_on,
    max(x.suppressed, y.suppressed) AS suppressed, max(x.same_row_twice, y.same_row_twice) AS same_row_twice,
    x.kinds AS x_kinds, y.kinds AS y_kinds, x.proposed AS x_proposed, y.proposed AS y_proposed,
    x.age_status AS x_age, y.age_status AS y_age, x.retention_status AS x_retention, y.retention_status AS y_retention,
    ${CONSENT.map((column) => `(x.${column} = ${GRANTED}) <> (min(x.${column}, y.${column}) = ${GRANTED})`).join(' OR ')} AS x_loses,
    ${CONSENT.map((column) => `(y.${column} = ${GRANTED}) <> (min(x.${column}, y.${column}) = ${GRANTED})`).join(' OR ')} AS y_loses,
    ${CONSENT.map((column) => `(x.${column} <= ${DENIED}) <> (y.${column} <= ${DENIED})`).join(' OR ')} AS gains_no
  FROM pair_asked q
  JOIN record ra ON ra.id = q.a JOIN record rb ON rb.id = q.b
  JOIN main.person x ON x.id = ra.person JOIN main.person y ON y.id = rb.person`;

/** Pairs whose answer changes the verdict on one of the two, in one pass over all pairs. */
export function listPairConsequences(
  store: ReadableStore,
  params: PolicyParameters,
): readonly PairConsequence[] {
  const verdict = verdictColumns(params);
  const minors = kindBit('minor') | kindBit('may_be_minor');
  const changes = (side: 'x' | 'y'): string =>
    `((${side}_kinds <> m_kinds) OR ${side}_proposed <> m_proposed OR ${side}_age <> m_age
      OR ${side}_retention <> m_retention OR ${side}_loses)`;
  return allRows<PairConsequence>(
    store,
    `WITH person AS MATERIALIZED (${JOINED}),
     judged AS MATERIALIZED (
       SELECT *, ${verdict.kinds} AS m_kinds, ${verdict.proposed} AS m_proposed,
         ${verdict.age_status} AS m_age, ${verdict.retention_status} AS m_retention FROM person
     )
     SELECT a, b, weight, evidence, ${changes('x')} + ${changes('y')} AS people,
       x_loses OR y_loses OR gains_no AS refusal,
       ((x_kinds | y_kinds | m_kinds) & ${minors}) <> 0 AS minor
     FROM judged WHERE ${changes('x')} OR ${changes('y')} ORDER BY weight DESC, a, b`,
  );
}
