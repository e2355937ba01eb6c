import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '#engine/reporting/index.ts';
import { messagesOf } from '#messages/index.ts';
import { buildVerifyPage, VERIFY_PAGE } from '#support/build-verify-page.ts';
import { makeFolder } from '#support/store-fixture.ts';
import { findTestBrowser } from '#support/test-browser.ts';
import { makeSealer } from '../engine/reporting/sealed-documents.ts';

const { folder, remove } = makeFolder();
const sealer = makeSealer();
const trail = sealer.trail(12);
const receipt = sealer.receipt(trail, 9);

function put(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const files = {
  receipt: put('receipt.json', documentText(receipt)),
  trail: put('trail.json', documentText(trail)),
  changed: put('changed.json', documentText(receipt).replace('"people": 12', '"people": 13')),
  dropped: put(
    'dropped.json',
    documentText({ ...trail, entries: trail.entries.filter(({ seq }) => seq !== 5) }),
  ),
  spaced: put('spaced.json', documentText(receipt).replace('"schema": 1', '"schema":  1')),
  other: put('other.json', documentText(makeSealer().trail(12))),
  hostile: put('<img src=x onerror=alert(1)>.json', '{"lethe":"<script>alert(1)</script>"}'),
};

it('the page in the resources is the one that its sources make', async () => {
  expect(readFileSync(VERIFY_PAGE, 'utf8') === (await buildVerifyPage())).toBe(true);
});

describe('the page that checks receipts, opened from a disk', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    const found = await findTestBrowser();
    browser = await chromium.launch({
      executablePath: found.browser?.executable ?? '',
      args: ['--no-sandbox', ...(found.extraArguments ?? [])],
      env: { ...process.env, ...found.extraEnvironment },
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    remove();
  });

  async function openPage(locale: string): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) errors.push(request.url());
    });
    await page.goto(pathToFileURL(VERIFY_PAGE).href);
    return { page, errors };
  }

  async function check(page: Page, chosen: readonly string[]): Promise<string[]> {
    await page.locator('input').setInputFiles([...chosen]);
    await page.locator('section').first().waitFor();
    return page.locator('section').allInnerTexts();
  }

  it('says intact, or broken and where', async () => {
    const { checker, trail: words } = messagesOf('en');
    const { page, errors } = await openPage('en-GB');
    const chosen = [files.receipt, files.changed, files.dropped, files.spaced, files.hostile];
    const [whole, changed, dropped, spaced, hostile] = await check(page, chosen);
    expect(whole).toContain(checker.intact);
    expect(whole).toContain('23 November 2026 at 10:00:00 UTC');
    expect(changed).toContain(words.broken.signature);
    expect(dropped).toContain(words.broken.order);
    expect(dropped).toContain(checker.entry.replace('{entry}', '5'));
    expect(spaced).toContain(checker.broken);
    expect(spaced).toMatch(/not right: \d+/);
    expect(hostile).toContain(checker.unknown);
    expect(hostile).toContain('<img src=x'); // the name as text
    expect(errors).toEqual([]);
  });

  it('compares a record with a receipt, and tells one of another workspace', async () => {
    const { checker, trail: words } = messagesOf('en');
    const { page } = await openPage('en');
    const texts = await check(page, [files.trail, files.receipt, files.other]);
    expect(texts.slice(0, 3).every((text) => text.includes(checker.intact))).toBe(true);
    const together = texts.slice(3);
    expect(together.some((text) => text.includes('goes through'))).toBe(true);
    expect(together.some((text) => text.includes(words.broken.key))).toBe(true);
  });

  it.each([
    ['ru-RU', 'ru', 'ltr'],
    ['ar-AE', 'ar', 'rtl'],
    ['tr-TR', 'tr', 'ltr'],
    ['fi-FI', 'en', 'ltr'],
  ] as const)('speaks the language of a browser set to %s', async (locale, language, direction) => {
    const { page } = await openPage(locale);
    expect(await page.locator('h1').innerText()).toBe(messagesOf(language).checker.title);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const [text] = await check(page, [files.receipt]);
    expect(text).toContain(messagesOf(language).checker.intact);
  });

  it('is accessible, before a check and after it', async () => {
    const { page } = await openPage('en');
    const before = await new AxeBuilder({ page }).analyze();
    await check(page, [files.receipt, files.changed]);
    const after = await new AxeBuilder({ page }).analyze();
    expect([...before.violations, ...after.violations].map(({ id }) => id)).toEqual([]);
  });
});
