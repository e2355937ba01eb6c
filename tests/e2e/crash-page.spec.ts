import { en } from '#messages/en/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseLanguage, goTo, makeWorkspace } from './steps.ts';

test.use({ expectedFaults: /Anna Brook/ });

test('a page that breaks says so without the words of what broke it, and starts again (D16)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await page.evaluate(() => {
    // What a defect in the page might throw: a message with somebody's data in it.
    const fail = (): never => {
      throw new Error('no such day for Anna Brook, anna@example.com');
    };
    for (const kind of [Intl.DateTimeFormat, Intl.NumberFormat])
      Object.defineProperty(kind.prototype, 'format', { value: fail });
  });
  await goTo(page, 'settings');
  await expect(page.getByText(en.common.crash.title)).toBeVisible();
  expect(await page.content()).not.toMatch(/Anna|Brook|example\.com/);
  expect(await page.title()).toBe('Lethe');
  await page.getByRole('button', { name: en.common.crash.action }).click();
  await expect(page.getByTestId('workspace-name')).toBeVisible();
});
