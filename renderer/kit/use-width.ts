import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefCallback, RefObject } from 'react';

/** The inner width of an element, in pixels; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    return current === null ? undefined : watchWidth(current, setWidth);
  }, [element]);
  return width;
}

/** The same for an element that may come and go; the last width stays known. */
export function useMeasuredWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : watchWidth(element, setWidth)),
    [],
  );
  return [ref, width];
}

function watchWidth(element: HTMLElement, tell: (width: number) => void): () => void {
  const measure = () => tell(element.clientWidth);
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}
