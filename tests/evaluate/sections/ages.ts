import { openList, readLists } from '../labelled-lists.ts';
import type { LabelledList } from '../labelled-lists.ts';
import type { EvaluationSection } from '../section.ts';

type Labelled = { readonly status: string; readonly adultOn: string | null };

/** Whether the age of everybody is what the cells allow, and a doubt is never made a certainty. */
export const ages: EvaluationSection = {
  name: 'ages',
  measure: async () => {
    const lists = readLists<Labelled>('ages');
    const misses: string[] = [];
    let [people, statuses, dated, days, certain] = [0, 0, 0, 0, 0];
    for (const list of lists) {
      for (const { row, status, adultOn } of await answersOf(list)) {
        people += 1;
        if (status === row.status) statuses += 1;
        else
          misses.push(
            `${list.name}: ${row.cells.slice(3).join(' | ')}: ${status}, not ${row.status}`,
          );
        const isDoubt = row.status === 'may_be_minor' || row.status === 'unknown';
        if (isDoubt && (status === 'minor' || status === 'adult')) certain += 1;
        if (row.adultOn === null || status === 'unknown') continue;
        dated += 1;
        if (adultOn === row.adultOn) days += 1;
        else
          misses.push(
            `${list.name}: ${row.cells.slice(3).join(' | ')}: of age on ${adultOn}, not ${row.adultOn}`,
          );
      }
    }
    return {
      figures: [
        { label: 'ages', value: statuses / people, count: people, target: 1 },
        { label: 'days of coming of age', value: days / dated, count: dated, target: 1 },
        { label: 'doubts that stay doubts', value: 1 - certain / people, count: people, target: 1 },
      ],
      misses,
    };
  },
};

async function answersOf(list: LabelledList<Labelled>) {
  const lethe = await openList(list);
  try {
    const { people } = await lethe.get('document/people', { after: 0, limit: 200, records: false });
    return list.rows.map((row, index) => {
      const person = people.find(({ records }) => records.some((one) => one.row === index + 1));
      return { row, status: person?.age.status ?? 'absent', adultOn: person?.age.adultOn ?? null };
    });
  } finally {
    await lethe.close();
  }
}
