import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope, Input, Output } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { commands } from '#contract/commands/index.ts';
import { receiptTexts } from '#messages/index.ts';
import { createDispatcher } from '#worker/dispatch.ts';
import type { Dispatcher, DispatcherOptions } from '#worker/dispatch.ts';

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));
export const TODAY = '2026-11-23';
export const PASSPHRASE = 'correct horse battery staple';

export type SeenEvent = { readonly name: string; readonly payload: unknown };

export type TestDispatcher = {
  readonly dispatcher: Dispatcher;
  readonly folder: string;
  readonly events: SeenEvent[];
  readonly outputs: Map<string, string>;
  readonly defects: string[];
  /** The answer of a question or an act, or the outcome of a job. */
  readonly ask: <Name extends CommandName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Envelope<Output<Name>>>;
  /** The same, where nothing but success makes sense. */
  readonly get: <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  readonly createWorkspace: (country: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

type Change = Partial<
  Pick<
    DispatcherOptions,
    | 'role'
    | 'today'
    | 'dayOfThisRun'
    | 'resourcesFolder'
    | 'checkOutput'
    | 'holdReaders'
    | 'onWorkspace'
  >
>;

/** The real services in this process, in a folder of their own, with every answer checked against its schema. */
export function openDispatcher(change: Change = {}, at: string | null = null): TestDispatcher {
  const folder = at ?? mkdtempSync(path.join(tmpdir(), 'lethe-test-'));
  const events: SeenEvent[] = [];
  const outputs = new Map<string, string>();
  const defects: string[] = [];
  const finished = new Map<string, (result: Envelope<unknown>) => void>();
  const dispatcher = createDispatcher({
    role: 'both',
    resourcesFolder: RESOURCES,
    workspaceFolder: folder,
    version: '0.0.0-test',
    today: TODAY,
    checkOutput: true,
    receiptTexts: receiptTexts(),
    onEvent: (name, payload) => {
      events.push({ name, payload });
      if (name !== 'job/finished') return;
      const { job, result } = payload as { job: string; result: Envelope<unknown> };
      finished.get(job)?.(result);
    },
    onOutput: (id, file) => outputs.set(id, file),
    onWorkspace: () => undefined,
    holdReaders: () => Promise.resolve(() => undefined),
    onDefect: (report) => defects.push(report),
    ...change,
  });

  async function ask(name: CommandName, input: unknown): Promise<Envelope<unknown>> {
    const envelope = await dispatcher.call(name, input);
    if (!envelope.ok || commands[name].access !== 'job') return envelope;
    const { job } = envelope.value as { job: string };
    return new Promise((resolve) => finished.set(job, resolve));
  }

  async function get(name: CommandName, input: unknown): Promise<unknown> {
    const envelope = await ask(name, input);
    if (!envelope.ok)
      throw new Error(`${name}: ${JSON.stringify(envelope.problem)} ${defects.join('\n')}`);
    return envelope.value;
  }

  return {
    dispatcher,
    folder,
    events,
    outputs,
    defects,
    ask: ask as TestDispatcher['ask'],
    get: get as TestDispatcher['get'],
    createWorkspace: async (country) => {
      const file = path.join(folder, 'salon.lethe');
      await get('workspace/create', {
        file: { path: file },
        name: 'Salon',
        protection: 'passphrase',
        passphrase: PASSPHRASE,
        country,
      });
      return file;
    },
    close: async () => {
      await dispatcher.close();
      if (at === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request to import a file as it is. */
export function asFound(file: string): Input<'source/import'>['files'][number] {
  return {
    file: { path: file },
    sheets: null,
    encoding: null,
    delimiter: null,
    headerRow: null,
    columns: [],
    dateOrder: null,
    profile: null,
  };
}
