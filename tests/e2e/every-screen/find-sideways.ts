import type { Page } from 'playwright';

/** What can be read only by scrolling sideways: the page, or a table in it. A look into a file itself may be wider. */
export function findSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const scrolls = element === document.documentElement || isScroller(element);
        return (
          scrolls &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.matches('pre, textarea, :has(.preview-head)')
        );
        function isScroller(one: Element): boolean {
          return ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
        }
      })
      .map((element) => `scrolls sideways: ${(element.textContent ?? '').slice(0, 60)}`),
  );
}
