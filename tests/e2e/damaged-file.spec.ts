import { en } from '#messages/en/index.ts';
import { expect, test } from './lethe-test.ts';
import { damage, findFile } from './pictures/files.ts';
import { chooseLanguage, makeWorkspace, PASSPHRASE } from './steps.ts';

test('a damaged workspace is said to be damaged at the door, and the way to a backup stands beside it', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await page.getByRole('button', { name: en.common.lock }).click();
  const salon = page.getByRole('button', { name: /Salon Quellwein/ });
  await salon.waitFor();
  damage(findFile(lethe.folder, /\.lethe$/));
  await salon.click();
  await page.getByLabel(en.start.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(en.problems['workspace/damaged'].what);
  await lethe.expectAccessible();
  await notice.getByRole('button', { name: en.backups.restoreTitle }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.backups.restoreTitle);
  await page.evaluate(() => {
    window.location.hash = '#/?damaged=1';
  });
  await page.getByRole('button', { name: en.common.back, exact: true }).click();
  await lethe.expectAccessible();
  await notice.getByRole('button', { name: en.backups.restoreTitle }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.backups.restoreTitle);
});
