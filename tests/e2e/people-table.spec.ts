import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { languages } from '#domain/language.ts';
import { messagesOf, pluralise } from '#messages/index.ts';
import type { Messages } from '#messages/index.ts';
import { en } from '#messages/en/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

const LIST = [
  'Client;Phone;E-mail;Town;Card;Last visit;Newsletter;Remark',
  'Marta Quellwein;+49 151 20000001;marta@example.org;Husum;4000 1234 2233;02.10.2010;no;',
  'Jonas Birkfeld;+7 912 345-67-89;jonas@example.org;Kiel;;14.09.2026;yes;allergic to latex',
];

const importList = (page: Page): Promise<void> => importRows(page, LIST);

async function importRows(page: Page, rows: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-lists-'));
  const file = path.join(folder, 'clients.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  await chooseFiles(page, [file]);
  await page.locator('.action-bar button:first-child:enabled').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
  rmSync(folder, { recursive: true });
}

/** Verdicts of two badges that do not stand whole in their line, each put in the place of the two that are shown. */
function findCut(page: Page, labels: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const cell = [...document.querySelectorAll('.kinds-cell')].find(
      ({ children }) => children.length > 1,
    );
    const line = cell?.closest('.person-line');
    const texts = [...(cell?.querySelectorAll('.mantine-Badge-label') ?? [])].slice(0, 2);
    if (cell === undefined || line === null || line === undefined || texts.length < 2)
      return ['none'];
    return all.filter((label) => {
      for (const text of texts) text.textContent = label;
      const [box, room] = [cell.getBoundingClientRect(), line.getBoundingClientRect()];
      const isTall = box.top < room.top - 0.5 || box.bottom > room.bottom + 0.5;
      const isWide = texts.some((text) => {
        const badge = text.getBoundingClientRect();
        return (
          text.scrollWidth > text.clientWidth + 1 ||
          badge.left < box.left - 1 ||
          badge.right > box.right + 1
        );
      });
      return isTall || isWide;
    });
  }, labels);
}

test('two verdicts of a person stand whole in the table, in every language, wide and narrow', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await importList(page);
  await goTo(page, 'people');
  let before: Messages = en;
  const cut: string[] = [];
  for (const language of languages) {
    const words = messagesOf(language);
    await page.setViewportSize({ width: 1280, height: 860 });
    await goTo(page, 'settings', before);
    await page.getByRole('combobox', { name: before.common.language }).click();
    await page.getByRole('option', { name: languageNames[language] }).click();
    await goTo(page, 'people', words);
    await expect(page.locator('.kind-badge').first()).toBeVisible();
    for (const width of [1280, 1024, 760, 380]) {
      await page.setViewportSize({ width, height: 860 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const found = await findCut(page, Object.values(words.table.found));
      cut.push(...found.map((label) => `${language}, ${String(width)} px: ${label}`));
    }
    before = words;
  }
  expect(cut).toEqual([]);
});

test('a search finds a person by town, note, card and a phone with the home prefix', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await importList(page);
  await goTo(page, 'people');
  const box = page.getByRole('searchbox', { name: en.people.search });
  for (const [typed, name] of [
    ['husum', 'Marta Quellwein'],
    ['latex', 'Jonas Birkfeld'],
    ['2233', 'Marta Quellwein'],
    ['8 (912) 345 67 89', 'Jonas Birkfeld'],
    ['2010-10-02', 'Marta Quellwein'],
  ] as const) {
    await box.fill(typed);
    await expect(page.getByTestId('people-count')).toHaveText(pluralise('en', en.people.shown, 1));
    await expect(page.locator('.person-link')).toHaveText([name]);
  }
  await box.fill('nobody at all');
  await expect(page.getByText(en.people.noneText)).toBeVisible();
  await lethe.expectAccessible();
});

test('of an address too long for its place the beginning and what follows its @ can be read', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const address = `gwendoline.ashby-turner.with.a.very.long.name.indeed@salons.example.org`;
  await importRows(page, ['Client;E-mail;Newsletter', `Gwen Ashby;${address};no`]);
  await goTo(page, 'people');
  for (const [direction, width] of [
    ['ltr', 1280],
    ['ltr', 1000],
    ['ltr', 380],
    ['rtl', 1280],
    ['rtl', 380],
  ] as const) {
    await page.evaluate((way) => document.documentElement.setAttribute('dir', way), direction);
    await page.setViewportSize({ width, height: 860 });
    const cell = page.locator('.cell-contact').first();
    await expect(cell).toHaveText(address);
    const shown = await cell.evaluate((box) => {
      const room = box.getBoundingClientRect();
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const seen: string[] = [];
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.textContent ?? '';
        for (let place = 0; place < text.length; place += 1) {
          const range = document.createRange();
          range.setStart(node, place);
          range.setEnd(node, place + 1);
          const { left, right, bottom } = range.getBoundingClientRect();
          const isIn =
            left >= room.left - 1 && right <= room.right + 1 && bottom <= room.bottom + 1;
          if (isIn) seen.push(text.charAt(place));
        }
      }
      return seen.join('');
    });
    // On a telephone's width the name of the firm has to do; the card has the rest.
    const wanted = width < 600 ? /^gwendoline.*@salons/u : /^gwendoline.*@salons\.example\.org$/u;
    expect(shown, `${direction}, at ${String(width)}`).toMatch(wanted);
  }
});
