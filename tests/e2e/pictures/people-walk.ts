import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { button, press, sizes } from './walk.ts';
import type { Walk } from './walk.ts';

/** The table of people in its states, and cards of some of them. */
export async function peopleWalk(walk: Walk): Promise<void> {
  await tablePictures(walk);
  await cardPictures(walk);
}

async function tablePictures({ page, words, take }: Walk): Promise<void> {
  const { people, table } = words;
  await showPlace(page, '#/people');
  await page.setViewportSize(sizes.small);
  await press(page, button(page, people.showFilters));
  await take('20-people-filter');
  await press(page, button(page, table.columns));
  await take('20-people-columns');
  await page.keyboard.press('Escape');
  const boxes = page.locator(
    'main [role="row"] input[type="checkbox"], main tbody input[type="checkbox"]',
  );
  for (const place of [0, 1, 2]) await boxes.nth(place).click();
  await press(page, button(page, table.saveView));
  await page.getByLabel(table.viewName).fill('2026');
  await take('20-people-marked');
  await button(page, table.save).click();
  await page.locator('.view-name').waitFor();
  await button(page, people.clearMarks).click();
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText(people.noneText).waitFor();
  await take('20-people-nobody');
  await showPlace(page, '#/people?kinds=consent_withdrawn');
  await take('20-people-withdrawn');
}

async function cardPictures(walk: Walk): Promise<void> {
  const { page, words, take } = walk;
  await openCard(walk, 'consent_withdrawn');
  await take('21-person');
  await press(page, button(page, words.card.expert));
  const rows = page.locator('.mantine-Accordion-control[aria-expanded="false"]');
  while ((await rows.count()) > 0) await press(page, rows.first());
  await page.getByText(words.person.correct, { exact: true }).first().click();
  await press(page, button(page, words.person.packAction));
  await page.getByText(words.common.outputs.kinds.person_pack, { exact: true }).waitFor();
  await take('21-person-unfolded');
  for (const kind of ['minor', 'may_be_minor', 'over_retention', 'duplicate']) {
    if (await openCard(walk, kind)) await take(`22-person-${kind.replaceAll('_', '-')}`);
  }
  await showPlace(page, '#/person/P999999');
  await take('22-person-gone');
}

async function openCard({ page }: Walk, kind: string): Promise<boolean> {
  await showPlace(page, `#/people?kinds=${kind}`);
  const links = page.locator('main a[href^="#/person/"]');
  if ((await links.count()) === 0) return false;
  await links.first().click();
  await untilStill(page);
  return true;
}
