import { makeDuplicates } from '#support/lists/made-duplicates.ts';
import { matchRecords } from '#support/match-records.ts';
import type { Evaluation, EvaluationSection } from '../section.ts';

/** A made list with up to five damaged copies of each person, in four scripts. */
export const generated: EvaluationSection = { name: 'generated', measure };

function measure(): Evaluation {
  const { records, personOf } = makeDuplicates(4000);
  const found = matchRecords(records);
  const joined = countPairs(records.length, (at) => `${found.personOf[at]} ${personOf[at]}`);
  const claimed = countPairs(records.length, (at) => `${found.personOf[at]}`);
  const wanted = countPairs(records.length, (at) => `${personOf[at]}`);
  const asked = found.asked.filter(({ a, b }) => personOf[a] === personOf[b]).length;
  const [precision, recall] = [joined / claimed, joined / wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  return {
    figures: [
      {
        label: 'pairs joined that are one (precision)',
        value: precision,
        count: claimed,
        target: 0.999,
      },
      { label: 'pairs of one person joined (recall)', value: recall, count: wanted, target: null },
      { label: 'F1 of what is joined', value: f1, count: wanted, target: 0.98 },
      {
        label: 'questions that are about one person',
        value: asked / found.asked.length,
        count: found.asked.length,
        target: null,
      },
    ],
    misses: found.asked.slice(0, 40).map(({ a, b, evidence }) => {
      const [one, other] = [records[a], records[b]].map((record) => JSON.stringify(record));
      return `${personOf[a] === personOf[b] ? 'one' : 'two'} ${evidence.map(({ code }) => code).join(' ')} ${one} ${other}`;
    }),
  };
}

function countPairs(count: number, groupOf: (at: number) => string): number {
  const sizes = new Map<string, number>();
  for (let at = 0; at < count; at += 1) sizes.set(groupOf(at), (sizes.get(groupOf(at)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
