import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Browsers stop drawing somewhere above this height (Firefox 17.8, Chromium 33.5 million pixels). */
const MAX_HEIGHT = 15_000_000;
const OVERSCAN = 6;

export type VirtualRows = {
  readonly totalHeight: number;
  readonly first: number;
  readonly last: number; // exclusive
  readonly topOf: (row: number) => number;
  readonly scrollToRow: (row: number) => void;
};

type Viewport = { readonly top: number; readonly height: number };

/**
 * Which of many equally high rows are in sight. Above the height that a browser can draw, scrolling is
 * scaled: the bar still spans all rows, and the rows in sight keep their height.
 */
export function windowOfRows(
  count: number,
  rowHeight: number,
  viewport: Viewport,
): {
  readonly first: number;
  readonly last: number;
  readonly offset: number;
  readonly total: number;
} {
  const fullHeight = count * rowHeight;
  const total = Math.min(fullHeight, MAX_HEIGHT);
  const reach = Math.max(total - viewport.height, 1);
  const fullReach = Math.max(fullHeight - viewport.height, 0);
  const scale = total === fullHeight ? 1 : fullReach / reach;
  const top = Math.min(viewport.top, reach) * scale;
  return {
    first: Math.max(0, Math.floor(top / rowHeight) - OVERSCAN),
    last: Math.min(count, Math.ceil((top + viewport.height) / rowHeight) + OVERSCAN),
    offset: Math.min(viewport.top, reach) - top,
    total,
  };
}

type RowWindow = ReturnType<typeof windowOfRows>;

function showsSame(one: RowWindow, other: RowWindow): boolean {
  return one.first === other.first && one.last === other.last && one.offset === other.offset;
}

export function useVirtualRows(
  count: number,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
): VirtualRows {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      const next = { top: element.scrollTop, height: element.clientHeight };
      // Nothing is drawn anew while the same rows stay in sight: the browser scrolls them by itself.
      setViewport((known) =>
        showsSame(windowOfRows(count, rowHeight, known), windowOfRows(count, rowHeight, next))
          ? known
          : next,
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, count, rowHeight]);

  const shown = windowOfRows(count, rowHeight, viewport);
  const scrollToRow = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element === null) return;
      const fullReach = Math.max(count * rowHeight - element.clientHeight, 1);
      const reach = Math.max(Math.min(count * rowHeight, MAX_HEIGHT) - element.clientHeight, 1);
      const scale = reach / fullReach;
      const rowTop = row * rowHeight;
      const top = element.scrollTop / scale;
      if (rowTop < top) element.scrollTo({ top: rowTop * scale });
      const overhang = rowTop + rowHeight - element.clientHeight;
      if (overhang > top) element.scrollTo({ top: overhang * scale });
    },
    [count, rowHeight, scroller],
  );
  return {
    totalHeight: shown.total,
    first: shown.first,
    last: shown.last,
    topOf: (row) => row * rowHeight + shown.offset,
    scrollToRow,
  };
}
