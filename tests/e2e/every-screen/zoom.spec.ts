import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { ru } from '#messages/ru/index.ts';
import { tr } from '#messages/tr/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import { expect, test } from '../lethe-test.ts';
import { confirmAct, openSample } from '../open-sample.ts';
import { chooseLanguage, makeWorkspace } from '../steps.ts';
import { findOverflow } from '../pseudo/overflow.ts';
import { findSideways } from './find-sideways.ts';
import { findSqueezed } from './find-squeezed.ts';
import { findUnreachable } from './find-unreachable.ts';
import { showPlace, untilStill, visitScreens } from './visit-screens.ts';

/** What is left of a window of 1280 by 800 at 200%, and the width that WCAG 1.4.10 asks for. */
const sizes = [
  { name: '200% of 1280 by 800', width: 640, height: 400, deviceScaleFactor: 2 },
  { name: '320 px wide', width: 320, height: 640, deviceScaleFactor: 2 },
] as const;

for (const language of ['en', 'ar'] as const) {
  test(`at 200% and 320 px wide every screen can be read and used, in ${language}`, async ({
    lethe,
    windowKind,
  }) => {
    test.setTimeout(300_000);
    const { page } = lethe;
    const folder = mkdtempSync(path.join(tmpdir(), 'lethe-zoom-'));
    const resize = await openResize(page, windowKind === 'chromium');
    const faults: string[] = [];
    await visitScreens({
      page,
      language,
      folder,
      look: async (screen) => {
        for (const size of sizes) {
          await resize(size);
          await untilStill(page);
          const found = [
            ...(await findOverflow(page)),
            ...(await findSideways(page)),
            ...(await findSqueezed(page)),
            ...(await findUnreachable(page)),
          ];
          faults.push(...found.map((fault) => `${screen}, ${size.name}: ${fault}`));
        }
        await resize(null);
        await untilStill(page);
      },
    });
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
  });
}

test('beside a law with a long name the sources of a card keep their room', async ({ lethe }) => {
  const { page } = lethe;
  await page.getByRole('button', { name: languageNames.tr, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openSample({ page, language: 'tr', sample: 0, take: async () => undefined });
  await showPlace(page, '#/people?kinds=consent_withdrawn');
  await page.locator('main a[href^="#/person/"]').first().click();
  await page.getByRole('button', { name: tr.card.expert }).click();
  await expect(page.locator('dt', { hasText: tr.card.reasons.must_keep })).toBeVisible();
  await page.setViewportSize({ width: 380, height: 800 });
  await untilStill(page);
  expect(await findSqueezed(page)).toEqual([]);
});

test('a long word of a result keeps to one line', async ({ lethe }) => {
  const { page } = lethe;
  await page.getByRole('button', { name: languageNames.ru, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openSample({ page, language: 'ru', sample: 0, take: async () => undefined });
  await showPlace(page, '#/act?kinds=over_retention');
  const { label } = ru.findings.dispositions.anonymise;
  await page.getByRole('radio', { name: new RegExp(`^${label}\\s`) }).check();
  await page.getByRole('radio', { name: ru.act.undoNone }).check();
  await confirmAct(page);
  await page.setViewportSize({ width: 380, height: 800 });
  await untilStill(page);
  expect(await findSqueezed(page)).toEqual([]);
});

test('a card of a table names nothing that it does not hold', async ({ lethe }) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  await showPlace(page, '#/record');
  await page.getByRole('button', { name: en.record.export }).click();
  const exported = page.getByRole('row', { name: en.trail.kinds['trail.exported'] });
  await expect(exported.locator('td').last()).toBeEmpty();
  await page.setViewportSize({ width: 380, height: 800 });
  await expect(exported.locator('td').last()).toBeHidden();
});

type Size = (typeof sizes)[number];

/** With the pixels of a zoomed window where the browser can be told so. */
async function openResize(
  page: Page,
  hasProtocol: boolean,
): Promise<(size: Size | null) => Promise<void>> {
  const usual = { width: 1280, height: 860 };
  if (!hasProtocol) return (size) => page.setViewportSize(size ?? usual);
  const session = await page.context().newCDPSession(page);
  return async (size) => {
    const { width, height } = size ?? usual;
    await page.setViewportSize({ width, height });
    if (size === null) return;
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
  };
}
