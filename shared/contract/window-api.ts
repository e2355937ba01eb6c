import type { CallResult, Input } from './call.ts';
import type { CommandName } from './commands/index.ts';
import type { EventName, EventPayload } from './events.ts';

export type FileGrant = { readonly grant: string; readonly name: string; readonly size: number };

/**
 * All that a page can reach. Both windows put exactly this on `window.lethe`.
 * `ChosenFile` is the browser's `File`, which this room does not know.
 */
export type WindowApi<ChosenFile> = {
  readonly invoke: <Name extends CommandName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<CallResult<Name>>;
  /** Every event of the program, until the returned function is called. */
  readonly on: (
    listener: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void,
  ) => () => void;
  /** Trades files that the user chose or dropped for grants; the page never sees a path. */
  readonly grantFiles: (files: readonly ChosenFile[]) => Promise<readonly FileGrant[]>;
};
