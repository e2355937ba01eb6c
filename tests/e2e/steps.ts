import type { Page } from 'playwright';
import type { Messages } from '#messages/index.ts';
import { en } from '#messages/en/index.ts';

/** What a user does, by what they see: roles and labels in the words of the program. */
export const PASSPHRASE = 'quiet river stones at dusk';

export async function chooseLanguage(page: Page, name = 'English'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

export async function makeWorkspace(
  page: Page,
  words: Messages = en,
  country = 'Germany',
): Promise<void> {
  const { start } = words;
  await page.getByRole('button', { name: start.create }).click();
  await page.getByLabel(start.name).fill('Salon Quellwein');
  await page.getByRole('combobox', { name: start.country }).click();
  await page.getByRole('option', { name: country, exact: true }).click();
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(start.passphraseAgain).fill(PASSPHRASE);
  await page.getByRole('button', { name: start.createAction }).click();
  await page.getByTestId('workspace-name').waitFor();
}

/** Through the ordinary file input, as both windows have it. */
export async function chooseFiles(page: Page, files: readonly string[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);
}

export async function goTo(
  page: Page,
  place: keyof Messages['common']['nav'],
  words: Messages = en,
): Promise<void> {
  await page.getByRole('link', { name: words.common.nav[place], exact: true }).click();
}
