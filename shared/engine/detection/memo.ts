/** Cells of one column repeat: answers for short ones are kept, and forgotten all at once when there are too many. */
export function memoise<Value>(
  read: (cell: string) => Value,
  limit = 16_384,
): (cell: string) => Value {
  const memo = new Map<string, Value>();
  return (cell) => {
    if (cell.length > 200) return read(cell);
    const known = memo.get(cell);
    if (known !== undefined || memo.has(cell)) return known as Value;
    const value = read(cell);
    if (memo.size >= limit) memo.clear();
    memo.set(cell, value);
    return value;
  };
}
