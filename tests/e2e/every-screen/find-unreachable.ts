import type { Page } from 'playwright';

/**
 * Controls that cannot be used where they stand once they have the focus: outside the window, or under something
 * else (WCAG 2.4.11); and places that scroll in both directions (1.4.10).
 */
export function findUnreachable(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const selector =
      'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]), summary';
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50) || (element.id ?? '')}”`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.getBoundingClientRect().width > 1;
    const faults: string[] = [];
    const isHit = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const steps = [0.02, 0.25, 0.5, 0.75, 0.98];
      return steps.some((down) =>
        steps.some((along) => {
          const hit = document.elementFromPoint(
            box.left + box.width * along,
            box.top + box.height * down,
          );
          return (
            hit !== null &&
            (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true) &&
            hit !== document.body &&
            hit !== document.documentElement &&
            hit.tagName !== 'MAIN'
          );
        }),
      );
    };
    const modal = [...document.querySelectorAll('[aria-modal="true"]')].find(isShown);
    for (const element of (modal ?? document).querySelectorAll<HTMLElement>(selector)) {
      if (!isShown(element) || element.matches(':disabled, [type="file"], .skip-link')) continue;
      if (element.closest('[aria-hidden="true"], [inert]') !== null) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      if (element.matches('[aria-haspopup="listbox"]')) await new Promise(requestAnimationFrame);
      // A list that another field had opened shuts itself in a moment.
      for (let frame = 0; frame < 30 && !isHit(element); frame += 1) {
        await new Promise(requestAnimationFrame);
      }
      if (!isHit(element)) {
        const { top, left, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        faults.push(
          `hidden while it has the focus: ${name(element)} at ${Math.round(left)}, ${Math.round(top)}, under ${over === null ? 'the edge' : name(over)}`,
        );
      }
    }
    for (const element of document.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = (value: string) => value === 'auto' || value === 'scroll';
      const isWide = element.scrollWidth > element.clientWidth + 1 && scrolls(overflowX);
      const isHigh = element.scrollHeight > element.clientHeight + 1 && scrolls(overflowY);
      if (isShown(element) && isWide && isHigh && element.tagName !== 'TEXTAREA') {
        faults.push(`scrolls in two directions: ${name(element)}`);
      }
    }
    window.scrollTo(0, 0);
    return faults;
  });
}
