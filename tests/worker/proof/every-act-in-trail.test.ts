import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '#contract/commands/index.ts';
import type { CommandName, Commands } from '#contract/commands/index.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

type ActName = {
  [Name in CommandName]: Commands[Name]['access'] extends 'write' | 'job' ? Name : never;
}[CommandName];

type Left = string | { readonly nothing: string } | { readonly testedIn: string };

/** What an act leaves in the trail, or why it changes nothing that belongs there. A new act without its line does not compile. */
const acts: Readonly<Record<ActName, Left>> = {
  'batch/undo': 'batch.undone',
  'copies/write': 'copies.written',
  'disposition/run': 'disposition.run',
  'forms/write': 'forms.written',
  'hold/place': 'hold.placed',
  'hold/release': 'hold.released',
  'job/cancel': { nothing: 'a job that was cancelled did nothing' },
  'overview/calendar': { nothing: 'it computes what is due' },
  'overview/look': { nothing: 'it computes what is shown' },
  'pair/decide': 'pair.decided',
  'pair/undo': 'pair.undone',
  'person/pack': 'person.pack_written',
  'record/correct': 'record.corrected',
  'policy/choose': 'policy.chosen',
  'policy/write': 'policy.changed',
  'proof/remove': 'backup.removed',
  'question/answer': { testedIn: 'questions' },
  'question/preview': { nothing: 'it takes back what it tried' },
  'question/undo': { testedIn: 'questions' },
  'restriction/lift': 'restriction.lifted',
  'source/find-copies': { nothing: 'it looks at files' },
  'source/forget-interrupted': { nothing: 'it hides a message; nothing was imported' },
  'source/import': 'source.imported',
  'source/inspect': { nothing: 'it looks at a file' },
  'source/remove': 'source.removed',
  'source/remove-files': { testedIn: 'original-files' },
  'source/set-aside-export': 'set_aside.exported',
  'suppression/add': 'suppression.added',
  'suppression/check': { nothing: 'it looks at a file' },
  'suppression/tell': 'refusals.told',
  'suppression/export': 'suppression.exported',
  'trail/export': 'trail.exported',
  'view/remove': { nothing: 'how a list is shown' },
  'view/save': { nothing: 'how a list is shown' },
  'workspace/back-up': 'workspace.backed_up',
  'workspace/change-passphrase': 'workspace.passphrase_changed',
  'workspace/close': { nothing: 'nothing of the workspace changes' },
  'workspace/create': 'workspace.created',
  'workspace/open': { nothing: 'what is finished or erased again then has entries of its own' },
  'workspace/recovery-code': 'workspace.recovery_code_made',
  'workspace/renew-key': 'workspace.key_renewed',
  'workspace/restore': 'workspace.restored',
};

const NEXT = 'another horse battery staple';

describe('the trail has an entry for every act that changes something', () => {
  let lethe: TestDispatcher;
  let workspace: string;
  const seen = new Map<ActName, readonly string[]>();

  beforeAll(async () => {
    lethe = openDispatcher();
    let before = 0;
    const out = (name: string): { path: string } => ({ path: path.join(lethe.folder, name) });
    const act = async <Name extends ActName>(
      name: Name,
      input: Parameters<typeof lethe.get<Name>>[1],
    ) => {
      const value = await lethe.get(name, input);
      const { entries, intact } = await lethe.get('trail/list', { offset: 0, limit: 500 });
      expect(intact).toBe(true);
      seen.set(
        name,
        entries.filter(({ seq }) => seq > before).map(({ kind }) => kind),
      );
      before = entries[0]?.seq ?? 0;
      return value;
    };
    workspace = path.join(lethe.folder, 'salon.lethe');
    await act('workspace/create', {
      file: { path: workspace },
      name: 'Salon',
      protection: 'passphrase',
      passphrase: PASSPHRASE,
      country: 'DE',
    });
    const files = clientFiles(lethe.folder);
    await act('source/import', { files, country: 'DE' });
    await act('policy/choose', { id: 'uk-gdpr', country: 'GB', today: null });
    const { yaml } = await lethe.get('policy/read', { id: 'uk-gdpr' });
    await act('policy/write', { yaml: yaml.replace(/^id: .*$/m, 'id: our-own') });
    await act('policy/choose', { id: 'eu-gdpr', country: 'DE', today: null });
    const { decisions } = await act('pair/decide', { pairs: [{ a: 1, b: 3, verdict: 'same' }] });
    await act('pair/undo', { decision: decisions[0] ?? 0 });
    const order = {
      selection: { kinds: [], people: ['p1' as const], except: [] },
      confirmedPeople: 1,
      ...plainOrder,
    };
    await act('disposition/run', { ...order, do: 'keep', reason: 'a claim', output: out('k') });
    await act('hold/release', { person: 'p1' });
    await act('hold/place', { person: 'p1', roles: null, reason: 'a claim', until: null });
    await act('hold/release', { person: 'p1' });
    await act('disposition/run', { ...order, do: 'restrict', reason: 'a claim', output: out('r') });
    const [restriction] = (await lethe.get('person/read', { person: 'p1' })).restrictions;
    if (restriction === undefined) throw new Error('not restricted');
    await act('restriction/lift', { person: 'p1', only: restriction });
    const purge = { ...order, reason: null, output: out('p') };
    const { batch } = await act('disposition/run', { ...purge, do: 'purge', undoDays: 30 });
    await act('forms/write', { batch, language: 'tr', output: out('f') });
    await act('batch/undo', { batch, by: null, language: 'en' });
    await act('record/correct', {
      source: 0,
      row: 1,
      column: 'Notes',
      value: 'likes coffee',
      reason: 'said so',
      by: null,
      language: 'en',
    });
    await act('person/pack', { person: 'p1', language: 'tr', output: out('h') });
    await act('copies/write', { output: out('c') });
    await act('suppression/add', { file: null, values: ['no@example.org'] });
    await act('suppression/export', { output: out('s'), as: 'fingerprints', file: null });
    await act('suppression/tell', { output: out('u'), program: 'hubspot' });
    await act('trail/export', { output: out('t') });
    const words = { row: 'r', reason: 'w', text: 't', reasons: {} };
    await act('source/set-aside-export', { source: 1, output: out('a'), words });
    const { id } = await act('workspace/back-up', { file: out('b.lethe') });
    await act('workspace/back-up', { file: out('b2.lethe') });
    await act('proof/remove', { backups: [id], receipts: [] });
    await act('source/remove', { source: 2 });
    await act('workspace/recovery-code', { passphrase: PASSPHRASE });
    await act('workspace/renew-key', { passphrase: PASSPHRASE });
    await act('workspace/change-passphrase', { current: PASSPHRASE, next: NEXT });
    await lethe.get('workspace/close', {});
    before = 15;
    await act('workspace/restore', {
      backup: out('b2.lethe'),
      file: out('back/salon.lethe'),
      passphrase: PASSPHRASE,
    });
  }, 60_000);

  afterAll(async () => {
    await lethe.close();
  });

  it('knows every act of the contract', () => {
    const names = Object.entries(commands)
      .filter(([, { access }]) => access === 'write' || access === 'job')
      .map(([name]) => name);
    expect(Object.keys(acts).sort()).toEqual(names.sort());
  });

  it.each(
    Object.entries(acts).flatMap(([name, left]) =>
      typeof left !== 'string' && 'testedIn' in left ? [name] : [],
    ),
  )('%s is one that writes', (name) => {
    const [handler] = globSync(`electron/worker/handlers/*/${name.replace('/', '-')}.ts`);
    expect(readFileSync(handler ?? '', 'utf8')).toContain('appendTrail(store, {');
  });

  it.each(Object.entries(acts).filter(([, entry]) => typeof entry === 'string'))(
    '%s writes %s',
    (name, kind) => {
      expect(seen.get(name as ActName) ?? 'was not tried').toContain(kind);
    },
  );
});
