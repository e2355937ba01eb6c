import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { pluralise } from '#messages/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

const LIST = [
  'Client;E-mail;Date of birth;Last visit;Newsletter',
  'Marta Quellwein;marta@example.org;14.02.1990;20.10.2024;yes',
  'Jonas Birkfeld;jonas@example.org;14.02.1991;14.09.2026;yes',
  'Tim Moosbach;tim@example.org;25.12.2008;14.09.2026;yes',
  '',
];

async function bringIn(page: Page, folder: string): Promise<void> {
  await chooseLanguage(page);
  await makeWorkspace(page);
  const file = path.join(folder, 'clients.csv');
  writeFileSync(file, LIST.join('\n'));
  await chooseFiles(page, [file]);
  await page.locator('.action-bar button:first-child:enabled').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
}

test('other rules and another day are tried, and nothing is changed before they are used', async ({
  lethe,
}) => {
  const { page, folder } = lethe;
  await bringIn(page, folder);
  await goTo(page, 'settings');
  const ask = page.getByRole('button', { name: en.questions.preview });
  const answer = page.getByTestId('rules-would-change');

  await test.step('the rules that are in use change nobody', async () => {
    await ask.click();
    await expect(answer).toContainText(en.compare.none);
  });

  await test.step('on a later day one is of age and one is kept too long, each with the reason', async () => {
    await page.getByRole('radio', { name: en.settings.fixed }).check();
    await expect(answer).toHaveCount(0);
    await page.getByRole('textbox', { name: en.settings.fixedDay }).fill('2027-11-23');
    await ask.click();
    await expect(answer).toContainText(pluralise('en', en.questions.wouldChange, 2));
    const rows = answer.locator('tbody tr');
    await expect(rows.filter({ hasText: 'Marta Quellwein' })).toContainText(
      en.table.found.over_retention,
    );
    await expect(rows.filter({ hasText: 'Tim Moosbach' })).toContainText(en.settings.day);
    await expect(rows.filter({ hasText: 'Jonas Birkfeld' })).toHaveCount(0);
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/rules-tried.png', fullPage: true });
  });

  await test.step('the periods that a trade gives to parts of the card are told beside the verdicts', async () => {
    await page.getByRole('radio', { name: en.settings.today }).check();
    await page.getByRole('combobox', { name: en.settings.trades }).click();
    await page.getByRole('option', { name: /Beauty/u }).click();
    await page.keyboard.press('Escape');
    await ask.click();
    await expect(answer).toContainText(en.compare.parts);
    await expect(answer).toContainText(en.card.parts.photos);
    await page.screenshot({ path: 'test-results/rules-tried-trade.png', fullPage: true });
  });

  await test.step('what was only tried is not in use', async () => {
    await goTo(page, 'people');
    await expect(page.locator('.person-line').filter({ hasText: 'Tim Moosbach' })).toContainText(
      en.table.found.minor,
    );
    await goTo(page, 'settings');
    await expect(page.getByRole('radio', { name: en.settings.today })).toBeChecked();
  });
});

test('a column that was understood is tried the other way, and left as it is', async ({
  lethe,
}) => {
  const { page, folder } = lethe;
  await bringIn(page, folder);
  await goTo(page, 'questions');
  await page.getByRole('button', { name: en.questions.settledOpen }).click();
  await page.getByTestId('settled-questions').getByRole('button').first().click();
  await page.getByRole('radio', { name: en.questions.answers.negative }).check();
  await page.getByRole('button', { name: en.questions.preview }).click();
  await expect(page.getByTestId('would-change')).toContainText('Marta Quellwein');
  await lethe.expectAccessible();
  await page.screenshot({ path: 'test-results/settled.png', fullPage: true });
  await page.getByRole('button', { name: en.questions.settledLeave }).click();
  await expect(page.getByTestId('would-change')).toHaveCount(0);
});
