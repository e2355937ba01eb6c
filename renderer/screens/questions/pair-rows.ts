import { channels } from '#domain/consent.ts';
import type { Channel } from '#domain/consent.ts';
import type { Question } from './question.ts';

export type Pair = NonNullable<Question['pair']>;
type Entry = Pair['a'];

/** How the values of one line compare. `one`: only one of the two has any. */
export type Comparison = 'agrees' | 'differs' | 'one' | 'none';

export type PairRow = {
  readonly field: 'name' | 'emails' | 'phones' | 'birth' | Channel;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly comparison: Comparison;
};

/** By what is said of the pair, one name is written in two ways: the parts in another order, another alphabet. */
const sameName: ReadonlySet<string> = new Set(['name.same', 'name.other_spelling']);

/** Two entries line by line. Channels of which neither says anything are left out. */
export function pairRows({ a, b, evidence }: Pair): readonly PairRow[] {
  const name = row('name', filled([a.name]), filled([b.name]));
  const isOneName = evidence.some(({ code }) => sameName.has(code));
  const rows = [
    name.comparison === 'differs' && isOneName ? { ...name, comparison: 'agrees' as const } : name,
    row('emails', a.emails, b.emails),
    row('phones', a.phones, b.phones),
    row('birth', filled([a.birth]), filled([b.birth])),
    ...channels.map((channel) => row(channel, spoken(a, channel), spoken(b, channel))),
  ];
  return rows.filter(({ comparison }) => comparison !== 'none');
}

function row(field: PairRow['field'], a: readonly string[], b: readonly string[]): PairRow {
  return { field, a, b, comparison: compare(a, b) };
}

function compare(a: readonly string[], b: readonly string[]): Comparison {
  if (a.length === 0 && b.length === 0) return 'none';
  if (a.length === 0 || b.length === 0) return 'one';
  const known = new Set(a.map(fold));
  return b.some((value) => known.has(fold(value))) ? 'agrees' : 'differs';
}

function fold(value: string): string {
  return value.trim().toLowerCase();
}

function filled(values: readonly (string | null)[]): readonly string[] {
  return values.filter((value) => value !== null && value !== '').map(String);
}

function spoken({ consent }: Entry, channel: Channel): readonly string[] {
  return consent[channel] === 'unknown' ? [] : [consent[channel]];
}
