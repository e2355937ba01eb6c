import { ar } from '#messages/ar/index.ts';
import { en } from '#messages/en/index.ts';
import { ru } from '#messages/ru/index.ts';
import { tr } from '#messages/tr/index.ts';
import { expect, test } from './lethe-test.ts';

const choices = [
  { language: 'English', code: 'en', direction: 'ltr', words: en },
  { language: 'Русский', code: 'ru', direction: 'ltr', words: ru },
  { language: 'العربية', code: 'ar', direction: 'rtl', words: ar },
  { language: 'Türkçe', code: 'tr', direction: 'ltr', words: tr },
] as const;

for (const { language, code, direction, words } of choices) {
  test(`the first start asks for the language, and speaks ${language} from then on`, async ({
    lethe,
  }) => {
    const { page } = lethe;
    await lethe.expectAccessible();
    await page.getByRole('button', { name: language }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.welcome);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await lethe.expectAccessible();
    await page.screenshot({ path: `test-results/start-${code}.png` });
  });
}

test('the page cannot reach anything outside, and says how often something tried', async ({
  lethe,
}) => {
  const { page } = lethe;
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});
