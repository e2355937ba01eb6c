import type { ColumnRole } from '#domain/column-role.ts';
import { dayOf } from '#domain/day.ts';
import { createDetector, type DetectionContext } from '#engine/detection/index.ts';
import {
  ageWords,
  askedWays,
  birthWords,
  consentWords,
  holdWords,
  identifiers,
  months,
  notes,
} from './detection-data.ts';

export type Column = readonly [role: ColumnRole, name?: string];

/** A detector of a list with these columns, in Russia unless something else is said, with the words that ship. */
export function detector(columns: readonly Column[], more: Partial<DetectionContext> = {}) {
  return createDetector({
    columns: columns.map(([role, name], index) => ({
      index,
      name: name ?? role,
      role,
      channel: role === 'opt_out' ? 'email' : null,
      polarity: role === 'opt_out' ? 'negative' : null,
      confidence: 1,
      needsAnswer: false,
    })),
    dateOrders: new Map(columns.map((_, index) => [index, 'DMY'])),
    country: 'RU',
    today: dayOf(2026, 11, 24)!,
    fileName: 'clients.csv',
    sheet: null,
    samples: [],
    profileWords: new Map(),
    listNames: null,
    months,
    consentWords,
    notes,
    holdWords,
    birthWords,
    ageWords,
    askedWays,
    identifiers,
    ...more,
  });
}
