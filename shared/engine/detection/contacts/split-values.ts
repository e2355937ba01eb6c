const SEPARATORS = /\s:::\s|[,;|\n\r\t،؛；，、]/;
const ANY_SEPARATOR = /:::|[,;|\n\r\t،؛；，、[\]]/;
/** More values than this in one cell are not a person's. */
const MOST_VALUES = 50;

/** The values of a cell that holds several, trimmed, without empty ones: `a@b.de; c@d.de`, `1 ::: 2`, `["a","b"]`. */
export function splitValues(cell: string): readonly string[] {
  if (!ANY_SEPARATOR.test(cell)) {
    const only = cell.trim();
    return only === '' ? [] : [only];
  }
  const isList = cell.startsWith('[') && cell.trimEnd().endsWith(']');
  const text = isList ? cell.replace(/[[\]"]/g, '') : cell;
  return text
    .split(SEPARATORS, MOST_VALUES)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
