import type { MatchEvidence, PairVerdict } from '#domain/match.ts';
import type { Day } from '#domain/day.ts';
import { allRows, oneNumber, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** Two records of two people that may be one. */
export type StoredPair = {
  readonly a: number; // record
  readonly b: number;
  readonly weight: number;
  readonly evidence: readonly MatchEvidence[];
};

/**
 * What tells a record again after the list was imported anew: a value that it can be found by, and hashes of its name
 * and birth, all under the key of the workspace. `kind` null: the record itself, by its number.
 */
export type PairMark = {
  readonly kind: number | null;
  readonly hash: number;
  readonly name: number;
  readonly birth: number;
};

export type PairDecision = {
  readonly id: number;
  readonly verdict: PairVerdict;
  readonly decidedOn: Day;
  readonly a: readonly PairMark[];
  readonly b: readonly PairMark[];
  readonly records: readonly [number, number]; // those that the sides meant when people were last matched
};

/** Replaces what the user is to be asked about. */
export function writeAskedPairs(store: WritableStore, pairs: readonly StoredPair[]): void {
  runChange(store, 'DELETE FROM pair_asked');
  for (const { a, b, weight, evidence } of pairs) {
    runChange(
      store,
      'INSERT INTO pair_asked (a, b, weight, evidence) VALUES (?, ?, ?, ?)',
      a,
      b,
      weight,
      JSON.stringify(evidence.map((each) => [each.code, each.weight])),
    );
  }
}

type PairRow = Omit<StoredPair, 'evidence'> & { readonly evidence: string };

/** Weightiest first. */
export function listAskedPairs(
  store: ReadableStore,
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly pairs: readonly StoredPair[] } {
  const rows = allRows<PairRow>(
    store,
    'SELECT a, b, weight, evidence FROM pair_asked ORDER BY weight DESC, a, b LIMIT ? OFFSET ?',
    page.limit,
    page.offset,
  );
  return {
    total: oneNumber(store, 'SELECT count(*) FROM pair_asked'),
    pairs: rows.map((row) => ({ ...row, evidence: readEvidence(row.evidence) })),
  };
}

function readEvidence(text: string): MatchEvidence[] {
  const pairs = JSON.parse(text) as [MatchEvidence['code'], number][];
  return pairs.map(([code, weight]) => ({ code, weight }));
}

export function addPairDecision(
  store: WritableStore,
  decision: Omit<PairDecision, 'id'>,
): { readonly id: number } {
  const { lastId: id } = runChange(
    store,
    'INSERT INTO pair_decision (verdict, decided_on) VALUES (?, ?)',
    decision.verdict,
    decision.decidedOn,
  );
  for (const [side, marks] of [decision.a, decision.b].entries()) {
    for (const { kind, hash, name, birth } of marks) {
      runChange(
        store,
        'INSERT INTO pair_mark (decision, side, record, kind, hash, name, birth) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        side,
        decision.records[side] ?? 0,
        kind,
        hash,
        name,
        birth,
      );
    }
  }
  return { id };
}

/** The record that a side of a decision means now: when it is erased, so is what was remembered of it. */
export function hangPairDecision(
  store: WritableStore,
  at: { readonly decision: number; readonly side: number; readonly record: number },
): void {
  runChange(
    store,
    'UPDATE pair_mark SET record = ? WHERE decision = ? AND side = ?',
    at.record,
    at.decision,
    at.side,
  );
}

/** False where there is none. */
export function removePairDecision(store: WritableStore, id: number): boolean {
  runChange(store, 'DELETE FROM pair_mark WHERE decision = ?', id);
  return runChange(store, 'DELETE FROM pair_decision WHERE id = ?', id).changes > 0;
}

type MarkRow = PairMark & {
  readonly decision: number;
  readonly side: number;
  readonly record: number;
};

/** Newest first. */
export function listPairDecisions(store: ReadableStore): readonly PairDecision[] {
  const marks = allRows<MarkRow>(store, 'SELECT * FROM pair_mark ORDER BY decision, side');
  return allRows<{ id: number; verdict: PairVerdict; decidedOn: number }>(
    store,
    'SELECT id, verdict, decided_on AS decidedOn FROM pair_decision ORDER BY id DESC',
  ).map((decision) => {
    const sideOf = (side: number): MarkRow[] =>
      marks.filter((mark) => mark.decision === decision.id && mark.side === side);
    const [a, b] = [sideOf(0), sideOf(1)];
    return { ...decision, a, b, records: [a[0]?.record ?? 0, b[0]?.record ?? 0] };
  });
}

/** Kinds and hashes under which a record is found. */
export function listKeysOfRecord(
  store: ReadableStore,
  record: number,
): readonly { readonly kind: number; readonly hash: number }[] {
  return allRows(
    store,
    'SELECT kind, hash FROM matching_key WHERE record = ? ORDER BY kind, hash',
    record,
  );
}

/** Records that a mark may mean; whether name and birth fit is for the caller to see. */
export function listRecordsOfMark(store: ReadableStore, { kind, hash }: PairMark): number[] {
  if (kind === null) {
    return oneRow(store, 'SELECT id FROM record WHERE id = ? AND person > 0', hash) === null
      ? []
      : [hash];
  }
  return allRows<{ record: number }>(
    store,
    `SELECT k.record FROM matching_key k JOIN record r ON r.id = k.record
     WHERE k.kind = ? AND k.hash = ? AND r.person > 0 ORDER BY k.record LIMIT 50`,
    kind,
    hash,
  ).map(({ record }) => record);
}
