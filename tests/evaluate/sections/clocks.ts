import { openList, readLists } from '../labelled-lists.ts';
import type { LabelledList } from '../labelled-lists.ts';
import type { EvaluationSection } from '../section.ts';

type Labelled = { readonly clocks: Readonly<Record<string, readonly [string, string | null]>> };

/** Whether the clock of every part of every card stands where the packs put it. */
export const clocks: EvaluationSection = {
  name: 'clocks',
  measure: async () => {
    const misses: string[] = [];
    let [count, right] = [0, 0];
    for (const list of readLists<Labelled>('clocks')) {
      for (const { row, found } of await cardsOf(list)) {
        for (const [part, [status, expiresOn]] of Object.entries(row.clocks)) {
          count += 1;
          const clock = found.find((one) => one.part === part);
          const isRight =
            clock?.status === status && (status === 'absent' || clock.expiresOn === expiresOn);
          if (isRight) right += 1;
          else {
            misses.push(
              `${list.name}: row ${row.cells[0]} ${part}: ${clock?.status} ${clock?.expiresOn}, not ${status} ${expiresOn}`,
            );
          }
        }
      }
    }
    return {
      figures: [{ label: 'clocks', value: right / count, count, target: 1 }],
      misses,
    };
  },
};

async function cardsOf(list: LabelledList<Labelled>) {
  const lethe = await openList(list);
  try {
    const { people } = await lethe.get('document/people', { after: 0, limit: 200, records: false });
    const cards = [];
    for (const [index, row] of list.rows.entries()) {
      const person = people.find(({ records }) => records.some((one) => one.row === index + 1));
      const card =
        person === undefined ? null : await lethe.get('person/reasons', { person: person.id });
      cards.push({ row, found: card?.clocks ?? [] });
    }
    return cards;
  } finally {
    await lethe.close();
  }
}
