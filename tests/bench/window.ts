import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { WindowApi } from '#contract/window-api.ts';
import { peopleSorts } from '#domain/people-filter.ts';
import { en } from '#messages/en/index.ts';
import { noFilter } from '#support/no-filter.ts';
import buildPage from '../e2e/build-page.ts';
import { openWindow } from '../e2e/open-window.ts';
import type { OpenedWindow } from '../e2e/open-window.ts';
import { chooseFiles, chooseLanguage } from '../e2e/steps.ts';
import type { Frames, LongFrame } from './frames.ts';
import { readFrames, startFrames, startTasks } from './frames.ts';
import { makeList } from './make-list.ts';
import { measuredRun } from './measured-run.ts';

/**
 * `npm run bench:window [PEOPLE] [ROWS] [LOOK]`: a real browser window over a workspace of that many people: cold start, opening,
 * pages, facets and searches as the page waits for them, and the frames while the table is scrolled by wheel during
 * an import of that many rows. Beside the times as they pass: what the services behind the window took of the processor,
 * which a busy machine does not change. Asserts nothing.
 */
declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var lethe: WindowApi<File>;
}

const people = Number(process.argv[2] ?? 1_000_000);
const rows = Number(process.argv[3] ?? 200_000);
const STARTS = 3;
const PASSPHRASE = 'a passphrase for the bench only';
const TODAY = '2026-11-23';
/** Milliseconds that somebody looks at the overview, at the least. */
const READ_AHEAD = Number(process.argv[4] ?? 5000);
const WORDS = 'анна|thornbury|юлия|yulia|olga|07700|q|okafor|ann|morozov|freya|sandhu'.split('|');

const cache = join(tmpdir(), 'lethe-bench');
mkdirSync(cache, { recursive: true });
const home = mkdtempSync(join(cache, 'window-'));
const workspaces = join(home, 'Lethe');
mkdirSync(workspaces, { recursive: true });

try {
  await buildPage();
  await importPeople();
  const opened = await measureStarts();
  await openWorkspace(opened.page);
  await measureAnswers(opened.page);
  await measureFrames(opened.page);
  await opened.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function importPeople(): Promise<void> {
  const list = join(cache, `list-${String(people)}.csv`);
  makeList(list, people);
  const passphrase = join(home, 'passphrase');
  writeFileSync(passphrase, `${PASSPHRASE}\n`, { mode: 0o600 });
  const workspace = join(workspaces, 'bench.lethe');
  const words = ['import', list, '--workspace', workspace, '--country', 'GB', '--today', TODAY];
  await measuredRun(process.execPath, [
    'electron/cli/lethe.ts',
    ...words,
    '--passphrase-file',
    passphrase,
  ]);
  if (!existsSync(workspace)) throw new Error('no workspace was made');
}

/** From the start of the browser's process to a page that can be used; the last one stays open. */
async function measureStarts(): Promise<OpenedWindow> {
  const times: number[] = [];
  for (let start = 1; ; start += 1) {
    const started = performance.now();
    const opened = await openWindow({ kind: 'chromium', home, today: TODAY });
    await opened.page.locator('html[data-app-state="ready"]').waitFor();
    times.push(performance.now() - started);
    if (start === STARTS) {
      report('cold start to a usable page', times);
      return opened;
    }
    await opened.close();
  }
}

async function openWorkspace(page: Page): Promise<void> {
  const language = page.getByRole('button', { name: 'English', exact: true });
  if (await language.isVisible()) await chooseLanguage(page);
  await page.getByRole('button', { name: /bench/ }).click();
  await page.getByLabel(en.start.passphrase, { exact: true }).fill(PASSPHRASE);
  const used = process.cpuUsage();
  const started = performance.now();
  await page.getByRole('button', { name: en.start.openAction, exact: true }).click();
  await page.getByTestId('headline').waitFor({ timeout: 120_000 });
  report('passphrase to the overview', [performance.now() - started], [processorTime(used)]);
  await page.waitForTimeout(READ_AHEAD);
}

/** As the page waits for them: there and back through window, host and worker. */
async function measureAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/people';
  });
  await page.locator('.person-link').first().waitFor();
  const base = { filter: noFilter, sort: 'order', descending: false, offset: 0, limit: 100 };
  const asked = { ...base, language: 'en' } as const;
  const list = (part: object, into: Measured) =>
    askTimed(page, into, { name: 'people/list', input: { ...asked, ...part } });
  const facets = (part: object, into: Measured) =>
    askTimed(page, into, { name: 'people/facets', input: { filter: { ...noFilter, ...part } } });
  const measured = (): Measured => ({ times: [], cpu: [] });
  const reported = (name: string, { times, cpu }: Measured) => report(name, times, cpu);
  for (const round of [', at first', '']) {
    const first = measured();
    for (const sort of peopleSorts) await list({ sort }, first);
    reported(`first page by each column${round}`, first);
  }
  const pages = measured();
  for (const sort of peopleSorts) {
    for (const part of [0.1, 0.5, 0.9]) {
      await list({ sort, offset: Math.floor(people * part) }, pages);
    }
  }
  reported('a page anywhere, by any column', pages);
  const firstSearch = measured();
  await list({ filter: { ...noFilter, search: 'abc' } }, firstSearch);
  reported('the first search', firstSearch);
  const [searches, counts] = [measured(), measured()];
  for (const search of WORDS) {
    await list({ filter: { ...noFilter, search } }, searches);
    await facets({ search }, counts);
  }
  reported('search, first page', searches);
  reported('search, facets', counts);
  const filters = [{ kinds: ['minor'] }, { ages: ['adult'] }, { dues: ['overdue'] }];
  const filtered = measured();
  for (const filter of [...filters, ...filters]) await facets(filter, filtered);
  reported('facets of a filter', filtered);
}

type Measured = { readonly times: number[]; readonly cpu: number[] };

async function askTimed(
  page: Page,
  { times, cpu }: Measured,
  asked: { readonly name: string; readonly input: object },
): Promise<void> {
  const used = process.cpuUsage();
  const time = await page.evaluate(async (call) => {
    const started = performance.now();
    const answer = await lethe.invoke(call.name as 'people/list', call.input as never);
    if (!answer.ok) throw new Error(answer.problem.code);
    return performance.now() - started;
  }, asked);
  times.push(time);
  cpu.push(processorTime(used));
}

/** Of this process, which holds the workers, since then; in milliseconds. */
function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function measureFrames(page: Page): Promise<void> {
  const resting = await scrollWhile(page, 5000, () => Promise.resolve(true));
  report('frames, scrolling', resting.frames);
  const list = join(cache, `list-${String(rows)}.csv`);
  makeList(list, rows);
  await page.evaluate(() => {
    window.location.hash = '#/lists';
  });
  await page.getByRole('heading', { level: 1, name: en.lists.title }).waitFor();
  await chooseFiles(page, [list]);
  const start = page.locator('.action-bar button:first-child:enabled');
  await start.click({ timeout: 120_000 });
  await page.getByTestId('job-panel').waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/people';
  });
  await page.locator('.person-link').first().waitFor();
  const banner = page.locator('.import-banner');
  const endTasks = await startTasks(page);
  const during = await scrollWhile(page, 120_000, () => banner.isVisible());
  const tasks = await endTasks();
  report('frames, scrolling during an import', during.frames);
  report('tasks of the page, on the processor', tasks);
  const longTasks = tasks.filter((task) => task > 50).length;
  console.log(
    `${String(longTasks)} of ${String(tasks.length)} tasks took over 50 ms of the processor`,
  );
  const over = during.frames.filter((frame) => frame > 50).length;
  console.log(`${String(over)} of ${String(during.frames.length)} frames lasted over 50 ms`);
  for (const { duration, scripts, worst } of worstOf(during.long)) {
    console.log(
      `  long: ${duration.toFixed(0)} ms, of it ${scripts.toFixed(0)} ms in the page's scripts (${worst})`,
    );
  }
}

/** The five with the most work of the page's own: the rest waits for the processor. */
function worstOf(long: readonly LongFrame[]): readonly LongFrame[] {
  return long.toSorted((one, other) => other.scripts - one.scripts).slice(0, 5);
}

/** Turns the wheel over the table, down and up, until the time is over or the reason is. */
async function scrollWhile(
  page: Page,
  milliseconds: number,
  goesOn: () => Promise<boolean>,
): Promise<Frames> {
  await page.locator('.people-scroller').hover();
  await startFrames(page);
  const end = performance.now() + milliseconds;
  for (let turn = 0; performance.now() < end && (await goesOn()); turn += 1) {
    const down = turn % 40 < 30 ? 1 : -1;
    for (let notch = 0; notch < 10; notch += 1) await page.mouse.wheel(0, down * 240);
  }
  return readFrames(page);
}

function report(name: string, times: readonly number[], cpu: readonly number[] = []): void {
  const told = (values: readonly number[]): string => {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
    return `${at(0.5).padStart(6)} ms  95%: ${at(0.95).padStart(6)} ms  most: ${at(1).padStart(6)} ms`;
  };
  const processor = cpu.length === 0 ? '' : `  | processor ${told(cpu)}`;
  console.log(`${name.padEnd(38)} ${told(times)}${processor}`);
}
