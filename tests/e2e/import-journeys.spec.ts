import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { en } from '#messages/en/index.ts';
import { fill } from '#messages/index.ts';
import { expect, test } from './lethe-test.ts';
import { openWindow } from './open-window.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace, PASSPHRASE } from './steps.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lethe-journeys-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const write = (
  name: string,
  lines: readonly string[],
  encoding: BufferEncoding = 'utf8',
): string => {
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.from(`${lines.join('\r\n')}\r\n`, encoding));
  return file;
};

/** A column whose title says little, and dates that can be read both ways. */
const withQuestions = [
  'E-mail,Name,Block,Born',
  ...Array.from({ length: 24 }, (_, row) =>
    [
      `p${row}@example.org`,
      `Ann${'abcdefghijklmnopqrstuvwx'[row]} Example`,
      row % 3 === 0 ? 'no' : 'yes',
      `0${(row % 9) + 1}/0${(row % 7) + 1}/1985`,
    ].join(','),
  ),
];

test('two files come in, a doubtful column is answered with its effect in sight, and the next page leads on', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const other = write('second.csv', ['Email;Newsletter consent', 'zoe@example.org;no']);
  await chooseFiles(page, [write('first.csv', withQuestions), other]);
  const first = page.getByRole('region', { name: /first\.csv/ });
  await expect(first.getByText(en.importing.preview, { exact: true })).toBeVisible();
  await expect(first.getByText(/none of its dates proves the order \(dates: 24\)/)).toBeVisible();
  const polarity = first.getByRole('radiogroup', { name: /Block/ });
  await polarity.getByLabel(en.sources.polarities.positive).check();
  await expect(
    first.getByText(fill('en', en.importing.effect.positive, { yes: 16, no: 8 })),
  ).toBeVisible();
  await polarity.getByLabel(en.sources.polarities.negative).check();
  await expect(first.getByText(fill('en', en.importing.effect.negative, { no: 16 }))).toBeVisible();
  await first.getByLabel(en.sources.dateOrders.DMY).check();
  await lethe.expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.lists.review.start.other.replace('{n}', '2') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.result.title);
  const step = page.getByTestId('step-consent_withdrawn');
  await expect(step.getByRole('heading')).toContainText('17');
  await expect(page.getByText(en.importing.originals.title)).toBeVisible();
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.next.expert }).click();
  await page.getByRole('button', { name: en.next.rows }).click();
  await expect(page.getByRole('cell', { name: '24' }).first()).toBeVisible();
  await lethe.expectAccessible();
  await step.getByRole('button', { name: /See them/ }).click();
  await expect(page.getByTestId('people-count')).toContainText('17');
});

test('lists below one another are shown with what is above them, counted, and come in', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const lines = [
    'Name,Email,Newsletter',
    'Ann Lindqvist,ann@example.org,yes',
    'Unsubscribed,,',
    'Ben Lindqvist,ben@example.org,yes',
    '',
    'Waiting list,,',
    'Client,Phone,Birthday',
    'Cem Aydemir,+49 30 1234567,1990-02-03',
  ];
  await chooseFiles(page, [write('salon.csv', lines)]);
  const list = page.getByRole('region', { name: /salon\.csv/ });
  await expect(list.getByText(en.lists.review.below.other.replace('{n}', '2'))).toBeVisible();
  await expect(list.getByRole('table', { name: 'Unsubscribed' })).toContainText('Ben Lindqvist');
  await expect(list.getByText(en.lists.review.belowLine.refuses)).toBeVisible();
  await expect(list.getByRole('table', { name: 'Waiting list' })).toContainText('Cem Aydemir');
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.lists.review.start.other.replace('{n}', '3') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.result.title);
  await expect(page.getByTestId('step-consent_withdrawn').getByRole('heading')).toContainText('1');
});

test('a garbled file is repaired with one click, and the names are seen before they come in', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const names = ['Иван Петров', 'Мария Орлова', 'Ольга Зайцева', 'Анна Кузнецова'];
  const lines = ['Имя;Почта', ...names.map((name, row) => `${name};p${row}@example.org`)];
  const garbled = lines.map((line) => Buffer.from(line, 'utf8').toString('latin1'));
  await chooseFiles(page, [write('garbled.csv', garbled)]);
  await page.getByRole('button', { name: en.importing.repairNow }).click();
  await expect(page.getByRole('cell', { name: 'Мария Орлова' })).toBeVisible();
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.importing.reading.change }).click();
  await expect(page.getByRole('switch', { name: en.importing.reading.repair })).toBeChecked();
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.lists.review.start.one }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.result.title);
  await goTo(page, 'people');
  await expect(page.getByRole('link', { name: 'Мария Орлова' })).toBeVisible();
});

test('a list cut at the wrong mark is put right by hand, and rows set aside are saved as a file', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const rows = ['Jo Adams', 'Al Baker', 'Di Clark', 'Bo Davis'].map(
    (name, row) => `${name}|jo${row}@example.org|2026-0${row + 1}-01`,
  );
  const list = [
    'Name|Email|Last visit',
    ...rows,
    'Total|4|',
    'torn|row|with|more|cells|than|it has',
  ];
  await chooseFiles(page, [write('bars.csv', list)]);
  await page.getByRole('button', { name: en.importing.reading.change }).click();
  const separator = page.getByRole('combobox', { name: en.importing.reading.delimiter });
  await separator.click();
  await page.getByRole('option', { name: en.importing.reading.delimiters.semicolon }).click();
  await expect(page.getByRole('columnheader', { name: /Name\|Email/ })).toBeVisible();
  await separator.click();
  await page.getByRole('option', { name: en.importing.reading.delimiters.bar }).click();
  await expect(page.getByRole('cell', { name: 'Di Clark' })).toBeVisible();
  await page.getByRole('button', { name: en.lists.review.start.one }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.result.title);
  await page.getByRole('button', { name: en.common.back }).click();
  await page.getByRole('button', { name: en.lists.showSetAside }).click();
  await page.getByRole('button', { name: en.importing.saveSetAside }).click();
  await expect(page.getByText(en.common.outputs.kinds.set_aside, { exact: true })).toBeVisible();
  await lethe.expectAccessible();
  const [saved] = lethe.findFiles('set-aside.csv');
  expect(readFileSync(saved ?? '', 'utf8')).toContain('torn|row|with|more');
});

test('an import that is cancelled leaves no trace, whichever screen it is watched from', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const rows = Array.from({ length: 150_000 }, (_, row) => `p${row}@example.com,Person ${row}`);
  await chooseFiles(page, [write('long.csv', ['Email,Name', ...rows])]);
  await page.getByRole('button', { name: en.lists.review.start.one }).click();
  await expect(page.getByTestId('job-panel')).toBeVisible();
  await goTo(page, 'settings');
  await page.getByRole('link', { name: en.importing.underWayShow }).click();
  await page.getByRole('button', { name: en.common.job.cancel }).click();
  await expect(page.getByText(en.lists.emptyTitle)).toBeVisible();
  await expect(page.getByText(en.importing.interrupted.title)).toBeHidden();
  await expect(page.getByRole('alert')).toContainText(en.problems['job/cancelled'].what);
  await lethe.expectAccessible();
  await page.getByRole('button', { name: en.importing.interrupted.start }).click();
  await expect(page.getByRole('region', { name: /long\.csv/ })).toBeVisible();
});

test('after a crash the files that were on their way in are named, and can be taken in again', async ({
  lethe,
  windowKind,
}) => {
  await chooseLanguage(lethe.page);
  await makeWorkspace(lethe.page);
  const rows = Array.from({ length: 150_000 }, (_, row) => `p${row}@example.com,Person ${row}`);
  await chooseFiles(lethe.page, [write('long.csv', ['Email,Name', ...rows])]);
  await lethe.page.getByRole('button', { name: en.lists.review.start.one }).click();
  await expect(lethe.page.getByTestId('job-panel')).toBeVisible();
  await expect(lethe.page.getByText(en.jobs.phases.reading)).toBeVisible();
  // What a power cut leaves: the folders as they are at this moment.
  const home = path.join(folder, 'after the crash');
  cpSync(path.dirname(lethe.folder), home, {
    recursive: true,
    filter: (file) => !/profile|Singleton|\.lock$/.test(file),
  });
  await lethe.page.getByRole('button', { name: en.common.job.cancel }).click();
  const { page, close } = await openWindow({ kind: windowKind, home, today: '2026-11-23' });
  try {
    await page.getByRole('button', { name: /^Open .*Salon Quellwein/ }).click();
    await page.getByLabel(en.start.passphrase, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
    const notice = page.getByRole('status').filter({ hasText: en.importing.interrupted.title });
    await expect(notice).toContainText('long.csv');
    await expect(page.getByText(en.lists.emptyTitle)).toBeVisible();
    await notice.getByRole('button', { name: en.importing.interrupted.start }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.review.title);
    await expect(page.getByRole('region', { name: /long\.csv/ })).toBeVisible();
    await page.getByRole('button', { name: en.common.cancel }).click();
    await expect(page.getByText(en.lists.emptyTitle)).toBeVisible();
    await expect(notice).toBeHidden();
  } finally {
    await close();
  }
});

test('a list chosen before there is a workspace waits, and is looked at once there is one', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await chooseFiles(page, [write('early.csv', ['E-mail,Name', 'zoe@example.org,Zoe'])]);
  await expect(page.getByRole('status').filter({ hasText: /early\.csv/ })).toBeVisible();
  await lethe.expectAccessible();
  await makeWorkspace(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.lists.review.title);
  await expect(page.getByRole('region', { name: /early\.csv/ })).toBeVisible();
});

test('a column of which nothing is made is named, and no longer once its owner says what it holds', async ({
  lethe,
}) => {
  const { page } = lethe;
  await chooseLanguage(page);
  await makeWorkspace(page);
  const rows = ['Ann Bell', 'Bo Carr', 'Cy Dunn', 'Di Elm'].map(
    (name, at) => `${name};p${String(at)}@example.org;${at % 2 === 0 ? 'yes' : 'no'}`,
  );
  await chooseFiles(page, [write('list.csv', ['Name;E-mail;Parking', ...rows])]);
  const unused = page.getByTestId('unused-columns');
  await expect(unused).toHaveText(`${en.lists.review.unused} Parking`);
  await lethe.expectAccessible();
  await page.getByRole('button', { name: /Show all/ }).click();
  await page
    .getByRole('combobox', { name: fill('en', en.lists.review.means, { name: 'Parking' }) })
    .click();
  await page.getByRole('option', { name: en.sources.roles.consent_general, exact: true }).click();
  await expect(unused).toHaveCount(0);
});
