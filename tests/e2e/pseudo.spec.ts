import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { test, expect } from 'playwright/test';
import { writeSalonLists } from './invented-lists.ts';
import { openWindow } from './open-window.ts';
import { buildPseudoPage } from './pseudo/build-pseudo-page.ts';
import { findOverflow } from './pseudo/overflow.ts';
import { pseudoTexts } from './pseudo/pseudo-text.ts';
import { PASSPHRASE, chooseFiles, chooseLanguage } from './steps.ts';

const sizes = [
  { width: 1280, height: 860 },
  { width: 420, height: 800 },
] as const;
const places = [
  'lists',
  'overview',
  'people',
  'suppression',
  'record',
  'settings',
  'help',
] as const;
const words = pseudoTexts(en);

test('texts 40% longer than English break nothing, on a wide and on a narrow screen', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'lethe-pseudo-'));
  const rendererFolder = path.join(home, 'page');
  await buildPseudoPage(process.cwd(), rendererFolder);
  const { page, close } = await openWindow({
    kind: 'chromium',
    home,
    today: '2026-11-23',
    rendererFolder,
  });
  const faults: string[] = [];
  const look = async (name: string) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await untilStill(page);
      const found = await findOverflow(page);
      faults.push(...found.map((fault) => `${name}, ${String(size.width)} px: ${fault}`));
    }
    await page.setViewportSize(sizes[0]);
  };
  await page.locator('html[data-app-state="ready"]').waitFor();
  await look('language');
  await chooseLanguage(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('start');
  await makeSalon(page);
  await chooseFiles(page, Object.values(writeSalonLists(home)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lists.review.title);
  await look('review');
  await page.locator('.action-bar button').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.lists.result.title);
  await look('imported');
  for (const place of places) {
    await show(page, `#/${place}`);
    await look(place);
  }
  await show(page, '#/people');
  await page.getByRole('link', { name: 'Jonas Birkfeld' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Jonas Birkfeld');
  await expect(page.getByText(words.card.title)).toBeVisible();
  await page.getByRole('button', { name: words.card.expert }).click();
  await look('person');
  await show(page, '#/act?kinds=consent_withdrawn');
  await look('act');
  await close();
  rmSync(home, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** The frame of the page slides when it changes between wide and narrow. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const sliding = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(sliding.map(({ finished }) => finished));
  });
}

async function makeSalon(page: Page): Promise<void> {
  const { start } = words;
  await page.getByRole('button', { name: start.create }).click();
  await page.getByLabel(start.name).fill('Salon Quellwein');
  await page.getByRole('combobox', { name: start.country }).click();
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(start.passphraseAgain).fill(PASSPHRASE);
  await page.getByRole('button', { name: start.createAction }).click();
  await page.getByTestId('workspace-name').waitFor();
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('main .mantine-Loader-root') === null &&
      document.querySelector('[aria-busy="true"]') === null,
  );
}
