import type { Page } from 'playwright';

/** Text in so narrow a column that it stands letter below letter. */
export function findSqueezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 12; // letters; a shorter text may be as narrow as it is
    const NARROW = 3; // times the size of its letters
    const HIGH = 4; // lines
    return [...document.querySelectorAll('main *')]
      .filter((element) => {
        const own = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? '')
          .join('');
        if (own.trim().length < LEAST || !element.checkVisibility({ checkVisibilityCSS: true }))
          return false;
        const { width, height } = element.getBoundingClientRect();
        const letter = Number.parseFloat(getComputedStyle(element).fontSize);
        return width > 1 && width < NARROW * letter && height > HIGH * letter;
      })
      .map((element) => `squeezed: ${(element.textContent ?? '').slice(0, 60)}`);
  });
}
