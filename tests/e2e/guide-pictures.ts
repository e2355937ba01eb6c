import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { languageNames } from '#screens/common/language-names.ts';
import { showPlace, untilStill } from './every-screen/visit-screens.ts';
import { confirmAct, openSample } from './open-sample.ts';
import { openWindow } from './open-window.ts';

const FOLDER = 'resources/docs/guide/pictures';
const QUALITY = 60; // of 100: words stay sharp, a picture stays below 50 kB
const size = { width: 1200, height: 780 };

/** The pictures of the README and of the guide, from the real program. */
export async function makeGuidePictures(): Promise<void> {
  for (const language of languages) await makePictures(language);
}

async function makePictures(language: Language): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'lethe-pictures-'));
  const { page, close } = await openWindow({ kind: 'chromium', home, today: '2026-11-23' });
  const target = path.join(FOLDER, language);
  mkdirSync(target, { recursive: true });
  const take = (name: string) => takeWebp(page, path.join(target, `${name}.webp`));
  try {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.locator('html[data-app-state="ready"]').waitFor();
    await page.getByRole('button', { name: languageNames[language], exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take('start');
    await openSample({
      page,
      language,
      sample: 0, // the one that speaks the language
      take: async (name) => {
        if (name === '03-review') await take('review');
        if (name === '04-imported') await take('result');
      },
    });
    await showPlace(page, '#/overview');
    await take('overview');
    await showPlace(page, '#/people?kinds=consent_withdrawn');
    await page.locator('main a[href^="#/person/"]').first().click();
    await untilStill(page);
    await take('person');
    await showPlace(page, '#/act?kinds=consent_withdrawn');
    await take('decision');
    await confirmAct(page);
    await take('erased');
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A quarter of the size of a PNG; the driver itself knows PNG and JPEG alone. */
async function takeWebp(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
  });
  await session.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}
