import { parseIsoDay } from '#domain/day.ts';
import { auditOnce } from '../audit-export.ts';
import {
  exportSets,
  isOpen,
  readLabelledExports,
  type ExportSet,
  type LabelledExport,
} from '../labelled-exports.ts';
import type { EvaluationSection, Figure } from '../section.ts';

type JudgedDate = {
  readonly where: string;
  readonly set: ExportSet;
  readonly what: 'birth' | 'last activity';
  readonly expected: string | null;
  readonly said: string | null;
  readonly right: boolean;
};

/** Births and last activities of the labelled exports, by the whole path of an import. */
export const dates: EvaluationSection = {
  name: 'dates',
  measure: async () => {
    const judged: JudgedDate[] = [];
    for (const list of readLabelledExports()) judged.push(...(await judgeDates(list)));
    const births = judged.filter(({ what }) => what === 'birth');
    const activities = judged.filter(({ what }) => what === 'last activity');
    return {
      figures: [
        share('births right', births, 0.98),
        share('last activities right', activities, 0.98),
        ...exportSets.map((set) =>
          share(
            `  ${set}`,
            judged.filter((date) => date.set === set),
            null,
          ),
        ),
        share('births that are none left alone', births.filter(isNone), 0.99),
      ],
      misses: judged
        .filter(({ right, set }) => !right && isOpen(set))
        .map(({ where, what, expected, said }) => `${where} ${what}: ${expected}, not ${said}`),
    };
  },
};

function isNone({ expected }: JudgedDate): boolean {
  return expected === null;
}

export async function judgeDates(list: LabelledExport): Promise<readonly JudgedDate[]> {
  const records = await auditOnce(list);
  const { set } = list;
  return list.records.flatMap(({ row, birth, lastActivity }) => {
    const record = records.get(row)?.record;
    const where = `${list.set}/${list.id} row ${row}`;
    const said = { birth: record?.birth ?? null, activity: record?.lastActivity ?? null };
    return [
      { where, set, what: 'birth' as const, expected: birth, said: said.birth },
      { where, set, what: 'last activity' as const, expected: lastActivity, said: said.activity },
    ]
      .filter(({ expected }) => expected !== '?')
      .map((date) => ({ ...date, right: isRight(date.expected, date.said) }));
  });
}

/** Two readings are the same in either order. */
function isRight(expected: string | null, said: string | null): boolean {
  const [last, ...others] = (expected ?? '').split('|').reverse();
  // Days and then "?": a careful reader may take any one of them, or none.
  if (last === '?') return said === null || others.includes(said);
  if (expected?.startsWith('~') === true) return isWithin(expected.slice(1), said);
  return sorted(expected) === sorted(said) || isOneOf((expected ?? '').split('|'), said);
}

/** One of several days that are right; but of a day and a month that may stand in either order both must be said. */
function isOneOf(days: readonly string[], said: string | null): boolean {
  return said !== null && days.includes(said) && !days.includes(swapped(said));
}

function swapped(day: string): string {
  return day.replace(/-(\d\d)-(\d\d)$/, (_, month: string, date: string) =>
    month === date ? '' : `-${date}-${month}`,
  );
}

function sorted(date: string | null): string {
  return (date ?? '').split('|').sort().join('|');
}

/** A day of a calendar that goes by the sight of the moon is known to a few days only. */
function isWithin(expected: string, said: string | null): boolean {
  const day = parseIsoDay(expected);
  const [first, last] = (said ?? '').split('|').map((text) => parseIsoDay(text));
  if (day === null || first === undefined || first === null) return false;
  return first - 1 <= day && day <= (last ?? first) + 1;
}

function share(label: string, judged: readonly JudgedDate[], target: number | null): Figure {
  const right = judged.filter((date) => date.right).length;
  return { label, value: right / Math.max(1, judged.length), count: judged.length, target };
}
