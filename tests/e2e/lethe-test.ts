import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import type { WindowKind } from './open-window.ts';
import { openWindow } from './open-window.ts';

export { expect } from 'playwright/test';

export type LetheOptions = {
  readonly windowKind: WindowKind;
  /** What the page may complain of, where a test makes it. */
  readonly expectedFaults: RegExp;
};

/** The application, started for one test with folders of its own. */
export type Lethe = {
  readonly page: Page;
  /** Where workspaces and results are put. */
  readonly folder: string;
  /** Files below that folder whose name contains the text. */
  readonly findFiles: (text: string) => readonly string[];
  /** Fails with the list of faults that axe finds on what is shown. */
  readonly expectAccessible: () => Promise<void>;
};

const TODAY = '2026-11-23';

export const test = base.extend<LetheOptions & { lethe: Lethe }>({
  windowKind: ['chromium', { option: true }],
  expectedFaults: [/example\.com/, { option: true }],
  lethe: async ({ windowKind, expectedFaults }, use) => {
    const home = mkdtempSync(path.join(tmpdir(), 'lethe-e2e-'));
    const opened = await openWindow({ kind: windowKind, home, today: TODAY });
    const { page } = opened;
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.locator('html[data-app-state="ready"]').waitFor();
    const folder = path.join(home, 'Lethe');
    await use({
      page,
      folder,
      findFiles: (text) => findFiles(folder, text),
      expectAccessible: () => expectAccessible(page),
    });
    await opened.close();
    rmSync(home, { recursive: true, force: true });
    expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([]);
  },
});

function findFiles(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name).includes(text))
    .map((name) => path.join(folder, name));
}

async function expectAccessible(page: Page): Promise<void> {
  // Half-way through a fade every colour is another; a fade begins a frame or two after what it shows.
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // Axe in one frame: the page has no others, and its policy lets nothing else in.
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  const faults = result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`,
  );
  expect(faults).toEqual([]);
}
