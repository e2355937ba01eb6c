import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import type { CommandName, Commands } from '#contract/commands/index.ts';
import type { Problem } from '#domain/problem.ts';
import type { FileGrants } from '../file-grants.ts';
import type { Keychain } from '../keychain.ts';
import type { Places } from '../places.ts';

/** The commands that the window's own process answers. */
export type HostCommandName = {
  [Name in CommandName]: Commands[Name]['access'] extends 'host' ? Name : never;
}[CommandName];

export type HostContext = {
  readonly version: string;
  readonly window: 'electron' | 'chromium';
  readonly places: Places;
  readonly resourcesFolder: string;
  readonly keychain: Keychain | null;
  readonly grants: FileGrants;
  /** A workspace whose file the user opened outside of the window, wherever it lies. */
  readonly offeredWorkspace: () => string | null;
  /** Files that the workers wrote, by the id that the page knows. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Shows a file in the file manager; false where there is none. */
  readonly reveal: (path: string) => boolean;
};

export type HostHandler<Name extends HostCommandName> = (
  context: HostContext,
  input: Input<Name>,
) => Result<Output<Name>, Problem>;
