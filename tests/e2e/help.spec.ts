import { ar } from '#messages/ar/index.ts';
import { en } from '#messages/en/index.ts';
import { readHelpTitle } from './help-title.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage, goTo, makeWorkspace } from './steps.ts';

test('the help stands beside the screen in Arabic, follows it, and gives the focus back', async ({
  lethe,
}) => {
  const { page } = lethe;
  await page.setViewportSize({ width: 1280, height: 860 });
  await chooseLanguage(page, 'العربية');
  await makeWorkspace(page, ar, 'ألمانيا');
  const button = page.getByRole('button', { name: ar.help.open });
  await button.click();
  const beside = page.getByRole('complementary', { name: ar.help.label });
  const heading = beside.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(readHelpTitle('ar', 'getting-started'));
  await expect(heading).toBeFocused();
  await lethe.expectAccessible();
  await goTo(page, 'suppression', ar);
  await expect(heading).toHaveText(readHelpTitle('ar', 'suppression'));
  const boxes = await Promise.all([beside.boundingBox(), page.locator('main h1').boundingBox()]);
  expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0); // at the end of the line: left
  await beside.getByRole('button', { name: ar.help.glossary, exact: true }).click();
  await expect(beside.getByText(ar.help.terms.retention.meaning)).toBeVisible();
  await lethe.expectAccessible();
  await heading.press('Escape');
  await expect(beside).toBeHidden();
  await expect(button).toBeFocused();
});

test('a legal word is explained on hover, on focus and until Escape, by keyboard alone', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await goTo(page, 'suppression');
  const word = page.getByRole('button', { name: 'erased', exact: true }).first();
  const meaning = page.getByRole('tooltip');
  await word.focus();
  await expect(meaning).toContainText(en.help.terms.erasure.meaning);
  await expect(word).toHaveAccessibleDescription(new RegExp(en.help.terms.erasure.word));
  await lethe.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await word.hover();
  await meaning.hover();
  await expect(meaning).toBeVisible();
  await page.keyboard.press('F1');
  await expect(
    page.getByRole('heading', { name: readHelpTitle('en', 'suppression') }),
  ).toBeFocused();
});

test('in a narrow window the help lies above the page and holds the focus', async ({ lethe }) => {
  const { page } = lethe;
  await page.setViewportSize({ width: 420, height: 800 });
  await chooseLanguage(page);
  await page.getByRole('button', { name: en.help.open }).click();
  const above = page.getByRole('dialog', { name: en.help.label });
  await expect(above).toContainText(readHelpTitle('en', 'getting-started'));
  await lethe.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(above).toBeHidden();
  await expect(page.getByRole('button', { name: en.help.open })).toBeFocused();
});
