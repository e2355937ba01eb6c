import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope, Output } from '#contract/call.ts';
import { erasureSteps } from '#store/erasure/erasure-steps.ts';
import type { ErasureSteps } from '#store/erasure/erasure-steps.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { plainOrder } from '#support/plain-order.ts';

/** The program has no switch for its steps: only here, where the module is swapped, can one be left out. */
vi.mock('#store/erasure/erasure-steps.ts', async (importOriginal) => {
  const real = await importOriginal<{ erasureSteps: ErasureSteps }>();
  return { erasureSteps: { ...real.erasureSteps } };
});

const steps = erasureSteps as { -readonly [Step in keyof ErasureSteps]: ErasureSteps[Step] };
const whole = { ...erasureSteps };

/** Two of one household share a phone; one is held back by a question whether she is somebody else's double. */
const LIST = [
  'ID;Name;Email;Phone;Birthday;Newsletter;Notes',
  '1;Ulla Zander;ulla.zander@example.com;+49 151 20000011;13.05.1980;no;tea',
  '2;Otto Zander;otto.zander@example.com;+49 151 20000011;24.12.1975;yes;',
  '3;Karla Winter;karla.winter@example.com;+49 151 20000013;30.01.1971;yes;',
  'x;ulla.zander@example.com;a;b;c;d;e;f;g;h;i',
  '',
].join('\r\n');

let lethe: TestDispatcher;
beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const file = writeList(lethe.folder, 'clients.csv', LIST);
  const read = await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
  if (read.sources[0]?.setAside !== 1) throw new Error('one row of the list is set aside');
});
afterEach(async () => {
  Object.assign(steps, whole);
  await lethe.close();
});

const run = (
  disposition: 'purge' | 'anonymise' = 'purge',
): Promise<Envelope<Output<'disposition/run'>>> =>
  lethe.ask('disposition/run', {
    selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
    do: disposition,
    confirmedPeople: 1,
    output: { path: path.join(lethe.folder, 'out') },
    ...plainOrder,
    by: 'Olga Owner',
  });

const receipts = (): string[] => {
  try {
    return readdirSync(path.join(lethe.folder, 'out'), { recursive: true })
      .map(String)
      .filter((name) => name.includes('receipt'));
  } catch {
    return [];
  }
};

async function expectRefusal(envelope: Envelope<Output<'disposition/run'>>): Promise<void> {
  if (envelope.ok) expect(envelope.value.state).not.toBe('searched');
  else expect(envelope.problem.code).toBe('erasure/residue-found');
  expect(receipts()).toStrictEqual([]);
  const { receipts: listed } = await lethe.get('receipt/list', {});
  expect(listed.filter(({ state }) => state === 'searched')).toStrictEqual([]);
  expect(lethe.defects).toStrictEqual([]);
}

describe('an erasure of which every step is done', () => {
  it.each(['purge', 'anonymise'] as const)('ends in a receipt: %s', async (disposition) => {
    expect(await run(disposition)).toMatchObject({ ok: true, value: { state: 'searched' } });
    expect(receipts()).toHaveLength(2);
  });

  it('cannot have a step taken out where the module was not swapped', async () => {
    const real = await vi.importActual<{ erasureSteps: ErasureSteps }>(
      '#store/erasure/erasure-steps.ts',
    );
    expect(Object.isFrozen(real.erasureSteps)).toBe(true);
  });
});

describe('an erasure of which one step is left out is refused its receipt (D01, D39, D43)', () => {
  const nothingDone: readonly (readonly [string, () => unknown])[] = [
    ['clearTable', () => undefined],
    ['dissolveHouseholds', () => undefined],
    ['emptyCell', () => undefined],
    ['addNeedles', () => undefined],
    ['checkpoint', () => true],
    ['rewrite', () => undefined],
    ['dropNeedles', () => undefined],
  ];
  it.each(nothingDone)('%s', async (name, nothing) => {
    Object.assign(steps, { [name]: nothing });
    await expectRefusal(await run());
  });

  it('and finished at the next opening by a program that leaves none out', async () => {
    steps.rewrite = () => undefined;
    await expectRefusal(await run());
    Object.assign(steps, whole);
    const file = { path: path.join(lethe.folder, 'salon.lethe') };
    await lethe.get('workspace/close', {});
    await lethe.get('workspace/open', { file, passphrase: PASSPHRASE });
    const { receipts: listed } = await lethe.get('receipt/list', {});
    expect(listed.map(({ state }) => state)).toStrictEqual(['searched']);
    expect(receipts()).toHaveLength(2);
  });
});
