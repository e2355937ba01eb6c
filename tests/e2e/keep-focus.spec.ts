import type { Page } from 'playwright';
import { ar } from '#messages/ar/index.ts';
import { en } from '#messages/en/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage, goTo, makeWorkspace } from './steps.ts';

const acts = [en.settings.changePassphrase, en.settings.renewKey, en.settings.recovery] as const;

test('the focus is never lost: a form takes it from its button and gives it back, and what was busy has it again', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await goTo(page, 'settings');
  for (const name of acts) {
    await pressByKeyboard(page, name);
    await expect(page.getByRole('form', { name }).locator('input').first()).toBeFocused();
    await pressByKeyboard(page, en.common.cancel);
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.getByRole('combobox', { name: en.common.language }).click();
  await page.getByRole('option', { name: languageNames.ar }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('body')).not.toBeFocused();
  await page.getByRole('combobox', { name: ar.common.language }).click();
  await page.getByRole('option', { name: languageNames.en }).click();
  await expect(page.locator('body')).not.toBeFocused();
  await goTo(page, 'record');
  await pressByKeyboard(page, en.record.export);
  await expect.poll(() => lethe.findFiles('.json').length).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: en.record.export })).toBeFocused();
});

async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}
