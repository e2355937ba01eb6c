import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { en } from '#messages/en/index.ts';
import { fill } from '#messages/index.ts';
import { listsOfSalon, writeSalonLists } from './invented-lists.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

/** The number in the first form, so that a wording with `{n}` can be looked for. */
const counted = (forms: { readonly other: string }, count: number): string =>
  forms.other.replace('{n}', String(count));

test('from two exports to a receipt that a stranger can check, and the erased stay away', async ({
  lethe,
}) => {
  const { page } = lethe;
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-lists-'));
  const lists = writeSalonLists(folder);
  const before = {
    clients: readFileSync(lists.clients),
    newsletter: readFileSync(lists.newsletter),
  };

  await test.step('a workspace is made', async () => {
    await chooseLanguage(page);
    await makeWorkspace(page);
    await lethe.expectAccessible();
  });

  await test.step('two lists are looked at, and one column is corrected', async () => {
    await chooseFiles(page, [lists.clients, lists.newsletter]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.review.title);
    const clients = page.getByRole('region', { name: /clients\.xlsx/ });
    await clients.getByRole('button', { name: /columns/ }).click();
    const remark = clients.getByRole('combobox', { name: /What does “\u2068?Remark\u2069?” hold/ });
    await remark.click();
    await page.getByRole('option', { name: en.sources.roles.ignore, exact: true }).click();
    await expect(remark).toHaveValue(en.sources.roles.ignore);
    await lethe.expectAccessible();
  });

  await test.step('both come in, row for row', async () => {
    await page.getByRole('button', { name: counted(en.lists.review.start, 2) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(en.lists.result.title);
    await expect(
      page.getByText(counted(en.lists.result.people, listsOfSalon.people)),
    ).toBeVisible();
    await lethe.expectAccessible();
    await page.getByRole('button', { name: en.lists.result.next }).click();
  });

  await test.step('the overview counts who needs a decision', async () => {
    await expect(page.getByTestId('kind-consent_withdrawn').locator('.kind-count')).toHaveText('2');
    await expect(page.getByTestId('kind-minor').locator('.kind-count')).toHaveText('1');
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/overview.png', fullPage: true });
  });

  await test.step('a card shows the cell that the verdict rests on', async () => {
    const { label } = en.findings.kinds.consent_withdrawn;
    await page
      .getByRole('button', { name: fill('en', en.overview.seeKind, { kind: label }) })
      .click();
    await expect(page.getByTestId('people-count')).toHaveText(counted(en.people.shown, 2));
    await page.screenshot({ path: 'test-results/people.png' });
    await lethe.expectAccessible();
    await page.getByRole('link', { name: 'Jonas Birkfeld' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Jonas Birkfeld');
    await expect(page.getByText(/Newsletter consent/).first()).toBeVisible();
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/person.png', fullPage: true });
  });

  await test.step('the act is previewed, and waits for the right number', async () => {
    await goTo(page, 'overview');
    const { label } = en.findings.kinds.consent_withdrawn;
    await page
      .getByRole('button', { name: fill('en', en.overview.decideKind, { kind: label }) })
      .click();
    await page
      .getByRole('radio', { name: new RegExp(en.findings.dispositions.purge.label) })
      .click();
    await expect(page.getByText(counted(en.act.concerns, 2))).toBeVisible();
    const run = page.getByRole('button', { name: counted(en.act.run.purge, 2) });
    const typed = page.getByRole('textbox', { name: counted(en.act.confirm, 2) });
    await expect(run).toBeDisabled();
    await typed.fill('3');
    await expect(run).toBeDisabled();
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/act.png', fullPage: true });
    await typed.fill('2');
    await run.click();
    await expect(page.getByTestId('act-result')).toHaveText(counted(en.act.result.erased, 2), {
      timeout: 60_000,
    });
    await lethe.expectAccessible();
    await page.screenshot({ path: 'test-results/result.png', fullPage: true });
  });

  await test.step('what was written names nobody who was erased, and the lists are as they were', () => {
    const [copy] = lethe.findFiles('newsletter');
    expect(readFileSync(copy ?? '', 'utf8')).toContain(
      'marta.quellwein@example.org,Marta Quellwein,yes\r\n',
    );
    const written = [...lethe.findFiles('.json'), ...lethe.findFiles('.html'), copy ?? ''];
    expect(written.length).toBeGreaterThan(2);
    for (const file of written) {
      const text = readFileSync(file, 'utf8');
      for (const value of listsOfSalon.erased) expect(text).not.toContain(value);
    }
    expect(readFileSync(lists.clients).equals(before.clients)).toBe(true);
    expect(readFileSync(lists.newsletter).equals(before.newsletter)).toBe(true);
  });

  await test.step('the old list comes back, and is told that these people had said no', async () => {
    await goTo(page, 'lists');
    // The page before has a way to choose files too.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.title);
    await chooseFiles(page, [lists.newsletter]);
    await page.getByRole('button', { name: en.lists.review.start.one }).click();
    await expect(page.getByRole('alert')).toContainText(counted(en.lists.suppressed, 2));
    await lethe.expectAccessible();
  });

  await test.step('the receipt is intact for a stranger', async () => {
    await goTo(page, 'record');
    await expect(page.getByText(en.record.intact)).toBeVisible();
    await lethe.expectAccessible();
    const receipt = lethe.findFiles('receipt').find((name) => name.endsWith('.json'));
    await page.getByLabel(en.record.verifyAction).setInputFiles(receipt ?? '');
    await expect(page.getByRole('status').filter({ hasText: en.record.isIntact })).toBeVisible();
    const changed = path.join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(receipt ?? '', 'utf8').replace('2026', '2025'));
    await page.getByLabel(en.record.verifyAction).setInputFiles(changed);
    await expect(page.getByRole('status').filter({ hasText: en.record.isBroken })).toContainText(
      en.problems['receipt/broken'].next,
    );
  });

  await test.step('an entry of the record tells in words what was done', async () => {
    const entry = page.getByRole('row').filter({ hasText: en.trail.kinds['disposition.run'] });
    await entry.getByText(en.record.showDetail).click();
    await expect(entry).toContainText(
      `${en.trail.facts.disposition}${en.findings.dispositions.purge.label}`,
    );
    await expect(entry).not.toContainText('disposition');
    await lethe.expectAccessible();
  });

  await test.step('a backup is not deleted by two clicks on one place', async () => {
    await page.getByRole('button', { name: en.backups.backUp }).click();
    const remove = page.getByRole('button', { name: en.backups.remove });
    const question = page.getByRole('dialog');
    await remove.dblclick();
    await expect(question).toBeHidden(); // the second click fell beside the question
    await remove.click();
    await expect(question).toContainText(en.backups.removeText);
    await lethe.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await remove.click();
    await question.getByRole('button', { name: en.backups.removeConfirm }).click();
    await expect(page.getByText(en.backups.none)).toBeVisible();
  });

  for (const place of ['people', 'suppression', 'settings'] as const) {
    await test.step(`${place} can be used by everybody`, async () => {
      await goTo(page, place);
      await lethe.expectAccessible();
    });
  }
  rmSync(folder, { recursive: true });
});
