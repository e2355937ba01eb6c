import { fileURLToPath } from 'node:url';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { resourcesIn } from '#worker/resources.ts';
import { freeChoice, MOST_LISTS } from '#files/reading.ts';
import type { ReadChoice } from '#files/reading.ts';
import { fileOf, readList } from './read-list.ts';
import type { ReadList } from './read-list.ts';

export const words = listWordsOf(
  resourcesIn(fileURLToPath(new URL('../../../resources', import.meta.url))),
);

/** All lists of a file or sheet, one below the other. */
export async function readAllLists(
  content: string | Uint8Array,
  choice: Partial<ReadChoice> & { readonly name?: string } = {},
): Promise<readonly ReadList[]> {
  const { name = 'list.csv', ...rest } = choice;
  const file = fileOf(content, name);
  const lists: ReadList[] = [];
  let chosen: ReadChoice = { ...freeChoice, ...rest };
  while (lists.length <= MOST_LISTS) {
    const list = await readList(file, chosen, words);
    if (typeof list === 'string') throw new Error(`not read: ${list}`);
    lists.push(list);
    const { next } = list;
    if (next === undefined) break;
    chosen = { ...chosen, below: next };
  }
  return lists;
}

/** First cells of the records of each list, with the heading that holds for them. */
export function outline(lists: readonly ReadList[]): readonly string[] {
  return lists.map(({ reading, cells }) => {
    const { heading } = reading;
    const said = heading === undefined ? '' : `${heading.refuses ? 'no' : '?'} ${heading.text}: `;
    return said + cells.map(([first]) => first).join(', ');
  });
}
