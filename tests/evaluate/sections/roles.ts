import { judgeColumns, type JudgedColumn } from '../judge-columns.ts';
import { exportSets, isOpen, readLabelledExports } from '../labelled-exports.ts';
import type { EvaluationSection, Figure } from '../section.ts';

/** Of the columns of labelled exports, how many are understood; and whether the confidence is honest. */
export const roles: EvaluationSection = {
  name: 'roles',
  measure: async () => {
    const lists = readLabelledExports();
    const judged = (await Promise.all(lists.map((list) => judgeColumns(list)))).flat();
    const bare = (
      await Promise.all(lists.map((list) => judgeColumns(list, 'without-profiles')))
    ).flat();
    const languages = [...new Set(lists.map(({ language }) => language))].sort();
    return {
      figures: [
        share('columns right', judged, 0.98),
        ...exportSets.map((set) =>
          share(
            `  ${set}`,
            judged.filter(({ list }) => list.set === set),
            0.98,
          ),
        ),
        share(
          'columns right, export profiles off',
          bare.filter(({ list }) => list.set !== 'profiles'),
          0.97,
        ),
        share(
          '  profiles',
          bare.filter(({ list }) => list.set === 'profiles'),
          null,
        ),
        asked(judged),
        spared(judged),
        ...languages.map((language) =>
          share(
            `  ${language}`,
            judged.filter(({ list }) => list.language === language),
            null,
          ),
        ),
        ...buckets(judged),
      ],
      misses: judged.filter(({ right, list }) => !right && isOpen(list.set)).map(describe),
    };
  },
};

function share(label: string, judged: readonly JudgedColumn[], target: number | null): Figure {
  const right = judged.filter((column) => column.right).length;
  return { label, value: right / Math.max(1, judged.length), count: judged.length, target };
}

/** Every question costs the user a moment: most columns must do without. */
function asked(judged: readonly JudgedColumn[]): Figure {
  const silent = judged.filter(({ column }) => !column.needsAnswer).length;
  return {
    label: 'columns without a question',
    value: silent / judged.length,
    count: judged.length,
    target: 0.9,
  };
}

/** No question where the file itself holds the answer. */
function spared(judged: readonly JudgedColumn[]): Figure {
  const plain = judged.filter(({ label }) => label.mayAsk !== true);
  const silent = plain.filter(({ column }) => !column.needsAnswer).length;
  return {
    label: '  not asked where the file says it',
    value: silent / plain.length,
    count: plain.length,
    target: 0.97,
  };
}

const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

/** Reliability: in each band of confidence, the share that is right ought to be no less than the band says. */
function buckets(judged: readonly JudgedColumn[]): Figure[] {
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const within = judged.filter(
      ({ column }) => column.confidence >= from && column.confidence < to,
    );
    const right = within.filter(({ roleRight }) => roleRight).length;
    return {
      label: `confidence ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}: right`,
      value: right / Math.max(1, within.length),
      count: within.length,
      target: within.length < 20 ? null : from,
    };
  });
}

function describe({ list, column, label }: JudgedColumn): string {
  const said = [column.role, column.channel, column.polarity].filter((part) => part !== null);
  const question = column.needsAnswer ? ', asked' : '';
  return `${list.set}/${list.id} "${label.name}": ${label.role}, not ${said.join(' ')} (${column.confidence}${question})`;
}
