import path from 'node:path';
import type { Locator, Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import type { Messages } from '#messages/index.ts';
import { untilStill } from '../every-screen/visit-screens.ts';

/** One way through the program, in one language, with a picture of every screen and state on it. */
export type Walk = {
  readonly page: Page;
  readonly language: Language;
  readonly words: Messages;
  /** Where lists are written, and where the program puts its files. */
  readonly home: string;
  readonly take: (name: string) => Promise<void>;
  /** The program started anew, on another day, in a folder with what an earlier start left. */
  readonly startAgain: (
    today: string,
    home: string,
    way: (walk: Walk) => Promise<void>,
  ) => Promise<void>;
};

export const sizes = {
  large: { width: 1280, height: 860 },
  small: { width: 380, height: 800 },
} as const;
const themes = ['light', 'dark'] as const;
const MOST_HIGH = 6000; // pixels; a picture of more shows its first part

/** Which pictures are wanted, where not all of them are. */
export type Wanted = {
  readonly theme?: string | undefined;
  readonly size?: string | undefined;
  /** A pattern of names. */
  readonly only?: string | undefined;
};

/** What is shown now, light and dark, large and small. */
async function takePictures(page: Page, stem: string, wanted: Wanted): Promise<void> {
  for (const theme of themes) {
    if (wanted.theme !== undefined && wanted.theme !== theme) continue;
    // Without motion: half-way through a slide, a page is as high as no user ever sees it.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [size, viewport] of Object.entries(sizes)) {
      if (wanted.size !== undefined && wanted.size !== size) continue;
      await page.setViewportSize(viewport);
      await twoFrames(page);
      await asHighAsItsPage(page, viewport);
      await page.screenshot({
        path: `${stem}-${theme}-${size}.png`,
        fullPage: true,
        animations: 'disabled',
      });
    }
  }
  await page.setViewportSize(sizes.large);
  await twoFrames(page);
}

/** So that what clings to the edge of the window lies over nothing in the picture. */
async function asHighAsItsPage(
  page: Page,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> {
  // From its top: what clings to the upper edge would lie in the middle of the picture.
  const needed = await page.evaluate(() => {
    scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  if (needed <= viewport.height) return;
  await page.setViewportSize({ width: viewport.width, height: Math.min(needed, MOST_HIGH) });
  await twoFrames(page);
}

function twoFrames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

export function takerOf(page: Page, folder: string, wanted: Wanted = {}): Walk['take'] {
  const only = new RegExp(wanted.only ?? '');
  return async (name) => {
    if (only.test(name)) await takePictures(page, path.join(folder, name), wanted);
  };
}

/** A button by its words; the first, where there is one for each row. */
export function button(page: Page | Locator, name: string | RegExp): Locator {
  return page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first();
}

/** Clicks, and waits until nothing moves. */
export async function press(page: Page, what: Locator): Promise<void> {
  await what.click();
  await untilStill(page);
}
