import type { Page } from 'playwright';

/** What sticks out of the page sideways, and which buttons are cut; empty: nothing. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').split(' ').at(-1) ?? ''} “${(element.textContent ?? '').slice(0, 60)}”`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width + 1) {
      const wide = [...document.querySelectorAll('body *')].filter((element) => {
        const box = element.getBoundingClientRect();
        return isShown(element) && box.width > 0 && (box.right > width + 1 || box.left < -1);
      });
      faults.push(`the page scrolls sideways: ${wide.slice(0, 3).map(name).join(', ')}`);
    }
    for (const button of document.querySelectorAll(
      'button, [role="button"], a.mantine-Button-root',
    )) {
      if (!isShown(button)) continue;
      const box = button.getBoundingClientRect();
      const inScroller =
        button.closest(
          '.mantine-ScrollArea-viewport, .people-scroller, .mantine-Table-scrollContainer',
        ) !== null;
      if (box.width > 0 && !inScroller && (box.right > width + 1 || box.left < -1)) {
        faults.push(`beyond the edge: ${name(button)}`);
      }
      const label =
        button.querySelector('.mantine-Button-label, .mantine-SegmentedControl-innerLabel') ?? null;
      if (label !== null && label.scrollWidth > label.clientWidth + 1) {
        faults.push(`cut: ${name(button)}`);
      }
    }
    return faults;
  });
}
