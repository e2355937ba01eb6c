import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { languageNames } from '#screens/common/language-names.ts';
import buildPage from './build-page.ts';
import { makeGuidePictures } from './guide-pictures.ts';
import { openWindow } from './open-window.ts';
import { ownWalk } from './pictures/own-walk.ts';
import { rareWalk } from './pictures/rare-walk.ts';
import { sampleWalk } from './pictures/sample-walk.ts';
import { takerOf } from './pictures/walk.ts';
import type { Walk } from './pictures/walk.ts';

/**
 * `npm run screenshots [FOLDER] [LANGUAGE...]`: every screen of the real program and the states it can be in, over a
 * sample business and over one of one's own, in each language, light and dark, large and small, for looking at.
 * Fewer: `-- --theme dark`, `-- --size small`, `-- --only 'act|result'` (of the names of pictures), `-- --walk own` (or `sample`, `rare`).
 * `npm run screenshots -- --guide` makes the few that the README and the guide show.
 */
const TODAY = '2026-11-23';
const MOST_WAITED = 120_000; // ms; pictures are no test of speed

const walks: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  own: ownWalk,
  sample: fromTheSample,
  rare: rareWalk,
};

const { values: chosen, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    guide: { type: 'boolean', default: false },
    theme: { type: 'string' },
    size: { type: 'string' },
    only: { type: 'string' },
    walk: { type: 'string' },
  },
});
const [folder = 'test-results/screenshots', ...asked] = positionals;
await buildPage();
if (chosen.guide) await makeGuidePictures();
else
  for (const language of languages) {
    if (asked.length > 0 && !asked.includes(language)) continue;
    for (const [name, way] of Object.entries(walks))
      if (chosen.walk === undefined || chosen.walk === name) await go(language, way);
  }

async function fromTheSample(walk: Walk): Promise<void> {
  await walk.page.getByRole('button', { name: languageNames[walk.language], exact: true }).click();
  await walk.page.getByRole('heading', { level: 1 }).waitFor();
  await sampleWalk(walk);
}

async function go(language: Language, way: (walk: Walk) => Promise<void>): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'lethe-screenshots-'));
  const target = path.join(folder, language);
  mkdirSync(target, { recursive: true });
  try {
    await start(TODAY, home, way);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }

  async function start(today: string, at: string, there: typeof way): Promise<void> {
    const { page, close } = await openWindow({ kind: 'chromium', home: at, today });
    page.setDefaultTimeout(MOST_WAITED);
    try {
      await page.locator('html[data-app-state="ready"]').waitFor();
      const take = takerOf(page, target, chosen);
      const words = messagesOf(language);
      await there({ page, language, words, home: at, take, startAgain: start });
    } finally {
      await close();
    }
  }
}
