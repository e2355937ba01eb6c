import { createConsentReader } from '#engine/consent/index.ts';
import type { ConsentReaderContext } from '#engine/consent/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, ConsentEvent, Polarity } from '#domain/consent.ts';
import { dayOf, parseIsoDay, type Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

export const words = vocabulary.consent;

/** Two of the many ways to write a day; the real reader of dates has tests of its own. */
export function readDay(text: string): Day | null {
  const trimmed = text.trim();
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed);
  if (match === null) return parseIsoDay(trimmed.slice(0, 10));
  return dayOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

export function column(
  name: string,
  role: ColumnRole,
  polarity: Polarity | null,
  channel: Channel | null = null,
): MappedColumn {
  return { index: 3, name, role, channel, polarity, confidence: 0.95, needsAnswer: false };
}

export const newsletter = column('Newsletter', 'consent_email', 'positive', 'email');
export const optOut = column('Opt out', 'opt_out', 'negative');
export const status = column('Status', 'status', null);

/** What one cell says in a column whose other cells are `samples`. */
export function read(
  cell: string,
  about: MappedColumn,
  more: Partial<ConsentReaderContext> = {},
): ConsentEvent | null {
  return readAll(cell, about, more)[0] ?? null;
}

/** All statements of one cell, as where it names channels. */
export function readAll(
  cell: string,
  about: MappedColumn,
  more: Partial<ConsentReaderContext> = {},
): readonly ConsentEvent[] {
  const context = { readDay, samples: [], profileWords: null, columns: [about], ...more };
  return createConsentReader(about, words, context)?.(cell) ?? [];
}

export function stateOf(
  cell: string,
  about: MappedColumn,
  ...samples: readonly string[]
): string | null {
  return read(cell, about, { samples })?.state ?? null;
}
