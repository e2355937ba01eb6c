const LONGEST = 200;

/**
 * Cells of one column repeat: answers for short ones are kept, and forgotten all at once when there are too many. A
 * column whose cells did not repeat by then, such as one of whole names, is read without.
 */
export function memoise<Value>(
  read: (cell: string) => Value,
  limit = 40_000, // more than the days of a century
): (cell: string) => Value {
  const memo = new Map<string, Value>();
  let asked = 0;
  let isUseful = true;
  return (cell) => {
    if (!isUseful || cell.length > LONGEST) return read(cell);
    asked += 1;
    const known = memo.get(cell);
    if (known !== undefined || memo.has(cell)) return known as Value;
    const value = read(cell);
    if (memo.size >= limit) {
      isUseful = asked > 2 * limit;
      asked = 0;
      memo.clear();
    }
    memo.set(cell, value);
    return value;
  };
}
