import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { PASSPHRASE } from '../steps.ts';
import { button, press } from './walk.ts';
import type { Walk } from './walk.ts';

/** Rules in words, as text and before they are used, and the forms that ask for a passphrase. */
export async function settingsWalk({ page, words, take }: Walk): Promise<void> {
  const { settings } = words;
  await showPlace(page, '#/settings');
  await press(page, button(page, settings.ruleList));
  await page.getByRole('radio', { name: settings.fixed }).check();
  await take('60-settings-rules');
  await press(page, button(page, settings.ruleList));
  await page.getByRole('textbox', { name: settings.fixedDay }).fill('2029-01-01');
  await press(page, button(page, words.questions.preview));
  await page.getByTestId('rules-would-change').waitFor();
  await take('60-settings-rules-tried');
  await page.getByRole('radio', { name: settings.today }).check();
  await press(page, button(page, settings.edit));
  const editor = page.getByLabel(settings.editText);
  await editor.fill((await editor.inputValue()).replace(/^id: .*$/m, 'id: 7'));
  await press(page, button(page, settings.checkRules));
  await page.getByRole('alert').waitFor();
  await take('61-settings-edit');
  await press(page, button(page, settings.edit));
  await press(page, button(page, settings.changePassphrase));
  const form = page.getByRole('form', { name: settings.changePassphrase });
  await form.getByLabel(settings.nextPassphrase, { exact: true }).fill('short');
  await press(page, button(form, settings.changePassphrase));
  await press(page, button(page, settings.renewKey));
  await press(page, button(page, settings.recovery));
  await take('62-settings-passphrase');
  const recovery = page.getByRole('form', { name: settings.recovery });
  await recovery.getByLabel(settings.currentPassphrase, { exact: true }).fill(PASSPHRASE);
  await button(recovery, settings.recovery).click();
  await page.getByTestId('recovery-code').waitFor();
  await untilStill(page);
  await take('63-settings-recovery');
}
