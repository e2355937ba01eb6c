import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '#messages/en/index.ts';
import { fill, messagesOf } from '#messages/index.ts';
import { listsOfSalon, writeSalonLists } from './invented-lists.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace, PASSPHRASE } from './steps.ts';

const counted = (forms: { readonly other: string }, count: number): string =>
  forms.other.replace('{n}', String(count));

test('the erased are taken out of the original files too, and a backup does not bring them back (C09, D11)', async ({
  lethe,
}) => {
  const { page } = lethe;
  await page.clock.install();
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-originals-'));
  const lists = writeSalonLists(folder);
  const attic = path.join(folder, 'attic');
  mkdirSync(attic);
  const copy = path.join(attic, 'from last year.csv');
  copyFileSync(lists.newsletter, copy);
  const beside = path.join(attic, 'anything.txt');
  writeFileSync(beside, 'x');

  await test.step('lists come in, and the workspace is backed up', async () => {
    await chooseLanguage(page);
    await makeWorkspace(page);
    await chooseFiles(page, [lists.clients, lists.newsletter]);
    await page.getByRole('button', { name: counted(en.lists.review.start, 2) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
    await goTo(page, 'record');
    await page.getByRole('button', { name: en.backups.backUp }).click();
    await expect(page.getByText(/To be deleted from .+ on/)).toBeVisible();
  });

  await test.step('two people are purged', async () => {
    await goTo(page, 'overview');
    const { label } = en.findings.kinds.consent_withdrawn;
    const decide = fill('en', en.overview.decideKind, { kind: label });
    await page.getByRole('button', { name: decide }).click();
    await page
      .getByRole('radio', { name: new RegExp(en.findings.dispositions.purge.label) })
      .click();
    await page.getByRole('textbox', { name: counted(en.act.confirm, 2) }).fill('2');
    await page.getByRole('button', { name: counted(en.act.run.purge, 2) }).click();
    await expect(page.getByTestId('act-result')).toBeVisible({ timeout: 60_000 });
  });

  await test.step('another copy is found where the user points', async () => {
    await page.getByLabel(en.originals.otherFolder).last().setInputFiles(beside);
    await expect(page.getByRole('checkbox', { name: 'from last year.csv' })).toBeVisible();
    await lethe.expectAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await lethe.expectAccessible();
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('it is written over, when the number was typed', async () => {
    await page.getByRole('checkbox', { name: 'from last year.csv' }).check();
    await page.getByRole('radio', { name: en.originals.shred }).check();
    const act = page.getByRole('button', { name: en.originals.act });
    await expect(act).toBeDisabled();
    await confirm(page, 1);
    await act.click();
    await expect(page.getByText(en.originals.outcomes.shredded)).toBeVisible();
    expect(existsSync(copy)).toBe(false);
    await expect(page.getByRole('checkbox', { name: 'from last year.csv' })).toHaveCount(0);
    expect(existsSync(lists.newsletter)).toBe(true);
  });

  await test.step('in the place of the list comes its cleaned copy; a list that was taken away meanwhile is said to be gone', async () => {
    await page.getByRole('checkbox', { name: 'clients.xlsx', exact: true }).check();
    rmSync(lists.clients);
    await page.getByRole('checkbox', { name: 'newsletter.csv', exact: true }).check();
    await page.getByRole('radio', { name: en.originals.replace }).check();
    await expect(page.getByText(en.originals.replaceHint)).toBeVisible();
    await confirm(page, 2);
    await page.getByRole('button', { name: en.originals.act }).click();
    await expect(page.getByText(en.originals.outcomes.replaced)).toBeVisible();
    await expect(page.getByText(`clients.xlsx · ${en.originals.outcomes.missing}`)).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    const text = readFileSync(lists.newsletter, 'utf8');
    expect(text).toContain('marta.quellwein@example.org');
    for (const value of listsOfSalon.erased) expect(text).not.toContain(value);
    await lethe.expectAccessible();
  });

  await test.step('the backup is put back, and says whom it erased again', async () => {
    const backup = lethe.findFiles('.lethe').find((file) => /backups.*\.lethe$/.test(file));
    await page.clock.fastForward('11:00');
    await page.getByRole('button', { name: en.backups.restoreTitle }).click();
    await lethe.expectAccessible();
    await page
      .getByLabel(en.backups.restoreChoose)
      .last()
      .setInputFiles(backup ?? '');
    const form = page.getByRole('form', { name: en.backups.restoreTitle });
    await form.getByLabel(en.start.passphrase, { exact: true }).fill('not the right words');
    await form.getByRole('button', { name: en.backups.restoreAction }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await form.getByLabel(en.start.passphrase, { exact: true }).fill(PASSPHRASE);
    await form.getByRole('button', { name: en.backups.restoreAction }).click();
    await expect(page.getByTestId('workspace-name')).toBeVisible({ timeout: 60_000 });
    await goTo(page, 'overview');
    await expect(page.getByText(/This is an older copy of the workspace.*people 2/)).toBeVisible();
    await expect(page.getByTestId('kind-consent_withdrawn')).toHaveCount(0);
    await lethe.expectAccessible();
  });
  rmSync(folder, { recursive: true });
});

for (const [language, name] of [
  ['ru', 'Русский'],
  ['ar', 'العربية'],
  ['tr', 'Türkçe'],
] as const) {
  test(`restoring can be read and used in ${language}`, async ({ lethe }) => {
    const { page } = lethe;
    const words = messagesOf(language);
    await chooseLanguage(page, name);
    await page.getByRole('button', { name: words.backups.restoreTitle }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.backups.restoreTitle);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await lethe.expectAccessible();
  });
}

async function confirm(page: Page, count: number): Promise<void> {
  await page
    .getByRole('textbox', { name: fill('en', en.originals.confirm, { n: String(count) }) })
    .fill(String(count));
}
