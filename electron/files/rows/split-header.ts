/** From one title over a group of columns to the next. */
export type TitleGroup = { readonly from: number; readonly to: number };

/** Where titles stand over more columns than one: "Contact | | Consent |". */
export function groupsOf(upper: readonly string[], width: number): TitleGroup[] {
  const starts = Array.from({ length: width }, (_, column) => column).filter(
    (column) => (upper[column] ?? '') !== '',
  );
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? width }));
}

/**
 * A header in two rows: "Name | E-mail | Consent |" above " | | by e-mail | by SMS". Every group of columns has names of its own
 * below it, and what stands over one column alone has none: its cell reaches down.
 */
export function isSplitHeader(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
): boolean {
  const groups = groupsOf(upper, width);
  if (groups.length < 2 || groups[0]?.from !== 0) return false;
  const isNamed = (column: number): boolean => (lower[column] ?? '') !== '';
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    groups.some(({ from, to }) => to - from > 1) &&
    columns.some((column) => !isNamed(column)) &&
    groups.every(({ from, to }) => {
      const inside = columns.slice(from, to);
      return to - from === 1 ? !isNamed(from) : inside.every(isNamed) || !inside.some(isNamed);
    })
  );
}
