import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainOrder } from '#support/plain-order.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const LIST = [
  'Name,Email,Newsletter consent',
  'Ida Igel,ida@example.com,no',
  'Jan Jung,jan@example.com,-do-',
  'Kai Kurz,kai@example.com,yes',
  'Lea Lang,lea@example.com,-do-',
  'Mia Mohn,mia@example.com,kind of',
  '',
].join('\n');

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const file = writeList(lethe.folder, 'clients.csv', LIST);
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
});
afterEach(async () => {
  await lethe.close();
});

async function consents(): Promise<Readonly<Record<string, string>>> {
  const { people } = await lethe.get('document/people', { after: 0, limit: 99, records: false });
  return Object.fromEntries(people.map(({ id, consent }) => [id, consent.email]));
}

async function answer(word: string, given: 'granted' | 'withdrawn'): Promise<void> {
  const { questions } = await lethe.get('question/list', { offset: 0, limit: 9 });
  const question = questions.find((one) => one.word === word)?.id ?? '';
  await lethe.get('question/answer', { question, answer: given, alike: false });
}

it('a mark under a no is a no, and the card says why', async () => {
  expect(await consents()).toEqual({
    p1: 'denied',
    p2: 'denied',
    p3: 'granted',
    p4: 'unclear',
    p5: 'unclear',
  });
  const { erase } = await lethe.get('person/reasons', { person: 'p2' });
  expect(erase[0]?.evidence).toMatchObject([
    { column: 'Newsletter consent', value: '-do-', why: 'consent.ditto' },
  ]);
});

it('what is answered of the mark settles those below a yes, and none below a no', async () => {
  await answer('-do-', 'granted');
  expect(await consents()).toMatchObject({ p2: 'denied', p4: 'granted', p5: 'unclear' });
});

it('a no stays when the row that it repeats is erased, and the list is read again', async () => {
  await lethe.get('disposition/run', {
    ...plainOrder,
    selection: { kinds: [], people: ['p1'], except: [] },
    do: 'purge',
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
  });
  await answer('kind of', 'withdrawn');
  expect(await consents()).toEqual({
    p2: 'denied',
    p3: 'granted',
    p4: 'unclear',
    p5: 'withdrawn',
  });
});
