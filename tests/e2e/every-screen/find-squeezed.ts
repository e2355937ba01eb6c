import type { Page } from 'playwright';

/** Text in so narrow a column that it stands letter below letter, and words of headings that are broken in two. */
export function findSqueezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 12; // letters; a shorter text may be as narrow as it is
    const NARROW = 3; // times the size of its letters
    const HIGH = 4; // lines
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkVisibilityCSS: true });
    const letterOf = (element: Element): number =>
      Number.parseFloat(getComputedStyle(element).fontSize);
    const textNodes = (element: Element): Text[] =>
      [...element.childNodes].filter((node) => node instanceof Text);
    const squeezed = [...document.querySelectorAll('main *')].filter((element) => {
      const own = textNodes(element)
        .map(({ data }) => data)
        .join('');
      if (own.trim().length < LEAST || !isShown(element)) return false;
      const { width, height } = element.getBoundingClientRect();
      const letter = letterOf(element);
      return width > 1 && width < NARROW * letter && height > HIGH * letter;
    });
    const isBroken = (node: Text, word: RegExpExecArray): boolean => {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    };
    const broken = [...document.querySelectorAll('main :is(h1, h2, h3), main :is(h1, h2, h3) *')]
      .filter(isShown)
      .flatMap(textNodes)
      .flatMap((node) =>
        [...node.data.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((word) =>
          isBroken(node, word) ? [`broken: ${word[0]}`] : [],
        ),
      );
    return [
      ...squeezed.map((element) => `squeezed: ${(element.textContent ?? '').slice(0, 60)}`),
      ...broken,
    ];
  });
}
