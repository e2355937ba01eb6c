import type { Act } from '#domain/disposition.ts';
import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { confirmAct } from '../open-sample.ts';
import { press } from './walk.ts';
import type { Walk } from './walk.ts';

/** What can be decided: each decision before it is carried out, and those that erase nothing afterwards. */
export async function actWalk(walk: Walk): Promise<void> {
  const { page, words, take } = walk;
  await showPlace(page, '#/act');
  await take('30-act-nobody');
  await prepare(walk, 'over_retention', 'slim');
  await take('31-act-slim');
  await carryOutOneByOne(walk);
  await prepare(walk, 'over_retention', 'anonymise');
  await page.getByRole('radio', { name: words.act.undoNone }).check();
  await take('36-act-anonymise');
  await confirmAct(page);
  await take('37-result-anonymise');
}

/** A small group of the sample: exported, kept, restricted, and free again. */
async function carryOutOneByOne(walk: Walk): Promise<void> {
  const { page, words, take } = walk;
  const group = await firstFound(walk);
  await prepare(walk, group, 'export');
  await take('32-act-export');
  await confirmAct(page);
  await take('32-result-export');
  await prepare(walk, group, 'keep');
  await page.getByLabel(words.act.reason).fill('2026/17');
  await take('33-act-keep');
  await confirmAct(page);
  await take('33-result-keep');
  await openFirst(walk, group);
  await take('33-person-kept');
  await press(page, page.getByRole('button', { name: words.person.release }));
  await prepare(walk, group, 'restrict');
  await page.getByLabel(words.act.restrictReason).fill('2026/18');
  await take('34-act-restrict');
  await confirmAct(page);
  await take('34-result-restrict');
  await openFirst(walk, group);
  await take('34-person-restricted');
  await prepare(walk, group, 'purge');
  await take('34-act-purge-restricted');
  await prepare(walk, group, 'lift');
  await take('35-act-lift');
  await confirmAct(page);
  await take('35-result-lift');
}

async function prepare({ page, words }: Walk, kind: string, what: Act): Promise<void> {
  await showPlace(page, '#/lists');
  await showPlace(page, `#/act?kinds=${kind}`);
  const { label } = words.findings.dispositions[what];
  await page.getByRole('radio', { name: new RegExp(`^${label}\\s`) }).check();
  await untilStill(page);
}

/** Not every sample has children in it. */
async function firstFound({ page }: Walk): Promise<string> {
  for (const kind of ['minor', 'may_be_minor', 'special_category']) {
    await showPlace(page, `#/people?kinds=${kind}`);
    if ((await page.locator('main a[href^="#/person/"]').count()) > 0) return kind;
  }
  return 'over_retention';
}

async function openFirst({ page }: Walk, kind: string): Promise<void> {
  await showPlace(page, `#/people?kinds=${kind}`);
  await page.locator('main a[href^="#/person/"]').first().click();
  await untilStill(page);
}
