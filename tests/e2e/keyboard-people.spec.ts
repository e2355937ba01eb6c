import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { ar } from '#messages/ar/index.ts';
import { fill } from '#messages/index.ts';
import type { Messages } from '#messages/index.ts';
import { writeSalonLists } from './invented-lists.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, makeWorkspace } from './steps.ts';

/** The element with the focus: never the body, which is no place to be. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    return isLost
      ? 'lost'
      : (activeElement.getAttribute('aria-label') ?? activeElement.textContent);
  });
}

/** Presses Tab until the element that is wanted has the focus; every stop on the way is one. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const fits = (text: string) =>
    typeof wanted === 'string' ? text.trim() === wanted : wanted.test(text);
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    // After the last element the window itself has the focus for one step, in every browser.
    if (name !== 'lost' && fits(name)) return;
  }
  throw new Error(`no stop named ${String(wanted)}`);
}

async function importSalon(page: Page, words: Messages = en): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-lists-'));
  await chooseFiles(page, Object.values(writeSalonLists(folder)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lists.review.title);
  await page.locator('.action-bar button').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.lists.result.title);
  rmSync(folder, { recursive: true });
}

test('from the overview to a person and back by keyboard alone, with the focus always somewhere', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await importSalon(page);

  await tabTo(page, en.common.nav.overview);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.overview.title);
  await expect(page.getByText(en.charts.calendar)).toBeVisible();
  expect(await focused(page)).not.toBe('lost');

  const label = fill('en', en.charts.partOf, {
    channel: en.findings.channels.email,
    state: en.findings.consent.denied,
    people: 2,
  });
  await tabTo(page, label);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('people-count')).toHaveText('2 people');
  expect(await focused(page)).not.toBe('lost');

  await tabTo(page, fill('en', en.table.sortBy, { column: en.table.columnNames.name }));
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain('Sort by');
  await tabTo(page, en.people.table);
  await expect(page.locator('.person-active')).toContainText(/Jonas|Pavel/); // sorted anew: keys mean rows in sight
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 marked')).toBeVisible();
  await expect(page.locator('.person-active')).toContainText('Pavel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pavel Ostrander');
  await expect(page.getByText(en.card.title)).toBeVisible();
  expect(await focused(page)).not.toBe('lost');

  await tabTo(page, en.card.expert);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: en.card.json })).toBeVisible();
  expect((await focused(page)).trim()).toBe(en.card.expert);
  await lethe.expectAccessible();
  await tabTo(page, en.person.back);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('people-count')).toHaveText('2 people');
  expect(await focused(page)).not.toBe('lost');
  await tabTo(page, en.people.table);
  await expect(page.locator('.person-active')).toContainText('Pavel');
});

test('a view is saved, shown and forgotten; columns are chosen and remembered', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await importSalon(page);
  await page.evaluate(() => {
    window.location.hash = '#/people?kinds=minor';
  });
  await expect(page.getByTestId('people-count')).toHaveText('1 person');
  await page.getByRole('button', { name: en.table.saveView }).click();
  await page.getByLabel(en.table.viewName).fill('Children');
  await page.getByRole('button', { name: en.table.save, exact: true }).click();
  await expect(page.getByRole('button', { name: en.table.saveView })).toBeFocused();
  await page.getByRole('button', { name: en.people.clearFilters }).click();
  await expect(page.getByTestId('people-count')).toHaveText('6 people');
  await page.getByRole('button', { name: /^Show: / }).click();
  await expect(page.getByTestId('people-count')).toHaveText('1 person');
  await page.getByRole('button', { name: /^Forget the view/ }).click();
  await expect(page.getByRole('button', { name: /^Show: / })).toBeHidden();

  await page.getByRole('button', { name: en.table.columns }).click();
  await page.getByRole('checkbox', { name: en.table.columnNames.contact }).uncheck();
  await page.getByRole('checkbox', { name: en.table.columnNames.proposed }).uncheck();
  await page.getByRole('checkbox', { name: en.table.columnNames.records }).check();
  await lethe.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: en.table.columns })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Sort by: \u2068Rows\u2069' })).toBeVisible();
  await page.getByRole('link', { name: en.common.nav.overview, exact: true }).click();
  await page.getByRole('link', { name: en.common.nav.people, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sort by: \u2068Rows\u2069' })).toBeVisible();
});

test('the calendar file holds days and counts and nobody by name', async ({ lethe }) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await importSalon(page);
  await page.evaluate(() => {
    window.location.hash = '#/overview';
  });
  await page.getByRole('button', { name: en.charts.saveCalendar }).click();
  await expect(page.getByText(en.common.outputs.kinds.calendar)).toBeVisible();
  const [file] = lethe.findFiles('.ics');
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(file ?? '', 'utf8');
  expect(text).toMatch(/SUMMARY:Lethe: \d+ p/);
  expect(text).not.toMatch(/Birkfeld|Ostrander|@example/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`overview, people and person can be used by everybody, right to left, ${theme}`, async ({
    lethe,
  }) => {
    const { page } = lethe;
    await page.emulateMedia({ colorScheme: theme });
    await chooseLanguage(page, 'العربية');
    await makeWorkspace(page, ar, 'ألمانيا');
    await importSalon(page, ar);
    for (const hash of [
      '#/overview',
      '#/people',
      '#/people?days=due:2020-01-01:2027-01-01',
      '#/person/p2',
    ]) {
      await page.evaluate((wanted) => {
        window.location.hash = wanted;
      }, hash);
      await expect(page.locator('main .mantine-Loader-root')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lethe.expectAccessible();
    }
  });
}
