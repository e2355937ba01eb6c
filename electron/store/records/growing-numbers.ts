/** Numbers of one kind that are filled in one by one. Their memory is used again, so that filling makes no garbage. */
export type GrowingNumbers<Numbers> = {
  readonly push: (value: number) => void;
  readonly addAll: (values: Uint8Array) => void;
  /** The code units of a text. */
  readonly addText: (text: string) => void;
  readonly length: () => number;
  /** All of them, in memory of their own that can be handed over; empty afterwards. */
  readonly take: () => Numbers;
};

type NumberArray =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

const FIRST_SIZE = 1 << 14;
/** More than this is not kept for the next: one long row would hold it to the end. */
const KEPT_SIZE = 1 << 21;

export function growingNumbers<Numbers extends NumberArray>(
  make: (size: number) => Numbers,
): GrowingNumbers<Numbers> {
  let values = make(FIRST_SIZE);
  let length = 0;

  function makeRoom(more: number): void {
    if (length + more <= values.length) return;
    const before = values;
    values = make(Math.max(length + more, before.length * 2));
    values.set(before);
  }

  return {
    push(value) {
      makeRoom(1);
      values[length] = value;
      length += 1;
    },
    addAll(added) {
      makeRoom(added.length);
      values.set(added, length);
      length += added.length;
    },
    addText(text) {
      makeRoom(text.length);
      for (let at = 0; at < text.length; at += 1) values[length + at] = text.charCodeAt(at);
      length += text.length;
    },
    length: () => length,
    take() {
      const taken = values.slice(0, length) as Numbers;
      if (values.length > KEPT_SIZE) values = make(FIRST_SIZE);
      length = 0;
      return taken;
    },
  };
}
