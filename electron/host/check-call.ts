import type { Result } from '#base/result.ts';
import { failed, ok } from '#base/result.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { commandNames } from '#contract/commands/names.ts';
import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';

export type CheckedCall = { readonly name: CommandName; readonly input: unknown };

/** Bounds of one call. The largest honest one is a list of 10,000 typed addresses. */
const MAXIMUM_CHARACTERS = 8_000_000;
const MAXIMUM_VALUES = 200_000;
const MAXIMUM_DEPTH = 12;

const names: ReadonlySet<unknown> = new Set(commandNames);

/**
 * What a window looks at before anything else does: a known name, and plain data of bounded size.
 * The shape is checked by the worker's dispatcher, which has the schemas.
 */
export function checkCall(name: unknown, input: unknown): Result<CheckedCall, Problem> {
  if (!isCommandName(name)) return failed(problem('input/unknown-command'));
  return isBoundedData(input) ? ok({ name, input }) : failed(problem('input/invalid'));
}

function isCommandName(name: unknown): name is CommandName {
  return names.has(name);
}

/** Walks without recursion, so that a deep value cannot exhaust the stack. */
function isBoundedData(root: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let characters = 0;
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    values += 1;
    if (values > MAXIMUM_VALUES || next.depth > MAXIMUM_DEPTH) return false;
    if (typeof next.value === 'string') characters += next.value.length;
    else if (isContainer(next.value)) {
      for (const [key, value] of Object.entries(next.value)) {
        characters += key.length;
        open.push({ value, depth: next.depth + 1 });
        if (open.length > MAXIMUM_VALUES) return false;
      }
    } else if (!isPlainScalar(next.value)) return false;
    if (characters > MAXIMUM_CHARACTERS) return false;
  }
  return true;
}

function isContainer(value: unknown): value is object {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isPlainScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
