import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { messagesOf } from '#messages/index.ts';
import { en } from '#messages/en/index.ts';
import { expect, test } from '../lethe-test.ts';
import { chooseFiles, chooseLanguage, makeWorkspace } from '../steps.ts';
import { judgeReading } from './judge-reading.ts';
import { readTree } from './read-tree.ts';
import { visitScreens } from './visit-screens.ts';

for (const language of ['en', 'ar'] as const) {
  test(`a screen reader is led through every screen in order, in ${language}`, async ({
    lethe,
    windowKind,
  }) => {
    test.setTimeout(300_000);
    const { page } = lethe;
    const folder = mkdtempSync(path.join(tmpdir(), 'lethe-reading-'));
    const session = await openTree(page, windowKind);
    const faults: string[] = [];
    const titles = new Map<string, string>();
    await visitScreens({
      page,
      language,
      folder,
      look: async (screen) => {
        const tree = await readTree(session);
        const found = [...judgeReading(tree), ...(await findReordered(page))];
        faults.push(...found.map((fault) => `${screen}: ${fault}`));
        titles.set(screen, tree.find(({ level }) => level === 1)?.name ?? '');
      },
    });
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
    const words = messagesOf(language);
    expect(titles.get('overview')).toBe(words.overview.title);
    expect(titles.get('settings')).toBe(words.settings.title);
    expect(titles.get('person')).toContain('Jonas Birkfeld');
    expect(titles.size).toBeGreaterThan(20);
  });
}

test('progress and its end are said without being looked for', async ({ lethe, windowKind }) => {
  const { page } = lethe;
  const session = await openTree(page, windowKind);
  await chooseLanguage(page);
  await makeWorkspace(page);
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-live-'));
  const list = path.join(folder, 'long.csv');
  const rows = Array.from({ length: 150_000 }, (_, row) => `p${row}@example.com,Person ${row}`);
  writeFileSync(list, ['Email,Name', ...rows].join('\n'));
  await chooseFiles(page, [list]);
  await page.getByRole('button', { name: en.lists.review.start.one }).click();
  await expect(page.getByTestId('job-panel')).toBeVisible();
  const during = await readTree(session);
  expect(during.filter(({ role, name }) => role === 'progressbar' && name !== '')).not.toEqual([]);
  expect(during.filter(({ live }) => live === 'polite')).not.toEqual([]);
  await page.getByRole('button', { name: en.common.job.cancel }).click();
  await expect(page.getByRole('alert')).toContainText(en.problems['job/cancelled'].what);
  const after = await readTree(session);
  expect(after.filter(({ role, live }) => role === 'alert' && live === 'assertive')).not.toEqual(
    [],
  );
  rmSync(folder, { recursive: true });
});

/** Over the browser's own protocol, in both windows. */
async function openTree(page: Page, windowKind: string): Promise<CDPSession> {
  test.skip(windowKind === 'electron', 'its driver offers no session of the protocol');
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return session;
}

/** What is seen in another order than it is read and reached in. */
function findReordered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { order, flexDirection, display } = getComputedStyle(element);
        const reversed = display.includes('flex') && flexDirection.endsWith('-reverse');
        // The box and the words of one control are one stop; only several can change places.
        const group = reversed ? element : element.parentElement;
        const stops = group?.querySelectorAll('a[href], button, input, select, textarea').length;
        if (Number(element.getAttribute('tabindex') ?? 0) > 0) return true;
        return (order !== '0' || reversed) && (stops ?? 0) > 1;
      })
      .map((element) => `reordered: ${element.outerHTML.slice(0, 120)}`),
  );
}
