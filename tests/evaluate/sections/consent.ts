import { channels } from '#domain/consent.ts';
import { auditOnce } from '../audit-export.ts';
import {
  exportSets,
  isOpen,
  readLabelledExports,
  type ExportSet,
  type LabelledExport,
} from '../labelled-exports.ts';
import type { EvaluationSection, Figure } from '../section.ts';

type JudgedState = {
  readonly where: string;
  readonly set: ExportSet;
  readonly expected: string;
  readonly said: string;
  readonly right: boolean;
};

const refusals: ReadonlySet<string> = new Set(['withdrawn', 'denied']);

/** Consent of every row and channel of the labelled exports, by the whole path of an import. */
export const consent: EvaluationSection = {
  name: 'consent',
  measure: async () => {
    const judged: JudgedState[] = [];
    for (const list of readLabelledExports()) judged.push(...(await judgeConsent(list)));
    const wrong = judged.filter(({ right }) => !right);
    return {
      figures: [
        share('states right', judged, 0.97),
        ...exportSets.map((set) =>
          share(
            `  ${set}`,
            judged.filter((state) => state.set === set),
            0.97,
          ),
        ),
        share(
          'refusals found',
          judged.filter(({ expected }) => refusals.has(expected)),
          0.97,
        ),
        {
          label: 'no refusal read as granted',
          value: judged.some(isNoAsGranted) ? 0 : 1,
          count: judged.filter(({ expected }) => refusals.has(expected)).length,
          target: 1,
        },
        ...exportSets.map((set) => flips(set, judged)),
        ...confusion(wrong),
      ],
      misses: wrong
        .filter(({ set }) => isOpen(set))
        .map(({ where, expected, said }) => `${where}: ${expected}, not ${said}`),
    };
  },
};

export function isNoAsGranted({ expected, said }: JudgedState): boolean {
  return refusals.has(expected) && said === 'granted';
}

/** The value of every channel of every row. */
export async function judgeConsent(list: LabelledExport): Promise<readonly JudgedState[]> {
  const records = await auditOnce(list);
  return list.records.flatMap((label) => {
    const record = records.get(label.row)?.record ?? undefined;
    return channels.map((channel) => {
      const expected = label.consent[channel] ?? 'unknown';
      const said = record === undefined ? 'lost' : (record.consent[channel] ?? 'unknown');
      const allowed = expected.split('|');
      return {
        where: `${list.set}/${list.id} row ${label.row} ${channel}`,
        set: list.set,
        expected: allowed[0] ?? expected,
        said,
        right: allowed.includes(said),
      };
    });
  });
}

function share(label: string, judged: readonly JudgedState[], target: number): Figure {
  const right = judged.filter((state) => state.right).length;
  return { label, value: right / Math.max(1, judged.length), count: judged.length, target };
}

function flips(set: ExportSet, judged: readonly JudgedState[]): Figure {
  const refused = judged.filter((state) => state.set === set && refusals.has(state.expected));
  const value = refused.filter(isNoAsGranted).length;
  return {
    label: `  ${set}: refusals read as granted`,
    value,
    count: refused.length,
    target: null,
  };
}

/** How often which state was taken for which other. */
function confusion(wrong: readonly JudgedState[]): Figure[] {
  const counts = new Map<string, number>();
  for (const { expected, said } of wrong) {
    const key = `  ${expected} read as ${said}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([label, count]) => ({ label, value: count, count: wrong.length, target: null }));
}
