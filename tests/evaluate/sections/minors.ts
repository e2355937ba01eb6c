import { auditOnce, type AuditedRow } from '../audit-export.ts';
import {
  exportSets,
  isOpen,
  readLabelledExports,
  type ExportSet,
  type LabelledExport,
} from '../labelled-exports.ts';
import type { EvaluationSection, Figure } from '../section.ts';

type JudgedAge = {
  readonly where: string;
  readonly set: ExportSet;
  readonly of: 'person' | 'dependent' | 'household';
  readonly expected: string;
  readonly said: string;
};

/** Ages are labelled since the second lot. */
const sets = exportSets.filter((set) => set.startsWith('strangers-'));
const minority: ReadonlySet<string> = new Set(['minor', 'may_be_minor']);

/** Who is a child in the lists of strangers: people of their own row, children in an adult's row, brothers and sisters. */
export const minors: EvaluationSection = {
  name: 'minors',
  measure: async () => {
    const judged: JudgedAge[] = [];
    for (const list of readLabelledExports(sets)) judged.push(...(await judgeAges(list)));
    return {
      figures: sets.flatMap((set) =>
        figuresOf(
          set,
          judged.filter((age) => age.set === set),
        ),
      ),
      misses: judged
        .filter((age) => !isRight(age) && isOpen(age.set))
        .map(({ where, of, expected, said }) => `${where} ${of}: ${expected}, not ${said}`),
    };
  },
};

function figuresOf(set: ExportSet, judged: readonly JudgedAge[]): Figure[] {
  const ages = judged.filter(({ of }) => of !== 'household');
  const children = ages.filter(({ expected }) => minority.has(first(expected)));
  const adults = ages.filter(({ expected }) => first(expected) === 'adult');
  const asAdults = children.filter(({ said }) => said === 'adult');
  return [
    share(`${set}: ages`, ages, 0.98),
    share('  children in an adult’s row', of(judged, 'dependent'), 0.98),
    share('  households', of(judged, 'household'), 0.98),
    {
      label: '  children not taken for adults',
      value: asAdults.length === 0 ? 1 : 1 - asAdults.length / children.length,
      count: children.length,
      target: 1,
    },
    {
      label: '  adults not taken for children',
      value: adults.filter(({ said }) => said !== 'minor').length / Math.max(1, adults.length),
      count: adults.length,
      target: 1,
    },
  ];
}

function of(judged: readonly JudgedAge[], what: JudgedAge['of']): readonly JudgedAge[] {
  return judged.filter((age) => age.of === what);
}

async function judgeAges(list: LabelledExport): Promise<readonly JudgedAge[]> {
  const rows = await auditOnce(list);
  const { set } = list;
  const ages = list.records.flatMap(({ row, age, dependents = [] }) => {
    const where = `${set}/${list.id} row ${row}`;
    const found = rows.get(row);
    const own =
      age === undefined
        ? []
        : [{ where, set, of: 'person' as const, expected: age, said: statusOf(found) }];
    const children = dependents.map((expected, index) => ({
      where: `${where}, child ${index + 1}`,
      set,
      of: 'dependent' as const,
      expected,
      said: found?.dependents[index]?.age.status ?? 'absent',
    }));
    return [...own, ...children];
  });
  return [...ages, ...judgeHouseholds(list, rows)];
}

function statusOf(row: AuditedRow | undefined): string {
  return row?.person?.age.status ?? 'absent';
}

/** Rows of one household are several people, and known to belong together. */
function judgeHouseholds(
  list: LabelledExport,
  rows: ReadonlyMap<number, AuditedRow>,
): readonly JudgedAge[] {
  const letters = new Set(list.records.flatMap(({ household }) => household ?? []));
  return [...letters].map((letter) => {
    const people = list.records
      .filter(({ household }) => household === letter)
      .map(({ row }) => rows.get(row)?.person ?? null);
    const ids = new Set(people.map((person) => person?.id));
    const households = new Set(people.map((person) => person?.household ?? null));
    const together = households.size === 1 && !households.has(null) ? 'together' : 'apart';
    return {
      where: `${list.set}/${list.id} household ${letter}`,
      set: list.set,
      of: 'household' as const,
      expected: 'together',
      said: ids.size < people.length ? 'one person' : together,
    };
  });
}

function first(expected: string): string {
  return expected.split('|')[0] ?? expected;
}

function isRight({ expected, said }: JudgedAge): boolean {
  return expected.split('|').includes(said);
}

function share(label: string, judged: readonly JudgedAge[], target: number): Figure {
  const right = judged.filter(isRight).length;
  return { label, value: right / Math.max(1, judged.length), count: judged.length, target };
}
