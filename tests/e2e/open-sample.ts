import type { Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { untilStill } from './every-screen/visit-screens.ts';
import { PASSPHRASE } from './steps.ts';

type Opening = {
  readonly page: Page;
  readonly language: Language;
  /** As the start screen numbers them, from 0. */
  readonly sample: number;
  readonly take: (name: string) => Promise<void>;
};

/** From the start screen to the lists of a sample business, taken in. */
export async function openSample({ page, language, sample, take }: Opening): Promise<void> {
  const { start, lists, common } = messagesOf(language);
  await page.locator('button.choice').nth(sample).click();
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(start.passphraseAgain).fill(PASSPHRASE);
  await take('02-create');
  await page.getByRole('button', { name: start.createAction }).click();
  await page.getByRole('heading', { level: 1, name: lists.review.title }).waitFor();
  const bringIn = page.locator('.action-bar button:first-child:enabled');
  await bringIn.waitFor();
  await untilStill(page);
  await take('03-review');
  await bringIn.click();
  await page.getByRole('heading', { level: 1, name: lists.result.title }).waitFor();
  await untilStill(page);
  await take('04-imported');
  await page.getByRole('button', { name: common.back, exact: true }).click();
}

/** The number of people is typed, and what was previewed is done. */
export async function confirmAct(page: Page): Promise<void> {
  const run = page.locator('.confirm-line button[type="submit"]');
  // Asked for beside the field: on the button of two people Arabic writes no number.
  const asked = await page.locator('.confirm-line label').textContent();
  const [count = ''] = /\p{Nd}+/u.exec(asked ?? '') ?? [];
  await page.locator('.confirm-line input').fill(toPlainDigits(count));
  await run.click();
  await page.getByTestId('act-result').waitFor({ timeout: 60_000 });
  await untilStill(page);
}

/** Arabic-Indic digits as a keyboard of another country types them. */
function toPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
