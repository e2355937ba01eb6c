import { wipeableCopy } from '#base/wipeable-copy.ts';
import type { EventName, EventPayload } from '#contract/events.ts';
import type { WorkerRole, WorkerStart } from '#contract/worker-protocol.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore } from '#store/database.ts';
import { createClock } from './clock.ts';
import type { Clock, ReadDeps, ReceiptTextsByLanguage, WriteDeps } from './handler.ts';
import { createJobRunner } from './job-runner.ts';
import type { JobRunner } from './job-runner.ts';
import { toDefectReport, toProblem } from './known-failure.ts';
import { resourcesIn } from './resources.ts';
import type { Resources } from './resources.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';

export type DispatcherOptions = Pick<
  WorkerStart,
  'resourcesFolder' | 'workspaceFolder' | 'version' | 'today'
> & {
  /** `both`: one process, one connection; the command line. */
  readonly role: WorkerRole | 'both';
  /** The day was named for this run alone, so it outweighs the day that a workspace fixed. */
  readonly dayOfThisRun?: boolean;
  readonly receiptTexts: ReceiptTextsByLanguage;
  /** Also check what goes out; for tests, where a wrong answer must be seen. */
  readonly checkOutput: boolean;
  readonly onEvent: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly onOutput: (id: string, path: string) => void;
  /** Another workspace is open now; null: none. The key is a copy for the receiver. */
  readonly onWorkspace: (
    workspace: { readonly path: string; readonly key: Uint8Array<ArrayBuffer> } | null,
  ) => void;
  /** Resolves when no other connection is open on the workspace; none is opened until what it gives is called. */
  readonly holdReaders: () => Promise<() => void>;
  /** Places in the code only, never data. */
  readonly onDefect: (report: string) => void;
};

/** What the handlers are given, made once for a dispatcher. */
export type Wiring = {
  readonly options: DispatcherOptions;
  readonly session: Session;
  readonly runner: JobRunner;
  readonly clock: Clock;
  readonly resources: Resources;
  readonly readDeps: (store: ReadableStore | null) => ReadDeps;
  readonly writeDeps: () => WriteDeps;
  /** What was thrown, as a problem; a defect is reported on the way. */
  readonly thrown: (error: unknown) => Problem;
};

export function createWiring(options: DispatcherOptions): Wiring {
  const session = createSession();
  const resources = resourcesIn(options.resourcesFolder);
  const clock = createClock({
    today: options.today,
    outweighsWorkspace: options.dayOfThisRun === true,
  });
  const thrown = (error: unknown): Problem => {
    const found = toProblem(error);
    if (found.kind === 'defect') options.onDefect(toDefectReport(error));
    return found;
  };
  const { holdReaders, version } = options;
  const runner = createJobRunner({ emit: options.onEvent, holdReaders, onThrown: thrown });
  const common = { resources, clock, version, announceOutput: options.onOutput };
  return {
    options,
    session,
    runner,
    clock,
    resources,
    thrown,
    readDeps: (store) => ({ ...common, reader: () => store }),
    writeDeps: () => ({
      ...common,
      reader: session.writable,
      session,
      writer: session.writable,
      workspaceFolder: options.workspaceFolder,
      receiptTexts: options.receiptTexts,
      cancelJob: runner.cancel,
      endJobs: runner.end,
      holdReaders,
      workspaceChanged: () => tellWorkspace(session, options.onWorkspace),
    }),
  };
}

function tellWorkspace(session: Session, tell: DispatcherOptions['onWorkspace']): void {
  const opened = session.opened();
  tell(opened === null ? null : { path: opened.path, key: wipeableCopy(opened.dataKey) });
}
