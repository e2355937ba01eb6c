/**
 * Something large that is read in steps: in small ones while nobody waits, or the rest of it at once when it is asked for.
 */
export type Part<Value> = {
  readonly whole: () => Value;
  /** Goes on a little; false: there is nothing left to do. */
  readonly step: () => boolean;
  /** Null while it is not wholly there. */
  readonly known: () => Value | null;
  /** For the end: a reading that is half done clears up after itself in its `finally`. */
  readonly drop: () => void;
};

export type Steps<Value> = Generator<void, Value, void>;

export function partOf<Value>(read: () => Steps<Value>): Part<Value> {
  let steps: Steps<Value> | null = null;
  let made: { readonly value: Value } | null = null;

  function step(): boolean {
    if (made !== null) return false;
    const reading = (steps ??= read());
    steps = null; // what fails begins anew when it is asked for again
    const next = reading.next();
    if (next.done === true) made = { value: next.value };
    else steps = reading;
    return next.done !== true;
  }

  return {
    step,
    whole: () => {
      while (made === null) step();
      return made.value;
    },
    known: () => made?.value ?? null,
    drop: () => {
      if (made === null) steps?.return(undefined as never);
      steps = null;
      made = null;
    },
  };
}
