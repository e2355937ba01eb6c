import { en } from '#messages/en/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage, goTo, makeWorkspace, PASSPHRASE } from './steps.ts';

const NEXT = 'another river, other stones';

test('a window that nobody touches locks itself, and a new passphrase opens it again (E09)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await page.clock.install();
  await chooseLanguage(page);
  await makeWorkspace(page);

  await test.step('the passphrase is changed', async () => {
    await goTo(page, 'settings');
    await page.getByRole('button', { name: en.settings.changePassphrase }).click();
    const form = page.getByRole('form', { name: en.settings.changePassphrase });
    await form.getByLabel(en.settings.currentPassphrase, { exact: true }).fill(PASSPHRASE);
    await form.getByLabel(en.settings.nextPassphrase, { exact: true }).fill(NEXT);
    await form.getByLabel(en.start.passphraseAgain).fill(NEXT);
    await lethe.expectAccessible();
    await form.getByRole('button', { name: en.settings.changePassphrase }).click();
    await expect(page.getByText(en.settings.passphraseChanged)).toBeVisible();
  });

  await test.step('the key is renewed', async () => {
    await page.getByRole('button', { name: en.settings.renewKey }).click();
    const form = page.getByRole('form', { name: en.settings.renewKey });
    await form.getByLabel(en.settings.currentPassphrase, { exact: true }).fill(NEXT);
    await form.getByRole('button', { name: en.settings.renewKey }).click();
    await expect(page.getByText(en.settings.keyRenewed)).toBeVisible();
  });

  let code = '';
  await test.step('a recovery code is made', async () => {
    await page.getByRole('button', { name: en.settings.recovery }).click();
    const form = page.getByRole('form', { name: en.settings.recovery });
    await form.getByLabel(en.settings.currentPassphrase, { exact: true }).fill(NEXT);
    await form.getByRole('button', { name: en.settings.recovery }).click();
    code = (await page.getByTestId('recovery-code').textContent()) ?? '';
    expect(code).toMatch(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    await lethe.expectAccessible();
  });

  await test.step('eleven minutes pass', async () => {
    await page.clock.fastForward('11:00');
    await expect(page.getByText(en.start.wasLocked)).toBeVisible();
    await lethe.expectAccessible();
    expect(lethe.findFiles('.lock')).toEqual([]);
  });

  await test.step('only the new passphrase opens it', async () => {
    await page.getByRole('button', { name: /Salon Quellwein/ }).click();
    await page.getByLabel(en.start.passphrase, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel(en.start.passphrase, { exact: true }).fill(NEXT);
    await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
    await expect(page.getByTestId('workspace-name')).toHaveText('Salon Quellwein');
    // Its lists, at their own address: a first list that comes in leads to what was found in it.
    await expect(page).toHaveURL(/#\/lists$/);
  });

  await test.step('so does the code, typed as it stands on paper (E16)', async () => {
    await page.clock.fastForward('11:00');
    await expect(page.getByText(en.start.wasLocked)).toBeVisible();
    await page.getByRole('button', { name: /Salon Quellwein/ }).click();
    const field = page.getByLabel(en.start.passphrase, { exact: true });
    await expect(field).toHaveAttribute('type', 'password'); // and nothing fills it in (E18)
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await field.fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
    await expect(page.getByTestId('workspace-name')).toHaveText('Salon Quellwein');
  });
});
