import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

/** A labelled list of invented people, and the policy, country and day by which they are judged. */
export type LabelledList<Row> = {
  readonly name: string;
  readonly policy: string;
  readonly country: string;
  readonly today: string;
  readonly header: readonly string[];
  readonly rows: readonly (Row & { readonly cells: readonly string[] })[];
};

export function readLists<Row>(name: string): readonly LabelledList<Row>[] {
  const file = new URL(`../corpus/facts/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly LabelledList<Row>[];
}

/** Imports a list through the real services and judges it; the caller asks, and closes. */
export async function openList(list: LabelledList<unknown>): Promise<TestDispatcher> {
  const lethe = openDispatcher({ checkOutput: false, today: list.today });
  await lethe.createWorkspace(list.country);
  const file = path.join(lethe.folder, 'list.csv');
  const lines = [list.header, ...list.rows.map(({ cells }) => cells)];
  writeFileSync(file, `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`);
  await lethe.get('source/import', { files: [asFound(file)], country: list.country });
  const { policy: id, country, today } = list;
  await lethe.get('policy/choose', { id, country, today });
  return lethe;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
