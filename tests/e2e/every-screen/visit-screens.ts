import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import { writeSalonLists } from '../invented-lists.ts';
import { chooseFiles, chooseLanguage, makeWorkspace, PASSPHRASE } from '../steps.ts';

/** Every place of the program that has an address, with a name for reports. */
const addressed: readonly (readonly [name: string, hash: string])[] = [
  ['lists', '#/lists'],
  ['next', '#/next'],
  ['overview', '#/overview'],
  ['people', '#/people'],
  ['nobody found', '#/people?kinds=deceased'],
  ['questions', '#/questions'],
  ['decision', '#/act?kinds=consent_withdrawn'],
  ['decision without people', '#/act'],
  ['suppression', '#/suppression'],
  ['record', '#/record'],
  ['settings', '#/settings'],
];

export type Visit = {
  readonly page: Page;
  readonly language: Language;
  /** Where the invented lists are written. */
  readonly folder: string;
  /** Called on each screen, when nothing on it waits any more. */
  readonly look: (name: string) => Promise<void>;
};

/** From the first start to an open workspace, and through every screen of it. */
export async function visitScreens({ page, language, folder, look }: Visit): Promise<void> {
  const words = messagesOf(language);
  await look('language');
  await chooseLanguage(page, languageNames[language]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('start');
  await page.getByRole('button', { name: words.start.create }).click();
  await look('new workspace');
  await page.getByRole('button', { name: words.common.back }).click();
  const country = new Intl.DisplayNames([language], { type: 'region' }).of('DE');
  await makeWorkspace(page, words, country);
  await look('no lists yet');
  await showPlace(page, '#/overview');
  await look('nothing found yet');
  await showPlace(page, '#/lists');
  await chooseFiles(page, [...Object.values(writeSalonLists(folder)), writeDoubtful(folder)]);
  await page.getByRole('heading', { level: 1, name: words.lists.review.title }).waitFor();
  await untilStill(page);
  await look('review');
  await page.locator('.action-bar button').first().click();
  await page.getByRole('heading', { level: 1, name: words.lists.result.title }).waitFor();
  await untilStill(page);
  await look('imported');
  await page.getByRole('button', { name: words.common.back, exact: true }).click();
  for (const [name, hash] of addressed) {
    await showPlace(page, hash);
    await look(name);
  }
  await showPlace(page, '#/people');
  await page.getByRole('link', { name: 'Jonas Birkfeld' }).click();
  await page.getByRole('button', { name: words.card.expert }).click();
  await untilStill(page);
  await look('person');
  await page.getByRole('button', { name: words.help.open }).click();
  await look('help');
  await lockAndLook({ page, language, folder, look });
}

async function lockAndLook({ page, language, look }: Visit): Promise<void> {
  const { start, settings } = messagesOf(language);
  await showPlace(page, '#/settings');
  await page.getByRole('button', { name: settings.close }).click();
  const salon = page.getByRole('button', { name: /Salon Quellwein/ });
  await salon.waitFor();
  await look('start with a workspace');
  await salon.click();
  await look('open a workspace');
  await page.getByLabel(start.passphrase, { exact: true }).fill(`${PASSPHRASE} not`);
  await page.getByRole('button', { name: start.openAction, exact: true }).click();
  await page.getByRole('alert').waitFor();
  await look('wrong passphrase');
}

export async function showPlace(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await untilStill(page);
}

/** Until nothing waits for an answer and nothing slides. */
export async function untilStill(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], main .mantine-Loader-root') === null,
  );
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** A column that may mean yes or no, and dates that can be read both ways. */
function writeDoubtful(folder: string): string {
  const file = path.join(folder, 'doubtful.csv');
  const rows = Array.from({ length: 24 }, (_, row) =>
    [
      `p${row}@example.org`,
      `Ann${'abcdefghijklmnopqrstuvwx'[row]} Example`,
      row % 3 === 0 ? 'no' : 'yes',
      `0${(row % 9) + 1}/0${(row % 7) + 1}/1985`,
    ].join(','),
  );
  writeFileSync(file, ['E-mail,Name,Block,Born', ...rows].join('\r\n'));
  return file;
}
