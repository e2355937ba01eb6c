import { createSharedStringReader } from './shared-strings.ts';

/**
 * The shared texts of a workbook, read from the file no further than cells refer to: Excel puts them in the order of
 * their first use, so that the first rows of a sheet need the first of them.
 */
export type SharedStrings = {
  /** Null: there is no such text. Undefined: that is not known before `readTo`. */
  readonly textAt: (index: number) => string | null | undefined;
  readonly readTo: (index: number) => Promise<void>;
  /** Reads what is left: damage further back is damage of the file. */
  readonly readAll: () => Promise<void>;
  /** Lets go of the file; nothing more is read. */
  readonly release: () => Promise<void>;
};

export function streamStrings(chunks: AsyncGenerator<Buffer>): SharedStrings {
  const { texts, push, end } = createSharedStringReader();
  let isWhole = false;
  let reading: Promise<void> = Promise.resolve();

  async function readWhile(isWanted: () => boolean): Promise<void> {
    while (!isWhole && isWanted()) {
      const next = await chunks.next();
      if (next.done === true) {
        isWhole = true;
        end();
      } else push(next.value);
    }
  }

  /** One after the other: two sheets may be walked at a time. */
  function inTurn(isWanted: () => boolean): Promise<void> {
    const turn = reading.then(() => readWhile(isWanted));
    reading = turn.catch(() => undefined); // whoever waits for it is told; the next one meets it anew
    return turn;
  }

  return {
    textAt(index) {
      const text = texts.textAt(index);
      return text === null && !isWhole ? undefined : text;
    },
    readTo: (index) => inTurn(() => texts.count() <= index),
    readAll: () => inTurn(() => true),
    async release() {
      await reading;
      isWhole = true;
      await chunks.return(undefined);
    },
  };
}

export const noSharedStrings: SharedStrings = {
  textAt: () => null,
  readTo: () => Promise.resolve(),
  readAll: () => Promise.resolve(),
  release: () => Promise.resolve(),
};
