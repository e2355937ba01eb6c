import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import buildPage from './build-page.ts';
import { makeGuidePictures } from './guide-pictures.ts';
import { openWindow } from './open-window.ts';
import { ownWalk } from './pictures/own-walk.ts';
import { sampleWalk } from './pictures/sample-walk.ts';
import { takerOf } from './pictures/walk.ts';
import type { Walk } from './pictures/walk.ts';

/**
 * `npm run screenshots [FOLDER] [LANGUAGE...]`: every screen of the real program and the states it can be in, over a
 * sample business and over one of one's own, in each language, light and dark, large and small, for looking at.
 * `npm run screenshots -- --guide` makes the few that the README and the guide show.
 */
const TODAY = '2026-11-23';

const [folder = 'test-results/screenshots', ...asked] = process.argv.slice(2);
await buildPage();
if (folder === '--guide') await makeGuidePictures();
else
  for (const language of languages) {
    if (asked.length > 0 && !asked.includes(language)) continue;
    await go(language, ownWalk);
    await go(language, async (walk) => {
      await walk.page.getByRole('button', { name: languageNames[language], exact: true }).click();
      await walk.page.getByRole('heading', { level: 1 }).waitFor();
      await sampleWalk(walk);
    });
  }

async function go(language: Language, way: (walk: Walk) => Promise<void>): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'lethe-screenshots-'));
  const { page, close } = await openWindow({ kind: 'chromium', home, today: TODAY });
  const target = path.join(folder, language);
  mkdirSync(target, { recursive: true });
  try {
    await page.locator('html[data-app-state="ready"]').waitFor();
    await way({ page, language, words: messagesOf(language), home, take: takerOf(page, target) });
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}
