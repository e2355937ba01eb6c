import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profilePreferences } from '#chromium/launch-arguments.ts';
import { launchBrowser } from '#chromium/launch-browser.ts';
import { createProfile } from '#chromium/profile.ts';
import { findTestBrowser } from '#support/test-browser.ts';

/** What the browser says of itself in the pages that it has for that, started as the window's is, but without our page. */
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-account-'));
let context: BrowserContext;

beforeAll(async () => {
  const options = { ...(await findTestBrowser()), headless: true };
  context = await launchBrowser(options, createProfile(folder).folder);
}, 60_000);

afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

async function textOf(address: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(address);
  const text = await page.locator('body').innerText();
  await page.close();
  return text;
}

/** Settings by their dotted names, of those that this version of the browser knows. */
function valuesOf(preferences: unknown, names: readonly string[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const name of names) {
    let at = preferences as Record<string, unknown> | undefined;
    for (const part of name.split('.')) at = at?.[part] as Record<string, unknown> | undefined;
    if (at !== undefined && 'value' in at) found.set(name, at['value']);
  }
  return found;
}

function leavesOf(tree: object, above = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${above}${name}.`)
      : [[`${above}${name}`, value] as const],
  );
}

describe('the browser, asked by chrome:// addresses,', () => {
  test('was started over a pipe, with a profile of its own, without extensions and sync (F22, F24)', async () => {
    const text = await textOf('chrome://version');
    for (const wanted of [
      '--remote-debugging-pipe',
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ])
      expect(text).toContain(wanted);
    expect(text).not.toMatch(/--remote-debugging-port|--load-extension=\S/);
    expect(/^Profile Path\s+(.*)$/m.exec(text)?.[1]).toContain(path.basename(folder));
  });

  test('has every setting that was written into its profile, and took none back (D22)', async () => {
    const wanted = new Map(leavesOf(profilePreferences));
    const values = valuesOf(JSON.parse(await textOf('chrome://prefs-internals')), [
      ...wanted.keys(),
    ]);
    expect([...values.keys()]).toEqual(
      expect.arrayContaining([
        'autofill.profile_enabled',
        'autofill.credit_card_enabled',
        'credentials_enable_service',
        'search.suggest_enabled',
        'translate.enabled',
      ]),
    );
    const asWritten = [...values.keys()].map((name) => [name, wanted.get(name)] as const);
    expect([...values]).toEqual(asWritten);
  });

  test('runs no extension but the parts of itself (F22)', async () => {
    const extensions = JSON.parse(await textOf('chrome://extensions-internals')) as {
      location: string;
    }[];
    expect(extensions.filter(({ location }) => location !== 'COMPONENT')).toEqual([]);
  });
});
