import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const NEXT = 'stones under a quiet bridge';
let lethe: TestDispatcher;
let file = '';

beforeAll(async () => {
  lethe = openDispatcher();
  file = await lethe.createWorkspace('DE');
});
afterAll(() => lethe.close());

const codeOf = (envelope: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  envelope.ok ? null : envelope.problem?.code;

describe('the protection of an open workspace', () => {
  it('takes no short passphrase, and none without the one of today', async () => {
    for (const [current, next, code] of [
      [PASSPHRASE, 'short', 'workspace/weak-passphrase'],
      [PASSPHRASE, `12345678${'\u0301'.repeat(9)}`.slice(0, 9), 'workspace/weak-passphrase'],
      ['wrong', NEXT, 'workspace/wrong-key'],
    ] as const) {
      const answer = await lethe.ask('workspace/change-passphrase', { current, next });
      expect(codeOf(answer)).toBe(code);
    }
    expect(codeOf(await lethe.ask('workspace/renew-key', { passphrase: 'wrong' }))).toBe(
      'workspace/wrong-key',
    );
    expect(await lethe.get('workspace/status', {})).not.toBeNull();
  });

  it('changes passphrase and key, and stays open', async () => {
    await lethe.get('workspace/change-passphrase', { current: PASSPHRASE, next: NEXT });
    await lethe.get('workspace/renew-key', { passphrase: NEXT });
    expect(await lethe.get('workspace/status', {})).toMatchObject({ name: 'Salon' });
    await lethe.get('workspace/close', {});
    const open = (passphrase: string) =>
      lethe.ask('workspace/open', { file: { path: file }, passphrase });
    expect(codeOf(await open(PASSPHRASE))).toBe('workspace/wrong-key');
    expect(codeOf(await open(NEXT))).toBeNull();
  });

  it('is nothing to change where no workspace is open', async () => {
    await lethe.get('workspace/close', {});
    const change = await lethe.ask('workspace/change-passphrase', { current: NEXT, next: NEXT });
    expect(codeOf(change)).toBe('workspace/none-open');
    expect(codeOf(await lethe.ask('workspace/renew-key', { passphrase: NEXT }))).toBe(
      'workspace/none-open',
    );
  });
});

it('a new workspace wants a passphrase that is long enough', async () => {
  const answer = await lethe.ask('workspace/create', {
    file: null,
    name: 'Weak',
    protection: 'passphrase',
    passphrase: 'short',
    country: 'DE',
  });
  expect(codeOf(answer)).toBe('workspace/weak-passphrase');
});
