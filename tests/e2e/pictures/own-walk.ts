import { languageNames } from '#screens/common/language-names.ts';
import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { chooseFiles, makeWorkspace, PASSPHRASE } from '../steps.ts';
import { writeDoubtfulList, writeUnreadable } from './doubtful-lists.ts';
import { button, press } from './walk.ts';
import type { Walk } from './walk.ts';

const places = ['lists', 'next', 'overview', 'people', 'questions'] as const;

/** A business of one's own: from a list that is dropped before there is a workspace to the locked door. */
export async function ownWalk(walk: Walk): Promise<void> {
  const { page, language, take } = walk;
  await take('00-language');
  await press(page, button(page, languageNames[language]));
  await take('01-start');
  await startPictures(walk);
  await emptyPictures(walk);
  await reviewPictures(walk);
  await questionPictures(walk);
  await lockPictures(walk);
}

async function startPictures(walk: Walk): Promise<void> {
  const { page, words, take, home } = walk;
  const { start, common, backups } = words;
  await press(page, button(page, start.create));
  await press(page, button(page, start.createAction));
  await take('70-create-faults');
  await press(page, button(page, common.back));
  await press(page, button(page, backups.restoreTitle));
  await take('70-restore');
  await press(page, button(page, common.back));
  await chooseFiles(page, [writeDoubtfulList(home, walk.language)]);
  await button(page, words.importing.waiting.leave).waitFor();
  await take('70-start-with-a-list');
  await press(page, button(page, words.importing.waiting.leave));
}

async function emptyPictures({ page, language, words, take }: Walk): Promise<void> {
  const country = new Intl.DisplayNames([language], { type: 'region' }).of('DE');
  await makeWorkspace(page, words, country);
  for (const place of places) {
    await showPlace(page, `#/${place}`);
    await take(`71-${place}-empty`);
  }
  await showPlace(page, '#/act');
  await take('71-act-empty');
}

async function reviewPictures(walk: Walk): Promise<void> {
  const { page, words, take, home, language } = walk;
  const { lists, importing, common } = words;
  await showPlace(page, '#/lists');
  await chooseFiles(page, [writeDoubtfulList(home, language), writeUnreadable(home)]);
  await page.getByRole('heading', { level: 1, name: lists.review.title }).waitFor();
  await untilStill(page);
  await press(page, button(page, importing.reading.change));
  await take('72-review-doubtful');
  await page.getByRole('button', { expanded: false }).last().click();
  await untilStill(page);
  await take('72-review-all-columns');
  await press(page, button(page, lists.review.leaveOut));
  await page.locator('.action-bar button').first().click();
  await page.getByRole('heading', { level: 1, name: lists.result.title }).waitFor();
  await untilStill(page);
  await press(page, button(page, words.next.rows));
  await take('73-imported');
  await press(page, button(page, common.back));
  await press(page, button(page, lists.showSetAside));
  await press(page, button(page, importing.saveSetAside));
  await page.getByText(common.outputs.kinds.set_aside, { exact: true }).waitFor();
  await take('74-set-aside');
  await page.keyboard.press('Escape');
}

/** The first question is tried and answered, the others are tried and skipped. */
async function questionPictures({ page, words, take }: Walk): Promise<void> {
  const { questions } = words;
  await showPlace(page, '#/questions');
  for (let place = 1; (await page.getByRole('radio').count()) > 0; place += 1) {
    await page.getByRole('radio').nth(1).check();
    await button(page, questions.preview).click();
    await page.locator('[data-testid="would-change"], form [role="status"]').first().waitFor();
    await untilStill(page);
    await take(`75-question-${place}`);
    if (place === 1) {
      await button(page, questions.confirm).click();
      await page.getByTestId('question-said').filter({ hasText: /./ }).waitFor();
      await page.waitForFunction(() => document.querySelector('main :checked') === null);
      await untilStill(page);
    } else await press(page, button(page, questions.skip));
  }
  await take('75-questions-skipped');
}

async function lockPictures({ page, words, take }: Walk): Promise<void> {
  const { start, backups } = words;
  await showPlace(page, '#/record');
  await press(page, button(page, backups.backUp));
  await page.getByText(words.common.outputs.kinds.backup, { exact: true }).first().waitFor();
  const madeAnew = page.waitForEvent('load');
  await button(page, words.common.lock).click();
  await madeAnew;
  const salon = page.getByRole('button', { name: /Salon Quellwein/ });
  await salon.waitFor();
  await take('80-start-with-a-workspace');
  await page.evaluate(() => {
    window.location.hash = '#/?locked=1';
  });
  await untilStill(page);
  await take('80-start-after-a-lock');
  await salon.click();
  await take('81-open');
  await page.getByLabel(start.passphrase, { exact: true }).fill(`${PASSPHRASE} not`);
  await button(page, start.openAction).click();
  await page.getByRole('alert').waitFor();
  await take('81-wrong-passphrase');
}
