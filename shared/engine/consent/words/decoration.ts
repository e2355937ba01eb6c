/** A cell that is a word with something beside it: `opt-out (2019)`, `да 12.03.2024`, `no - asked twice`. */
export type Decorated = { readonly word: string; readonly remark: string };

const PARENTHESIS = /^([^()[\]]+?)\s*[([]\s*([^()[\]]*?)\s*[)\]]\s*$/u;
const WORD_THEN_DATE =
  /^([\p{L}\p{M}' -]*?[\p{L}\p{M}])(?:\.(?= ))?[\s,:;–—-]+(\d[\d.\-/: T]*\d\S{0,3})$/u;
const DATE_THEN_WORD = /^(\d[\d.\-/: ]*\d)[\s,:;–—-]+([\p{L}\p{M}' -]*[\p{L}\p{M}])$/u;

/** Null where the cell is not of that shape. Cells longer than a remark are free text. */
export function splitDecoration(cell: string): Decorated | null {
  if (cell.length > 80) return null;
  const tidy = cell
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .trim();
  const direct = PARENTHESIS.exec(tidy) ?? WORD_THEN_DATE.exec(tidy);
  if (direct !== null) return { word: direct[1] ?? '', remark: direct[2] ?? '' };
  const turned = DATE_THEN_WORD.exec(tidy);
  return turned === null ? null : { word: turned[2] ?? '', remark: turned[1] ?? '' };
}
