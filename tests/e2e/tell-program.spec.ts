import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '#messages/en/index.ts';
import { fill, pluralise } from '#messages/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

/** A refusal that stands only in a remark goes back into the program that sends the next campaign. */
const LIST = [
  'E-mail,First Name,Last Name,Newsletter,Notes',
  'marta@example.org,Marta,Quellwein,yes,',
  'jonas@example.org,Jonas,Birkfeld,yes,no more e-mails please',
  'tilda@example.org,Tilda,Moosbach,no,',
  '',
];
const words = en.suppression.tell;

test('who said no is written as a program takes it back, and the place to load it is told', async ({
  lethe,
}) => {
  const { page, folder } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const file = path.join(folder, 'clients.csv');
  writeFileSync(file, LIST.join('\n'));
  await chooseFiles(page, [file]);
  await page.locator('.action-bar button:first-child:enabled').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
  await goTo(page, 'suppression');

  await page.getByRole('combobox', { name: words.program }).fill('klav');
  await page.getByRole('option', { name: 'Klaviyo' }).click();
  await page.getByRole('button', { name: words.action }).click();
  const told = page
    .getByRole('status')
    .filter({ hasText: fill('en', words.done, { program: 'Klaviyo' }) });
  await expect(told).toContainText(
    pluralise('en', words.people, 2, { channels: en.findings.channels.email }),
  );
  await expect(told).toContainText('Suppressed profiles');
  await expect(told).not.toContainText(words.memory);
  await lethe.expectAccessible();
  await page.screenshot({ path: 'test-results/tell-program.png', fullPage: true });

  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /klaviyo-no-email.*\.csv$/u.test(name),
  );
  expect(readFileSync(path.join(folder, written ?? ''), 'utf8')).toBe(
    'Email\r\njonas@example.org\r\ntilda@example.org\r\n',
  );
});
