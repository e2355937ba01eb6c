import type { CallResult, Envelope, Input, Output } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { problem } from '#domain/problem.ts';
import { ProblemError } from './problem-error.ts';
import { windowLethe } from './window-lethe.ts';

/** Asks the host. Never throws: a host that breaks is a problem like any other. */
export async function call<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
): Promise<CallResult<Name>> {
  try {
    return await windowLethe().invoke(name, input);
  } catch {
    return { ok: false, problem: problem('program/defect') } as CallResult<Name>;
  }
}

/** The answer itself; throws a `ProblemError` where there is none. Not for jobs, which answer with an id. */
export async function callForValue<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const envelope = (await call(name, input)) as Envelope<Output<Name>>;
  if (!envelope.ok) throw new ProblemError(envelope.problem);
  return envelope.value;
}
