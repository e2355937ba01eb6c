import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { expect, test } from '../lethe-test.ts';
import { showPlace, visitScreens } from './visit-screens.ts';

/** What moves is kept in the page until it is asked for. */
declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var moved: Set<string> | undefined;
}

async function watchMotion(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.moved = new Set();
    const note = (event: Event): void => {
      const element = event.target as Element;
      const what =
        event instanceof TransitionEvent
          ? event.propertyName
          : (event as AnimationEvent).animationName;
      globalThis.moved?.add(
        `${event.type} of ${what} on ${element.getAttribute('class') ?? element.tagName}`,
      );
    };
    document.addEventListener('transitionrun', note, true);
    document.addEventListener('animationstart', note, true);
  });
}

const readMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis.moved ?? [])]);

test('who asked the computer for less motion sees none, on any screen', async ({ lethe }) => {
  const { page } = lethe;
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-motion-'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchMotion(page);
  await visitScreens({ page, language: 'en', folder, look: () => Promise.resolve() });
  rmSync(folder, { recursive: true });
  expect(await readMotion(page)).toEqual([]);
});

test('the watch sees what moves when nobody asked for less', async ({ lethe }) => {
  const { page } = lethe;
  await watchMotion(page);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await showPlace(page, '#/');
  await page.getByRole('button', { name: en.help.open }).click();
  await expect.poll(async () => (await readMotion(page)).length).toBeGreaterThan(0);
});
