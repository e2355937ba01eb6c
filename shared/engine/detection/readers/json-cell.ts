/** A value inside, as text, with the names on the way to it, the outermost first. */
export type JsonLeaf = { readonly names: readonly string[]; readonly text: string };

const DEEPEST = 5;
const MOST_LEAVES = 200;

/** The object, or the array of objects, that a cell is; null for any other text. */
export function objectIn(cell: string): object | null {
  const text = cell.trim();
  if (!/^(?:\{|\[\s*\{)/.test(text) || !/[}\]]$/.test(text)) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export function leavesOf(value: object): readonly JsonLeaf[] {
  const leaves: JsonLeaf[] = [];
  walk(value, []);
  return leaves;

  function walk(inside: unknown, names: readonly string[]): void {
    if (leaves.length >= MOST_LEAVES || inside === null) return;
    if (typeof inside === 'string') leaves.push({ names, text: inside });
    else if (typeof inside !== 'object') leaves.push({ names, text: JSON.stringify(inside) });
    else if (names.length < DEEPEST) {
      for (const [name, item] of Object.entries(inside)) {
        walk(item, Array.isArray(inside) ? names : [...names, name]);
      }
    }
  }
}
