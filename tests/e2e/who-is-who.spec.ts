import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { pluralise } from '#messages/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

const CLIENTS = [
  'Name;E-mail;Phone;Newsletter',
  'Julia Berg;j.berg@example.org;+49 151 20000077;no',
  'Jonas Birkfeld;jonas@example.org;+49 151 20000078;yes',
  'Petra Birkfeld;petra@example.org;+49 151 20000078;yes',
  '',
];
const SHOP = ['Name;E-mail;Phone;Newsletter', 'Julia Berg;jb@example.org;+49 151 20000077;yes', ''];

async function bringIn(page: Page, folder: string): Promise<void> {
  const files = Object.entries({ 'clients.csv': CLIENTS, 'shop.csv': SHOP }).map(([name, rows]) => {
    const file = path.join(folder, name);
    writeFileSync(file, rows.join('\n'));
    return file;
  });
  await chooseFiles(page, files);
  await page.locator('.action-bar button:first-child:enabled').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
}

async function openCard(page: Page, name: string): Promise<void> {
  await goTo(page, 'people');
  await page.locator('.person-link').filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const countOf = (people: number): string => pluralise('en', en.people.shown, people);

test('a merge is taken apart on the card, two people are made one, and both are taken back', async ({
  lethe,
}) => {
  const { page, folder } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await bringIn(page, folder);

  await test.step('a row that was joined gets a card of its own', async () => {
    await openCard(page, 'Julia Berg');
    await page.getByRole('button', { name: /shop\.csv/u }).click();
    await page.getByRole('button', { name: en.person.split }).click();
    await expect(page.getByText(en.person.splitDone)).toBeVisible();
    await expect(page.getByText(en.person.decided)).toBeVisible();
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/taken-apart.png', fullPage: true });
    await goTo(page, 'people');
    await expect(page.getByTestId('people-count')).toHaveText(countOf(4));
  });

  await test.step('taken back, it is one person again', async () => {
    await openCard(page, 'Julia Berg');
    await page.getByRole('button', { name: en.person.takeBack }).click();
    await expect(page.getByRole('button', { name: /shop\.csv/u })).toBeVisible();
    await goTo(page, 'people');
    await expect(page.getByTestId('people-count')).toHaveText(countOf(3));
  });

  await test.step('of two who share a number one is made, and two again', async () => {
    await openCard(page, 'Jonas Birkfeld');
    await page.getByRole('button', { name: en.person.join }).click();
    await expect(page.getByText(en.person.joinDone)).toBeVisible();
    await lethe.expectAccessible();
    await page.getByRole('button', { name: en.person.takeBack }).click();
    await expect(page.getByRole('link', { name: 'Petra Birkfeld' })).toBeVisible();
    await goTo(page, 'people');
    await expect(page.getByTestId('people-count')).toHaveText(countOf(3));
  });
});
