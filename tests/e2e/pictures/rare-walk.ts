import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { languageNames } from '#screens/common/language-names.ts';
import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { writeSalonLists } from '../invented-lists.ts';
import { confirmAct } from '../open-sample.ts';
import { chooseFiles, makeWorkspace, PASSPHRASE } from '../steps.ts';
import { writeDoubtfulList } from './doubtful-lists.ts';
import { damage, findFile } from './files.ts';
import { button, press } from './walk.ts';
import type { Walk } from './walk.ts';

const LONG = 250_000; // rows: long enough for pictures while they come in
const LATER = '2029-11-23';

/** What a user seldom sees: lists on their way in and what stops them, the originals after erasing, a later day, damage. */
export async function rareWalk(walk: Walk): Promise<void> {
  const { page, language, words, home } = walk;
  await press(page, button(page, languageNames[language]));
  await makeWorkspace(page, words, new Intl.DisplayNames([language], { type: 'region' }).of('DE'));
  const afterTheCrash = path.join(home, 'after the crash');
  await importPictures(walk, afterTheCrash);
  await originalsPictures(walk);
  await showPlace(page, '#/overview');
  await crashPicture(walk);
  await press(page, button(page, words.common.crash.action));
  const later = path.join(home, 'later');
  await lock(walk);
  copyHome(home, later);
  await walk.startAgain(LATER, later, laterPictures);
  await walk.startAgain(LATER, afterTheCrash, interruptedPicture);
}

/** Without what belongs to the window that is open. */
function copyHome(home: string, to: string): void {
  mkdirSync(to);
  for (const folder of ['Lethe', 'settings'])
    cpSync(path.join(home, folder), path.join(to, folder), {
      recursive: true,
      filter: (file) => !/profile|Singleton|\.lock$/.test(file),
    });
}

async function lock({ page, words }: Walk): Promise<void> {
  const madeAnew = page.waitForEvent('load');
  await button(page, words.common.lock).click();
  await madeAnew;
  await page.getByRole('button', { name: /Salon Quellwein/ }).waitFor();
}

async function importPictures(walk: Walk, afterTheCrash: string): Promise<void> {
  const { page, words, take, home } = walk;
  const { importing, common } = words;
  const long = path.join(home, 'long.csv');
  const rows = Array.from({ length: LONG }, (_, row) => `p${row}@example.com,Person ${row}`);
  writeFileSync(long, ['Email,Name', ...rows].join('\r\n'));
  await bringIn(walk, long);
  await page.getByText(words.jobs.phases.reading).waitFor();
  // What a power cut leaves: the folders as they are at this moment.
  copyHome(home, afterTheCrash);
  await take('90-import-running');
  await page.evaluate(() => {
    window.location.hash = '#/record';
  });
  await take('90-import-seen-from-elsewhere');
  await page.getByRole('link', { name: importing.underWayShow }).click();
  await button(page, common.job.cancel).click();
  await page.getByRole('alert').waitFor();
  await untilStill(page);
  await take('91-import-stopped');
  await press(page, button(page, importing.interrupted.forget));
  const short = writeDoubtfulList(home, walk.language);
  await bringIn(walk, short, () => rmSync(short));
  await page.getByRole('alert').waitFor();
  await untilStill(page);
  await take('91-import-failed');
}

async function bringIn(
  { page, words }: Walk,
  file: string,
  before: () => void = () => undefined,
): Promise<void> {
  await showPlace(page, '#/lists');
  await chooseFiles(page, [file]);
  await page.getByRole('heading', { level: 1, name: words.lists.review.title }).waitFor();
  const start = page.locator('.action-bar button:first-child:enabled');
  await start.waitFor();
  await untilStill(page);
  before();
  await start.click();
}

/** Two are erased; the lists that they came from, and a copy elsewhere, still hold them. */
async function originalsPictures(walk: Walk): Promise<void> {
  const { page, words, take, home } = walk;
  const { originals, lists } = words;
  const { clients, newsletter } = writeSalonLists(home);
  const attic = path.join(home, 'attic');
  mkdirSync(attic);
  copyFileSync(newsletter, path.join(attic, '2025.csv'));
  writeFileSync(path.join(attic, 'anything.txt'), 'x');
  await showPlace(page, '#/lists');
  await chooseFiles(page, [clients, newsletter]);
  await page.getByRole('heading', { level: 1, name: lists.review.title }).waitFor();
  await press(page, page.locator('.action-bar button:first-child:enabled'));
  await page.getByRole('heading', { level: 1, name: lists.result.title }).waitFor();
  await untilStill(page);
  await take('92-imported-own-files');
  await showPlace(page, '#/act?kinds=consent_withdrawn');
  await confirmAct(page);
  await take('92-originals');
  await page
    .getByLabel(originals.otherFolder)
    .last()
    .setInputFiles(path.join(attic, 'anything.txt'));
  const boxes = page.locator('main .output-file input[type="checkbox"]');
  await boxes.nth(2).waitFor();
  await untilStill(page);
  for (const place of [0, 1]) await boxes.nth(place).check();
  await untilStill(page);
  await take('93-originals-chosen');
  rmSync(clients);
  await typeNumber(walk, 2);
  await press(page, button(page, originals.act));
  await page.getByText(originals.done).waitFor();
  await untilStill(page);
  await take('94-originals-replaced');
  await boxes.last().check();
  await page.getByRole('radio', { name: originals.shred }).check();
  await typeNumber(walk, 1);
  await press(page, button(page, originals.act));
  await page.getByText(originals.outcomes.shredded).waitFor();
  await untilStill(page);
  await take('94-originals-shredded');
}

async function typeNumber({ page }: Walk, count: number): Promise<void> {
  await page.locator('main .acts input[inputmode="numeric"]').last().fill(String(count));
}

/** What a defect in the page might do. */
async function crashPicture({ page, words, take }: Walk): Promise<void> {
  await page.evaluate(() => {
    const fail = (): never => {
      throw new Error('made for a picture');
    };
    for (const kind of [Intl.DateTimeFormat, Intl.NumberFormat])
      Object.defineProperty(kind.prototype, 'format', { value: fail });
    window.location.hash = '#/settings';
  });
  await page.getByText(words.common.crash.title).waitFor();
  await take('95-crash');
}

async function laterPictures(walk: Walk): Promise<void> {
  const { page, take, home, words } = walk;
  await openSalon(walk);
  await showPlace(page, '#/overview');
  await take('96-since-last-look');
  await lock(walk);
  damage(findFile(path.join(home, 'Lethe'), /\.lethe$/));
  await openSalon(walk, false);
  await page.getByRole('alert').waitFor();
  await untilStill(page);
  await take('97-damaged-at-the-door');
  await press(page, button(page, words.common.back));
  await page.evaluate(() => {
    window.location.hash = '#/?damaged=1';
  });
  await untilStill(page);
  await take('97-damaged-while-open');
}

async function interruptedPicture(walk: Walk): Promise<void> {
  await openSalon(walk);
  await walk.page.getByText(walk.words.importing.interrupted.title).waitFor();
  await walk.take('98-import-interrupted');
}

async function openSalon({ page, words }: Walk, isWhole = true): Promise<void> {
  const { start } = words;
  await page.getByRole('button', { name: /Salon Quellwein/ }).click();
  await page.getByLabel(start.passphrase, { exact: true }).fill(PASSPHRASE);
  await button(page, start.openAction).click();
  if (!isWhole) return;
  await page.getByTestId('workspace-name').waitFor();
  await untilStill(page);
}
