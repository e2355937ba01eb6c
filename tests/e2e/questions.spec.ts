import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { ar } from '#messages/ar/index.ts';
import { en } from '#messages/en/index.ts';
import { fill } from '#messages/index.ts';
import type { Messages } from '#messages/index.ts';
import { findSideways } from './every-screen/find-sideways.ts';
import { untilStill } from './every-screen/visit-screens.ts';
import { expect, test } from './lethe-test.ts';
import type { Lethe } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, makeWorkspace } from './steps.ts';

const ROWS = [
  'First name;Last name;E-mail;Newsletter consent',
  'Maria;Kern;maria.kern@example.com;yes',
  'M.;Kern;maria.kern@example.com;no',
  'Bert;Olsen;bert.olsen@example.com;kind of',
  'Cora;Lang;cora.lang@example.com;kind of',
  ...['Eva', 'Finn', 'Greta', 'Hans', 'Ida', 'Jan', 'Kim', 'Lea'].map(
    (name) => `${name};Sand;${name}.sand@example.com;yes`,
  ),
  '',
];

async function bringIn(page: Page, folder: string, words: Messages): Promise<void> {
  const file = path.join(folder, 'clients.csv');
  writeFileSync(file, ROWS.join('\n'));
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: startOf(words) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.lists.result.title);
}

const startOf = (words: Messages): RegExp =>
  new RegExp(
    Object.values(words.lists.review.start)
      .map((form) => form.replace('{n}', '.*'))
      .join('|'),
  );

/** Two entries stay beside each other where there is little room, and nothing is reached by scrolling sideways. */
async function expectReadableWhenNarrow({ page, expectAccessible }: Lethe): Promise<void> {
  await page.setViewportSize({ width: 380, height: 800 });
  await untilStill(page);
  expect(await findSideways(page)).toEqual([]);
  const [a, b] = await page
    .getByTestId('pair-table')
    .locator('tbody tr')
    .first()
    .locator('td')
    .all();
  const [one, other] = [await a?.boundingBox(), await b?.boundingBox()];
  expect(one?.y).toBe(other?.y);
  expect(one?.width).toBeGreaterThan(100);
  await expectAccessible();
  await page.setViewportSize({ width: 1280, height: 860 });
  await untilStill(page);
}

/** From the link in the navigation, as somebody without a mouse. */
async function openQuestions(page: Page, words: Messages): Promise<void> {
  const link = page.getByRole('link', { name: words.common.nav.questions, exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.questions.title);
}

test('doubts are answered with the arrow keys and Enter, tried before, and taken back', async ({
  lethe,
}) => {
  const { page, folder } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await bringIn(page, folder, en);
  await expect(page.getByTestId('open-questions')).toHaveText('2');
  await openQuestions(page, en);

  await test.step('the word that hangs over two people comes first, with its cells', async () => {
    const asked = fill('en', en.questions.ask.word, {
      word: 'kind of',
      header: 'Newsletter consent',
    });
    await expect(page.getByRole('heading', { name: asked })).toBeVisible();
    await expect(page.getByTestId('question-samples')).toContainText('Bert Olsen');
    await expect(page.getByRole('radio').first()).toBeFocused();
    await lethe.expectAccessible();
  });

  await test.step('what would change is listed, and nothing is changed', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: en.questions.answers.denied })).toBeChecked();
    await page.getByRole('button', { name: en.questions.preview }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('would-change')).toContainText('Cora Lang');
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/questions-word.png', fullPage: true });
  });

  await test.step('Enter answers, and the pair is next, side by side', async () => {
    await page.getByRole('radio', { name: en.questions.answers.denied }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('pair-table')).toContainText('M. Kern');
    await expect(page.getByRole('radio').first()).toBeFocused();
    await expect(page.getByTestId('pair-table')).toContainText(en.questions.differs);
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/questions-pair.png', fullPage: true });
    await expectReadableWhenNarrow(lethe);
  });

  await test.step('skipped, it waits; answered, nothing is left; taken back, it is there again', async () => {
    await page.getByRole('button', { name: en.questions.skip }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: en.questions.skippedTitle })).toBeVisible();
    await page.getByRole('button', { name: en.questions.again }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: en.questions.noneTitle })).toBeVisible();
    await lethe.expectAccessible();
    await page.getByRole('button', { name: en.questions.undo }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('pair-table')).toBeVisible();
    await expect(page.getByTestId('question-said')).toHaveText(en.questions.undone);
  });
});

test('questions read from right to left in the dark', async ({ lethe }) => {
  const { page, folder } = lethe;
  await page.emulateMedia({ colorScheme: 'dark' });
  await chooseLanguage(page, 'العربية');
  await makeWorkspace(page, ar, 'ألمانيا');
  await bringIn(page, folder, ar);
  await openQuestions(page, ar);
  await expect(page.getByTestId('question-samples')).toContainText('Bert Olsen');
  await lethe.expectAccessible();
  await page.getByRole('button', { name: ar.questions.skip }).click();
  await expect(page.getByTestId('pair-table')).toBeVisible();
  await lethe.expectAccessible();
  await page.screenshot({ path: 'test-results/questions-ar.png', fullPage: true });
  await expectReadableWhenNarrow(lethe);
});
