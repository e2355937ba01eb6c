import path from 'node:path';
import type { Input, Output } from '#contract/call.ts';
import { toPersonId } from '#domain/person.ts';
import type { PersonId } from '#domain/person.ts';
import type { Canary, CanaryLabel } from '#support/canary-corpus.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { people, peopleOf } from './plant.ts';
import type { Share } from './plant.ts';
import { plainOrder } from '#support/plain-order.ts';

export const actNames = [
  'purge',
  'anonymise',
  'export',
  'keep',
  'undo',
  'slim',
  'restrict',
  'correct',
] as const;
export type ActName = (typeof actNames)[number];

export type Scene = {
  readonly lethe: TestDispatcher;
  readonly out: string; // where cleaned copies and receipts go
  readonly handedOver: string; // where the user takes people out to: they are named there, that is what it is for
  readonly personOf: ReadonlyMap<number, number>; // by number of the canary
};

/** Each act has people of its own, so that any order of them comes to the same end. */
export async function perform(act: ActName, scene: Scene): Promise<void> {
  switch (act) {
    case 'purge':
      await run(scene, { do: 'purge', people: idsOf(scene, 'erase') });
      break;
    case 'anonymise':
      await run(scene, { do: 'anonymise', people: idsOf(scene, 'minor') });
      break;
    case 'export':
      await run(scene, { do: 'export', people: idsOfShare(scene, 'export'), exportAs: 'xlsx' });
      break;
    case 'keep':
      await run(scene, {
        do: 'keep',
        people: idsOfShare(scene, 'keep'),
        reason: `dispute of ${people.find(({ label }) => label === 'keep')?.last ?? ''}`,
        until: '2030-01-31',
      });
      break;
    case 'undo': {
      const { batch } = await run(scene, {
        do: 'purge',
        people: idsOf(scene, 'over_retention'),
        undoDays: 7,
      });
      await scene.lethe.get('batch/undo', { batch, by: 'Olga Owner', language: 'en' });
      break;
    }
    case 'slim':
      await run(scene, { do: 'slim', people: idsOfShare(scene, 'slim') });
      break;
    case 'restrict':
      await run(scene, {
        do: 'restrict',
        people: idsOfShare(scene, 'restrict'),
        reason: 'dispute',
      });
      break;
    case 'correct':
      await correctEverywhere(scene);
  }
}

/** The address of one person, in each list that has it. */
async function correctEverywhere({ lethe }: Scene): Promise<void> {
  const [one] = peopleOf('correct');
  const { sources } = await lethe.get('source/list', {});
  for (const [source, { columns }] of sources.entries()) {
    await lethe.get('record/correct', {
      source,
      row: one?.number ?? 0,
      column: columns.find(({ role }) => role === 'email')?.name ?? '',
      value: 'put.right@example.net',
      reason: 'told at the desk',
      by: 'Olga Owner',
      language: 'en',
    });
  }
}

/** Sealed for seven days. What follows is the search while it is sealed, and the end of the days. */
export function sealPurge(scene: Scene): Promise<Output<'disposition/run'>> {
  return run(scene, { do: 'purge', people: idsOf(scene, 'over_retention'), undoDays: 7 });
}

function idsOf(scene: Scene, label: CanaryLabel): PersonId[] {
  return toIds(
    scene,
    people.filter((one) => one.label === label),
  );
}

function idsOfShare(scene: Scene, share: Share): PersonId[] {
  return toIds(scene, peopleOf(share));
}

function toIds({ personOf }: Scene, of: readonly Canary[]): PersonId[] {
  return of.map(({ number }) => toPersonId(personOf.get(number) ?? 0));
}

let folders = 0;

function run(
  { lethe, out, handedOver }: Scene,
  act: Pick<Input<'disposition/run'>, 'do'> & { readonly people: readonly PersonId[] } & Partial<
      Input<'disposition/run'>
    >,
): Promise<Output<'disposition/run'>> {
  folders += 1;
  const { people: chosen, ...rest } = act;
  return lethe.get('disposition/run', {
    selection: { kinds: [], people: [...chosen], except: [] },
    confirmedPeople: chosen.length,
    output: { path: path.join(act.do === 'export' ? handedOver : out, `batch ${folders}`) },
    ...plainOrder,
    cleanedCopies: act.do !== 'export',
    by: 'Olga Owner',
    undoDays: 0,
    ...rest,
  });
}
