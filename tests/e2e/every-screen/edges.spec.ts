import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '../lethe-test.ts';
import { findFaintEdges } from './find-faint-edges.ts';
import { visitScreens } from './visit-screens.ts';

test('whatever is ticked or filled in has an edge that is seen, light and dark', async ({
  lethe,
}) => {
  const { page } = lethe;
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-edges-'));
  const faint: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      faint.push(...(await findFaintEdges(page)).map((edge) => `${name}, ${colorScheme}: ${edge}`));
    }
  };
  await visitScreens({ page, language: 'en', folder, look });
  rmSync(folder, { recursive: true });
  expect(faint).toEqual([]);
});

test('an edge that is hardly seen is found', async ({ lethe }) => {
  const { page } = lethe;
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    box.style.border = '1px solid #eeeeee';
    document.querySelector('main')?.append(box);
  });
  expect(await findFaintEdges(page)).toHaveLength(1);
});
