/** An expected outcome: a value, or the problem that stood in its way. Defects are thrown instead. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failed<Failure>(problem: Failure): {
  readonly ok: false;
  readonly problem: Failure;
} {
  return { ok: false, problem };
}
