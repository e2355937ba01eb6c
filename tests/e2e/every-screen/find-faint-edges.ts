import type { Page } from 'playwright';

const WANTED = 3; // WCAG 1.4.11, of what marks a control

/** Boxes to tick and fields to fill whose edge can hardly be told from what lies around them. */
export function findFaintEdges(page: Page): Promise<string[]> {
  return page.evaluate((wanted) => {
    const controls = 'input[type="checkbox"], input[type="radio"], [role="radio"] > :first-child';
    const fields = 'input:not([type="file"]), textarea';
    return [...document.querySelectorAll(`main :is(${controls}, ${fields})`)].flatMap((control) => {
      const style = getComputedStyle(control);
      const isDrawn = style.appearance === 'none' || control.matches(fields);
      if (!isDrawn || control.matches(':disabled') || control.getClientRects().length === 0)
        return [];
      if (Number.parseFloat(style.borderTopWidth) === 0) return [];
      const ratio = ratioOf(style.borderTopColor, behind(control));
      return ratio >= wanted ? [] : [`${ratio.toFixed(2)}:1 ${control.outerHTML.slice(0, 160)}`];
    });

    function behind(control: Element): string {
      for (let one = control.parentElement; one !== null; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if ((channels(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    }

    function channels(color: string): number[] {
      return (color.match(/[\d.]+/g) ?? []).map(Number);
    }

    function ratioOf(one: string, other: string): number {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function luminance(color: string): number {
      const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  }, WANTED);
}
