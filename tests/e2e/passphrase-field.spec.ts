import type { Locator } from 'playwright';
import { messagesOf } from '#messages/index.ts';
import { languages } from '#domain/language.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage } from './steps.ts';

/** A key that the system sends while capitals are locked: the driver of the tests has no such lock. */
const press = (field: Locator, isLocked: boolean): Promise<void> =>
  field.evaluate((element, modifierCapsLock) => {
    for (const kind of ['keydown', 'keyup'])
      element.dispatchEvent(new KeyboardEvent(kind, { key: 'a', bubbles: true, modifierCapsLock }));
  }, isLocked);

test('a passphrase is hidden, remembered by nothing, and typed in capitals only with a word about it (E18)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page, 'Русский');
  const { start } = messagesOf('ru');
  await page.getByRole('button', { name: start.create }).click();
  const hint = page.getByText(start.capsLock);
  for (const label of [start.passphrase, start.passphraseAgain]) {
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute('type', 'password');
    await expect(field).toHaveAttribute('autocomplete', /^(?:off|new-password)$/);
    await field.focus();
    await expect(hint).toHaveCount(0);
    await press(field, true);
    await expect(hint).toBeVisible();
    await lethe.expectAccessible();
    await press(field, false);
    await expect(hint).toHaveCount(0);
    await press(field, true);
    await field.blur();
    await expect(hint).toHaveCount(0);
  }
  const spoken = languages.map((language) => messagesOf(language).start.capsLock);
  expect(new Set(spoken).size).toBe(languages.length);
});
