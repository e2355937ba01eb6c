import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '#messages/en/index.ts';
import { makeCanaries, toCsv } from '#support/canary-corpus.ts';
import { canReadMemory, countInMemory, descendantsOf, textOf } from '#support/process-memory.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

/** Processes in which pages run. */
const renderers = (): readonly number[] =>
  descendantsOf(process.pid).filter((pid) =>
    /--type=renderer/.test(textOf(`/proc/${pid}/cmdline`)),
  );

test('a locked window holds nobody whom it showed, in its memory or behind its page (D25)', async ({
  lethe,
  windowKind,
}) => {
  const { page } = lethe;
  const canaries = makeCanaries(60);
  const list = path.join(lethe.folder, '..', 'list.csv');
  writeFileSync(list, toCsv(canaries));
  const forms = canaries
    .slice(0, 5)
    .flatMap(({ tokens }) => tokens.slice(1, 3).map((token) => token.slice(-10)))
    .flatMap((end) => [Buffer.from(end), Buffer.from(end, 'utf16le')]);
  const seen = (): number =>
    renderers()
      .flatMap((pid) => countInMemory(pid, forms))
      .filter((count) => count > 0).length;
  const canLook = canReadMemory() && windowKind === 'chromium';
  await page.clock.install();
  await chooseLanguage(page);
  await makeWorkspace(page);
  await chooseFiles(page, [list]);
  await page.locator('.action-bar button').first().click();
  await page.getByRole('heading', { level: 1, name: en.lists.result.title }).waitFor();
  await goTo(page, 'people');
  await page
    .getByText(canaries[3]?.email ?? '')
    .first()
    .waitFor();
  if (canLook) expect(seen()).toBeGreaterThan(4);
  await page.clock.fastForward('11:00');
  await expect(page.getByText(en.start.wasLocked)).toBeVisible();
  if (canLook) await expect.poll(seen).toBe(0);
  expect(await page.evaluate(() => history.length)).toBe(1);
});
