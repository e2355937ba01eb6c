import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import buildPage from './build-page.ts';
import { openWindow } from './open-window.ts';
import { PASSPHRASE } from './steps.ts';

/**
 * `npm run screenshots [FOLDER] [LANGUAGE...]`: every screen of the real program over a sample business, in each
 * language, light and dark, large and small. For looking at, and for the README.
 */
const TODAY = '2026-11-23';
const SAMPLE_NUMBER = 0; // the beauty centre
const sizes = {
  large: { width: 1280, height: 860 },
  small: { width: 420, height: 800 },
} as const;
const themes = ['light', 'dark'] as const;
const places = ['lists', 'overview', 'people', 'suppression', 'record', 'settings'] as const;

const [folder = 'test-results/screenshots', ...asked] = process.argv.slice(2);
await buildPage();
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
    await openSample(page, language, take);
    for (const [index, place] of places.entries()) {
      await show(page, `#/${place}`);
      await take(`1${index}-${place}`);
    }
    await show(page, '#/next');
    await take('17-next');
    await showHelp(page, language, take);
    await showPerson(page, take);
    await showAct(page, take);
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function openSample(
  page: Page,
  language: Language,
  take: (name: string) => Promise<void>,
): Promise<void> {
  const { start, lists } = messagesOf(language);
  await page.locator('button.choice').nth(SAMPLE_NUMBER).click();
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(start.passphraseAgain).fill(PASSPHRASE);
  await take('02-create');
  await page.getByRole('button', { name: start.createAction }).click();
  await page.getByRole('heading', { level: 1, name: lists.review.title }).waitFor();
  await settle(page);
  await take('03-review');
  await page.locator('.action-bar button').first().click();
  await page.getByRole('heading', { level: 1, name: lists.result.title }).waitFor();
  await take('04-imported');
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
  await settle(page);
  await take('21-person');
}

async function showAct(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await show(page, '#/act?kinds=consent_withdrawn');
  await take('30-act');
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await settle(page);
}

/** Until nothing on the page waits for an answer. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
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
