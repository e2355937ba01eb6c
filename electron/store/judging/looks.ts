import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import { oneRow } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';
import { writeSetting } from '../settings.ts';

/** What the overview counted on a day. Numbers only. */
export type Look = {
  readonly on: Day;
  readonly people: number;
  readonly findings: Partial<Record<FindingKind, number>>;
  readonly overdue: number;
};

const KEY = 'looks';

/** The last look before a day; null where there was none. */
export function lookBefore(store: ReadableStore, day: Day): Look | null {
  return readLooks(store).findLast(({ on }) => on < day) ?? null;
}

/** The last look of each of two days is kept: of this one, and of the one before. */
export function noteLook(store: WritableStore, look: Look): void {
  const earlier = readLooks(store).filter(({ on }) => on < look.on);
  writeSetting(store, KEY, JSON.stringify([...earlier.slice(-1), look]));
}

function readLooks(store: ReadableStore): readonly Look[] {
  const row = oneRow<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', KEY);
  return row === null ? [] : (JSON.parse(row.value) as Look[]);
}
