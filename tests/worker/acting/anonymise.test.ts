import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { letters, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, RESOURCES } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const withdrew = { kinds: ['consent_withdrawn' as const], people: [], except: [] };
const HEADER =
  'ID;Name;Email;Phone;Date of birth;Gender;Postcode;Last visit;Newsletter consent;Total spent;Notes';

/** Forty invented people who said no; `note` is written for each. */
function noSayers(note: (first: string) => string): string {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const first = `Person${letters(at + 100)}`;
    const birth = `${10 + (at % 18)}.0${1 + (at % 9)}.19${60 + (at % 30)}`;
    const postcode = ['10115', '10117', '80331'][at % 3] ?? '';
    return `${at + 1};${first} Example;p${at}@example.com;+49 151 2000${1000 + at};${birth};${
      at % 2 === 0 ? 'f' : 'm'
    };${postcode};1${at % 9}.03.2026;no;${100 + at * 31},50;${note(first)}`;
  });
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

async function importList(text: string): Promise<void> {
  const file = asFound(writeList(lethe.folder, 'clients.csv', text));
  await lethe.get('source/import', { files: [file], country: 'DE' });
}

/** The policy that ships, with other recipes for some roles. */
async function choosePolicy(recipes: string): Promise<void> {
  const shipped = readFileSync(path.join(RESOURCES, 'policies', 'eu-gdpr.yaml'), 'utf8');
  const yaml = shipped.replace('id: eu-gdpr', 'id: our-own').trimEnd();
  const written = await lethe.get('policy/write', { yaml: `${yaml}\n${recipes}` });
  expect(written.faults).toEqual([]);
  await lethe.get('policy/choose', { id: 'our-own', country: 'DE', today: null });
}

function preview(people: readonly `p${number}`[] = []): Promise<Output<'disposition/preview'>> {
  const selection = people.length === 0 ? withdrew : { kinds: [], people: [...people], except: [] };
  return lethe.get('disposition/preview', { selection, do: 'anonymise' });
}

async function run(
  people: readonly `p${number}`[] = [],
  out = 'out',
): Promise<Output<'disposition/run'>> {
  const selection = people.length === 0 ? withdrew : { kinds: [], people: [...people], except: [] };
  const { people: confirmedPeople } = await preview(people);
  return lethe.get('disposition/run', {
    selection,
    do: 'anonymise',
    confirmedPeople,
    output: { path: path.join(lethe.folder, out) },
    ...plainOrder,
    cleanedCopies: true,
  });
}

function written(done: Output<'disposition/run'>, name: string): string {
  const found = done.outputs.find((output) => output.name.includes(name));
  return readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8');
}

function cellsOf(done: Output<'disposition/run'>): string[][] {
  return written(done, 'clients.cleaned')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));
}

describe('anonymising', () => {
  it('previews what a run comes to, and the receipt says the same without a name (D31)', async () => {
    await importList(noSayers((first) => `${first} likes tea`));
    const { anonymity } = await preview();
    expect(anonymity).toMatchObject({ outcome: 'anonymous', wanted: 5 });
    expect(anonymity?.lists[0]).toMatchObject({
      people: 40,
      before: { unique: 40, prosecutor: 1 },
      after: { unique: 0, small: 0 },
      tellingBefore: { unique: 40 },
    });
    const done = await run();
    expect(done).toMatchObject({ outcome: 'anonymous', state: 'searched' });
    const receipt = JSON.parse(written(done, '.json')) as { anonymity: unknown };
    expect(receipt.anonymity).toMatchObject({
      outcome: 'anonymous',
      lists: [{ file: 'clients.csv', after: anonymity?.lists[0]?.after }],
    });
    expect(written(done, '.html')).toContain('How well people are hidden');
    expect(written(done, '.html')).toContain('found nothing of what went');
    expect(written(done, '.html')).not.toContain('Erased:');
    const groups = new Map<string, number>();
    for (const cells of cellsOf(done)) {
      const key = cells.join(';');
      groups.set(key, (groups.get(key) ?? 0) + 1);
      expect(cells.slice(0, 4).join('')).toBe('');
      expect(cells.at(-1)).toBe(''); // free text is dropped by default (D35)
    }
    expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(5);
  });

  it('never says that a column stays of which every shown cell goes', async () => {
    await importList(noSayers((first) => `${first} likes tea`));
    const one = (await preview()).sample[0]?.id;
    if (one === undefined) throw new Error('somebody is shown');
    const { changes, columns } = await preview([one]); // alone, so that everything has to go
    expect(changes.find(({ column }) => column === 'Gender')).toMatchObject({ after: '' });
    expect(columns.filter(({ becomes }) => becomes !== 'removed')).toEqual([]);
    const together = (await preview()).columns;
    expect(together).toContainEqual({ role: 'birth_date', becomes: 'generalised' });
    expect(together).toContainEqual({ role: 'full_name', becomes: 'removed' });
  });

  it('is listed by what it may be called: one person alone is not anonymised', async () => {
    await importList(noSayers((first) => `${first} likes tea`));
    const one = (await preview()).sample[0]?.id;
    await run(one === undefined ? [] : [one], 'alone');
    await run([], 'together');
    const { receipts } = await lethe.get('receipt/list', {});
    expect(receipts.map(({ people, outcome }) => [people, outcome])).toEqual([
      [39, 'anonymous'],
      [1, 'pseudonymous'],
    ]);
  });

  it('shows cells of a few people as they stand and as they will', async () => {
    await importList(noSayers((first) => `${first} likes tea`));
    const { changes } = await preview();
    const ofFirst = changes.filter(({ person }) => person === changes[0]?.person);
    const [before, after] = [0, 1].map((at) =>
      Object.fromEntries(ofFirst.map((one) => [one.column, [one.before, one.after][at]])),
    );
    expect(before).toMatchObject({
      Name: `Person${letters(100)} Example`,
      'Date of birth': '10.01.1960',
    });
    expect(after).toMatchObject({ Name: '', Email: '' });
    expect(after?.['Date of birth']).not.toBe('10.01.1960');
    expect(new Set(changes.map(({ person }) => person)).size).toBe(3);
    expect(changes.every((one) => one.before !== one.after)).toBe(true);
  });

  it('calls a few people pseudonymous, keeps nothing of them, and says so in the receipt', async () => {
    await importList(noSayers(() => ''));
    const done = await run(['p1', 'p2', 'p3']);
    expect(done.outcome).toBe('pseudonymous');
    expect(written(done, '.html')).toContain('this still is personal data');
    expect(cellsOf(done).slice(0, 3).flat().join('')).toBe('');
  });

  it('warns where rows of a list were anonymised before (D34)', async () => {
    await importList(noSayers(() => ''));
    expect((await preview(['p1', 'p2'])).anonymity?.lists[0]?.notes).not.toContain('repeated');
    await run(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect((await preview()).anonymity?.lists[0]?.notes).toContain('repeated');
  });

  it('cleans notes where the recipe keeps them, shows each cut, and says pseudonymous (D35)', async () => {
    await importList(noSayers((first) => `${first} is allergic to ammonia, 6/1 + 7/3 35 min`));
    await choosePolicy('  roles: { notes: { do: clean } }\n');
    const { anonymity } = await preview();
    expect(anonymity?.outcome).toBe('pseudonymous');
    expect(anonymity?.notes.cleaned).toBe(40);
    expect(anonymity?.notes.samples[0]?.cuts.map(({ kind }) => kind)).toEqual(['name', 'health']);
    const notes = cellsOf(await run()).map((cells) => cells.at(-1) ?? '');
    for (const note of notes) {
      expect(note).not.toMatch(/Person|allerg|ammonia/);
      expect(note).toContain('6/1 + 7/3 35 min');
    }
  });

  it('gives one token to one person, another in each batch, and leads to nobody (D32)', async () => {
    await importList(noSayers(() => ''));
    await choosePolicy('  roles: { email: { do: token }, postcode: { do: shuffle } }\n');
    const tokens = cellsOf(await run()).map((cells) => cells[2] ?? '');
    expect(new Set(tokens).size).toBe(40);
    expect(tokens.every((token) => /^[0-9a-f]{16}$/.test(token))).toBe(true);
    const again = openDispatcher();
    const first = lethe;
    lethe = again;
    await lethe.createWorkspace('DE');
    await importList(noSayers(() => ''));
    await choosePolicy('  roles: { email: { do: token } }\n');
    const others = cellsOf(await run()).map((cells) => cells[2] ?? '');
    expect(others.filter((token) => tokens.includes(token))).toEqual([]);
    await first.close();
  });
});
