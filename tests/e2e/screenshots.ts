import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import buildPage from './build-page.ts';
import { untilStill } from './every-screen/visit-screens.ts';
import { makeGuidePictures } from './guide-pictures.ts';
import { openWindow } from './open-window.ts';
import { confirmAct, openSample } from './open-sample.ts';

/**
 * `npm run screenshots [FOLDER] [LANGUAGE...]`: every screen of the real program over a sample business, in each
 * language, light and dark, large and small, for looking at. `npm run screenshots -- --guide` makes the few that the
 * README and the guide show.
 */
const TODAY = '2026-11-23';
const sizes = {
  large: { width: 1280, height: 860 },
  small: { width: 380, height: 800 },
} as const;
const themes = ['light', 'dark'] as const;
const places = [
  'lists',
  'overview',
  'people',
  'questions',
  'suppression',
  'record',
  'settings',
  'next',
] as const;

const [folder = 'test-results/screenshots', ...asked] = process.argv.slice(2);
await buildPage();
if (folder === '--guide') await makeGuidePictures();
else
  for (const language of languages) {
    if (asked.length === 0 || asked.includes(language)) await walk(language);
  }

async function walk(language: Language): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'lethe-screenshots-'));
  const { page, close } = await openWindow({ kind: 'chromium', home, today: TODAY });
  const target = path.join(folder, language);
  mkdirSync(target, { recursive: true });
  const take = (name: string): Promise<void> => takeAll(page, path.join(target, name));
  try {
    await page.locator('html[data-app-state="ready"]').waitFor();
    await take('00-language');
    await page.getByRole('button', { name: languageNames[language], exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take('01-start');
    await openSample({ page, language, sample: 0, take }); // the beauty centre
    for (const [index, place] of places.entries()) {
      await show(page, `#/${place}`);
      await take(`1${index}-${place}`);
    }
    await showHelp(page, language, take);
    await showPerson(page, take);
    await showAct(page, take);
    await carryOut(page, take);
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function showHelp(
  page: Page,
  language: Language,
  take: (name: string) => Promise<void>,
): Promise<void> {
  const { help } = messagesOf(language);
  await show(page, '#/people?kinds=minor');
  await page.getByRole('button', { name: help.open }).click();
  await take('18-help');
  await page.getByRole('button', { name: help.close }).first().click();
}

async function showPerson(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await show(page, '#/people?kinds=consent_withdrawn');
  await take('20-people-withdrawn');
  await page.locator('main a[href^="#/person/"]').first().click();
  await untilStill(page);
  await take('21-person');
}

async function showAct(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await show(page, '#/act?kinds=consent_withdrawn');
  await take('30-act');
}

async function carryOut(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await confirmAct(page);
  await take('31-result');
  for (const [index, place] of (['record', 'suppression', 'overview'] as const).entries()) {
    await show(page, `#/${place}`);
    await take(`4${index}-${place}-after`);
  }
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await untilStill(page);
}

async function takeAll(page: Page, stem: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.screenshot({
        path: `${stem}-${theme}-${size}.png`,
        fullPage: true,
        animations: 'disabled',
      });
    }
  }
  await page.setViewportSize(sizes.large);
}
