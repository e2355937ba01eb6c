import type { Arguments, OptionName } from './options/arguments.ts';
import type { Output } from './printing/output.ts';
import type { Service } from './service.ts';

/** One call of the command, in the words of the user. */
export type CliContext = {
  readonly args: Arguments;
  readonly printer: Output; // standard output: results
  readonly tell: (text: string) => void; // standard error: everything else
  /** The services, made with the first use; `--today` is in force in them. */
  readonly service: () => Service;
};

export type CliCommand = {
  readonly options: readonly OptionName[];
  /** Gives the exit status; what cannot be done is thrown as `CliStop`. */
  readonly run: (context: CliContext) => Promise<number>;
};
