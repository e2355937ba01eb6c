import type { Output } from '#contract/call.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Words } from '#screens/common/words.tsx';
import { asksPolarity } from './column-answer.ts';
import type { ColumnAnswer } from './list-choice.ts';

type Inspection = Output<'source/inspect'>;
export type Proof = Inspection['proofs'][number];

/** What the role of a column rests on, in sentences. */
export function proofSentences({ t, fill }: Words, proof: Proof): readonly string[] {
  const words = t.importing.proof;
  const title = proof.headerSays ? [words.title] : [];
  if (proof.filled === 0) return [...title, words.nothing];
  const { filled, fitting } = proof;
  const cells =
    proof.kind === null
      ? fill(words.filled, { filled })
      : fill(words[proof.kind], { filled, fitting });
  return [...title, cells];
}

/** What would follow from the answer that stands now. */
export function effectSentence(
  { t, fill }: Words,
  proof: Proof | null,
  answer: ColumnAnswer,
): string {
  const words = t.importing.effect;
  if (asksPolarity(answer.role)) {
    if (answer.polarity === null || proof === null) return words.open;
    const { yes, no, agreed, refused } = proof;
    return answer.polarity === 'positive'
      ? fill(words.positive, { yes: yes + agreed, no: no + refused })
      : fill(words.negative, { no: yes + refused });
  }
  return words[effectOfRole[answer.role] ?? 'kept'];
}

type Effect = keyof Words['t']['importing']['effect'];

const effectOfRole: Readonly<Partial<Record<ColumnRole, Effect>>> = {
  email: 'contact',
  phone: 'contact',
  first_name: 'name',
  middle_name: 'name',
  last_name: 'name',
  full_name: 'name',
  birth_date: 'birth',
  birth_year: 'birth',
  age: 'birth',
  child_birth_date: 'birth',
  child_age: 'birth',
  created_date: 'activity',
  last_visit_date: 'activity',
  last_activity_date: 'activity',
  last_purchase_date: 'activity',
  last_contact_date: 'activity',
  notes: 'notes',
  tags: 'notes',
  status: 'notes',
  legal_hold: 'hold',
  ignore: 'ignore',
};

/** What the cells prove about the order of day and month, a sentence for each column with dates. */
export function dateSentences({ t, fill }: Words, dates: Inspection['dates']): readonly string[] {
  const words = t.importing.proof.dates;
  return dates.flatMap(({ column, order, for: proving, against, undecided }) => {
    const all = proving + against + undecided;
    if (all === 0) return [];
    const values = { column, proving, all };
    if (against > 0) return [fill(words.mixed, values)];
    if (order !== null && proving > 0) return [fill(words[order], values)];
    return [fill(words.open, values)];
  });
}
