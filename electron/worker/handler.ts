import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import type { Access } from '#contract/define-command.ts';
import type { CommandName, Commands } from '#contract/commands/index.ts';
import type { JobPhase } from '#contract/events.ts';
import type { Day } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import type { Language } from '#domain/language.ts';
import type { ReceiptTexts } from './outputs/receipt-words.ts';
import type { Resources } from './resources.ts';
import type { Session } from './session.ts';

/** The commands that a worker answers; the others belong to the window's own process. */
export type WorkerCommandName = {
  [Name in CommandName]: Commands[Name]['access'] extends 'host' ? never : Name;
}[CommandName];

export type Clock = {
  /** The day by which an open workspace is judged. */
  readonly today: (fixedInWorkspace: Day | null) => Day;
  /** The day that ends what can be undone: never one by which somebody only looks, because a key that is gone is gone. */
  readonly computerDay: () => Day;
  /** ISO instant, UTC, to the second. */
  readonly now: () => string;
};

/** Texts of the printable receipt; null where the caller has none, and then no page is written. */
export type ReceiptTextsByLanguage = Readonly<Record<Language, ReceiptTexts>> | null;

type CommonDeps = {
  readonly resources: Resources;
  readonly clock: Clock;
  readonly version: string;
  /** Says where a file is whose id goes into an answer. */
  readonly announceOutput: (id: string, path: string) => void;
};

export type ReadDeps = CommonDeps & {
  /** The open workspace for questions; null where none is open. */
  readonly reader: () => ReadableStore | null;
};

export type WriteDeps = ReadDeps & {
  readonly session: Session;
  readonly writer: () => WritableStore | null;
  readonly workspaceFolder: string;
  readonly receiptTexts: ReceiptTextsByLanguage;
  readonly cancelJob: (job: string) => boolean;
  readonly endJobs: () => Promise<void>;
  /** Waits until the other worker has closed its connection; its questions wait until what this gives is called. */
  readonly holdReaders: () => Promise<() => void>;
  /** The open workspace is another now, or none: the worker that answers questions is to know. */
  readonly workspaceChanged: () => void;
};

export type JobDeps = WriteDeps & { readonly job: JobContext };

export type JobContext = {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly report: (phase: JobPhase, done: number, total: number | null) => void;
  /** Lets messages in, so that a cancel arrives; throws the signal's reason when one did. */
  readonly breathe: () => Promise<void>;
  /** From here on the job can no longer be cancelled: what it does is done wholly. */
  readonly pointOfNoReturn: () => void;
  readonly holdReaders: WriteDeps['holdReaders'];
};

type DepsOf = {
  readonly read: ReadDeps;
  readonly write: WriteDeps;
  readonly job: JobDeps;
  readonly host: never;
} & Record<Access, unknown>;

/** Reads, lets the engine decide, shapes the answer. Knows no SQL and no rules. */
export type Handler<Name extends WorkerCommandName> = (
  deps: DepsOf[Commands[Name]['access']],
  input: Input<Name>,
) => Result<Output<Name>, Problem> | Promise<Result<Output<Name>, Problem>>;
