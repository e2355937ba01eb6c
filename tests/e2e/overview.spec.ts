import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { en } from '#messages/en/index.ts';
import { untilStill } from './every-screen/visit-screens.ts';
import { test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

/** Nine years of visits, so that many are overdue; and answers of which some are few. */
const answers = ['yes', 'yes', 'yes', 'yes', 'no', '?', ''] as const;

test('an overview of many years, with small groups and overdue people, is accessible wide and narrow', async ({
  lethe,
}) => {
  const { page } = lethe;
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-years-'));
  const file = path.join(folder, 'years.csv');
  const rows = Array.from({ length: 120 }, (_, row) => {
    const answer = row % 60 === 0 ? '?' : (answers[row % 5] ?? '');
    const month = String((row % 12) + 1).padStart(2, '0');
    const born = 1940 + (row % 75);
    return `Ann${'abcdefghijkl'[row % 12]} Quell${String(row)},q${String(row)}@example.org,${answer},${String(2018 + (row % 9))}-${month}-03,${String(born)}-05-17`;
  });
  writeFileSync(file, ['Name,E-mail,Newsletter consent,Last visit,Born', ...rows].join('\r\n'));
  await chooseLanguage(page);
  await makeWorkspace(page);
  await chooseFiles(page, [file]);
  await page.getByRole('heading', { level: 1, name: en.lists.review.title }).waitFor();
  await page.locator('.action-bar button:first-child:enabled').click();
  await page.getByRole('heading', { level: 1, name: en.lists.result.title }).waitFor();
  await goTo(page, 'overview');
  for (const width of [1280, 380]) {
    await page.setViewportSize({ width, height: 860 });
    await untilStill(page);
    await lethe.expectAccessible();
  }
  rmSync(folder, { recursive: true });
});
