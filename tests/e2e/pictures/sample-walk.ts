import { untilStill, showPlace } from '../every-screen/visit-screens.ts';
import { confirmAct, openSample } from '../open-sample.ts';
import { actWalk } from './act-walk.ts';
import { peopleWalk } from './people-walk.ts';
import { proofWalk } from './proof-walk.ts';
import { settingsWalk } from './settings-walk.ts';
import { button, press } from './walk.ts';
import type { Walk } from './walk.ts';

const places = [
  'lists',
  'overview',
  'people',
  'questions',
  'suppression',
  'record',
  'settings',
  'next',
] as const;

/** A sample business, from its first list to what is left of it when everything was decided. */
export async function sampleWalk(walk: Walk): Promise<void> {
  const { page, language, words, take } = walk;
  await openSample({ page, language, sample: 0, take });
  for (const [index, place] of places.entries()) {
    await showPlace(page, `#/${place}`);
    await take(`1${index}-${place}`);
  }
  await press(page, button(page, words.next.expert));
  await take('17-next-for-experts');
  await helpPictures(walk);
  await overviewInFigures(walk);
  await listPictures(walk);
  await peopleWalk(walk);
  await actWalk(walk);
  await showPlace(page, '#/act?kinds=consent_withdrawn');
  await take('40-act');
  await confirmAct(page);
  await take('41-result');
  for (const [index, place] of (['record', 'suppression', 'overview'] as const).entries()) {
    await showPlace(page, `#/${place}`);
    await take(`5${index}-${place}-after`);
  }
  await proofWalk(walk);
  await settingsWalk(walk);
}

async function helpPictures({ page, words, take }: Walk): Promise<void> {
  await showPlace(page, '#/people?kinds=minor');
  await press(page, button(page, words.help.open));
  await take('18-help');
  await press(page, button(page, words.help.glossary));
  await take('18-help-words');
  await button(page, words.help.close).click();
  const term = page.locator('.term').first();
  for (const place of ['suppression', 'next', 'settings', 'record']) {
    await showPlace(page, `#/${place}`);
    if ((await term.count()) > 0) break;
  }
  await term.hover();
  await page.getByRole('tooltip').waitFor();
  await untilStill(page);
  await take('18-help-one-word');
  await page.mouse.move(0, 0);
}

/** The tables behind the charts. */
async function overviewInFigures({ page, words, take }: Walk): Promise<void> {
  await showPlace(page, '#/overview');
  const asTable = page.getByText(words.overview.asTable, { exact: true });
  for (let left = await asTable.count(); left > 0; left -= 1) await asTable.first().click();
  await untilStill(page);
  await take('11-overview-in-figures');
}

async function listPictures({ page, words, take }: Walk): Promise<void> {
  const { lists } = words;
  await showPlace(page, '#/lists');
  await press(page, button(page, lists.remove));
  await take('10-lists-take-out');
  await press(
    page,
    page.getByRole('dialog').getByRole('button', { name: words.common.cancel }).last(),
  );
  await press(page, button(page, lists.copies));
  await page.getByText(lists.copiesDone).waitFor();
  await take('10-lists-copies');
}
