import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { CellShape } from './cells/cell-shapes.ts';
import { measureColumn } from './cells/column-content.ts';
import type { ColumnContent } from './cells/column-content.ts';
import { cellReaderOf, mapColumns, samplesToRead } from './map-columns.ts';
import type { MappingInput } from './map-columns.ts';

/** What the cells of a column are counted as, to show what its role rests on. */
export const proofKinds = ['email', 'phone', 'date', 'name', 'number', 'answer'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** What speaks for the role of a column, in numbers over the first rows. */
export type ColumnProof = {
  readonly index: number;
  readonly kind: ProofKind | null; // null: the role asks nothing of its cells
  readonly filled: number;
  readonly fitting: number;
  readonly headerSays: boolean; // the title alone leads to the same role
  readonly yes: number; // plain yes, which the polarity may turn round
  readonly no: number;
  readonly agreed: number; // says it in words: subscribed
  readonly refused: number; // says it in words: unsubscribed, do not call
  readonly values: readonly { readonly text: string; readonly count: number }[]; // of columns with answers
};

const kindOfRole: Readonly<Partial<Record<ColumnRole, ProofKind>>> = {
  email: 'email',
  phone: 'phone',
  guardian_phone: 'phone',
  birth_date: 'date',
  child_birth_date: 'date',
  created_date: 'date',
  last_visit_date: 'date',
  last_activity_date: 'date',
  last_purchase_date: 'date',
  last_contact_date: 'date',
  consent_date: 'date',
  consent_withdrawn_date: 'date',
  first_name: 'name',
  middle_name: 'name',
  last_name: 'name',
  full_name: 'name',
  guardian_name: 'name',
  child_name: 'name',
  birth_year: 'number',
  age: 'number',
  child_age: 'number',
  total_spend: 'number',
  visits_count: 'number',
  consent_general: 'answer',
  consent_email: 'answer',
  consent_sms: 'answer',
  consent_phone: 'answer',
  consent_whatsapp: 'answer',
  consent_post: 'answer',
  consent_photo: 'answer',
  opt_out: 'answer',
  status: 'answer',
};

const shapesOfKind: Readonly<Record<Exclude<ProofKind, 'answer' | 'date'>, readonly CellShape[]>> =
  {
    email: ['email'],
    phone: ['phone'],
    name: ['name_word', 'name_words'],
    number: ['number', 'small_number', 'money', 'year'],
  };

const YES = ['yes', 'default_yes'] as const;
const NO = ['no', 'default_no'] as const;
const AGREED = ['agreed', 'subscribed'] as const;
const REFUSED = ['refused', 'unsubscribed', 'withdrawn', 'complained'] as const;

/** In lists wider than any that people keep, columns that are not used are only counted. */
const WIDE = 300;
const SHOWN_VALUES = 6;
const SHOWN_CHARACTERS = 80;

/** Counts again what decided the role of each column; `columns` may hold answers of the user. */
export function proveColumns(
  input: MappingInput,
  columns: readonly MappedColumn[],
): readonly ColumnProof[] {
  const byHeader = mapColumns({ ...input, samples: [] }).columns;
  const samples = samplesToRead(input);
  const readCell = cellReaderOf(input);
  const isWide = columns.length > WIDE;
  return columns.map((column) => {
    const cells = samples.map((row) => row[column.index] ?? '');
    if (isWide && column.role === 'ignore') return unproven(column.index, cells);
    const content = measureColumn(cells, readCell);
    const kind = kindOfRole[column.role] ?? null;
    const count = (share: number): number => Math.round(share * content.filled);
    return {
      index: column.index,
      kind,
      filled: content.filled,
      fitting: kind === null ? 0 : count(shareOf(kind, content)),
      headerSays: column.role !== 'ignore' && byHeader[column.index]?.role === column.role,
      yes: count(content.says(...YES)),
      no: count(content.says(...NO)),
      agreed: count(content.says(...AGREED)),
      refused: count(content.says(...REFUSED)),
      values: kind === 'answer' ? commonest(cells) : [],
    };
  });
}

function unproven(index: number, cells: readonly string[]): ColumnProof {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const nothing = { fitting: 0, headerSays: false, yes: 0, no: 0, agreed: 0, refused: 0 };
  return { index, kind: null, filled, ...nothing, values: [] };
}

function shareOf(kind: ProofKind, content: ColumnContent): number {
  if (kind === 'date') return content.days;
  if (kind === 'answer') return content.says(...YES, ...NO, ...AGREED, ...REFUSED);
  return content.shape(...shapesOfKind[kind]);
}

function commonest(cells: readonly string[]): ColumnProof['values'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim().slice(0, SHOWN_CHARACTERS);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, SHOWN_VALUES);
}
