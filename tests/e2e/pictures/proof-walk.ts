import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fill } from '#messages/index.ts';
import { showPlace, untilStill } from '../every-screen/visit-screens.ts';
import { findFile } from './files.ts';
import { button, press } from './walk.ts';
import type { Walk } from './walk.ts';

/** What is left when people were erased: receipts, forms, backups, and the list of those who are not to come back. */
export async function proofWalk(walk: Walk): Promise<void> {
  await recordPictures(walk);
  await suppressionPictures(walk);
}

async function recordPictures({ page, words, take, home }: Walk): Promise<void> {
  const { record, backups, common } = words;
  await showPlace(page, '#/record');
  await page.locator('.mantine-Accordion-control').first().click();
  await press(page, button(page, backups.writeForms));
  await page.getByText(common.outputs.kinds.verify_page, { exact: true }).first().waitFor();
  await press(page, button(page, backups.backUp));
  await page.getByText(common.outputs.kinds.backup, { exact: true }).first().waitFor();
  await press(page, button(page, record.export));
  const main = page.getByRole('main'); // the menu may say the same
  await main.getByText(common.outputs.kinds.trail, { exact: true }).first().waitFor();
  await page.locator('.entry-detail summary').first().click();
  const receipt = findFile(home, /receipt.*\.json$/);
  await page.getByLabel(record.verifyAction).setInputFiles(receipt);
  await page.getByText(record.isIntact).waitFor();
  await take('53-record-unfolded');
  const changed = path.join(home, 'changed.json');
  writeFileSync(changed, readFileSync(receipt, 'utf8').replace('2026', '2025'));
  await page.getByLabel(record.verifyAction).setInputFiles(changed);
  await page.getByText(record.isBroken).waitFor();
  await take('53-record-broken-file');
  await press(page, button(page, backups.remove));
  await take('53-record-backup-going');
  await press(page, button(page.getByRole('dialog'), common.cancel));
}

async function suppressionPictures({ page, language, words, take, home }: Walk): Promise<void> {
  const { suppression } = words;
  await showPlace(page, '#/suppression');
  await press(page, button(page, suppression.entries));
  await page.getByLabel(suppression.addValues).fill('someone@example.com\n+49 30 555099\n???');
  await press(page, button(page, suppression.addAction));
  const list = path.join(home, 'campaign.csv');
  writeFileSync(list, 'name,email\nSomeone,someone@example.com\nOther,other@example.com\n');
  await page.getByLabel(suppression.checkAction).setInputFiles(list);
  await page.getByText(suppression.matchKind).waitFor();
  await page.getByRole('radio', { name: suppression.exportForms.sha256 }).check();
  await untilStill(page);
  await page.getByRole('combobox', { name: suppression.tell.program }).fill('brevo');
  await page.getByRole('option', { name: 'Brevo' }).click();
  await press(page, button(page, suppression.tell.action));
  await page.getByText(fill(language, suppression.tell.done, { program: 'Brevo' })).waitFor();
  await take('54-suppression-unfolded');
}
