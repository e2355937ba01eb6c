/** A broken promise of our own code. Never used for what a user or a file can cause. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Defect(promise);
}

/** The value, which the caller knows to be there. */
export function present<Value>(value: Value | null | undefined, promise: string): Value {
  assert(value !== null && value !== undefined, promise);
  return value;
}
