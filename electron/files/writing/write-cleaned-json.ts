import type { CopyRow, StoredReading } from '../reading.ts';

/**
 * The cleaned copy of a JSON list: an array, one object a line. Kept objects as they were read; a changed
 * one has every column of the table, as text.
 */
export async function* writeCleanedJson(input: {
  readonly reading: StoredReading;
  readonly rows: Iterable<CopyRow> | AsyncIterable<CopyRow>;
}): AsyncGenerator<Uint8Array> {
  const { header } = input.reading;
  let before = '[';
  for await (const { content, cells } of input.rows) {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    const object = cells === null ? toItem(text) : writeObject(header, cells);
    yield Buffer.from(`${before}\n${object}`, 'utf8');
    before = ',';
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n', 'utf8');
}

/** A line that was set aside because it is no JSON goes into the copy as a text. */
function toItem(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}

function writeObject(header: readonly string[], cells: readonly string[]): string {
  const members = header.map((name, index) => {
    return `${JSON.stringify(name)}:${JSON.stringify(cells[index] ?? '')}`;
  });
  return `{${members.join(',')}}`;
}
