import type { CutKind } from '#domain/anonymity.ts';

/** A part of a note that is cut out. */
export type Span = { readonly kind: CutKind; readonly from: number; readonly to: number };

/** In order, without overlaps: what touches is one cut, called by the kind that begins first and reaches farthest. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const ordered = spans
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Span[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last === undefined || span.from >= last.to) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { ...last, to: span.to };
  }
  return merged;
}
