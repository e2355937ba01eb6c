import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import type { InstalledBrowser } from './find-browser.ts';
import { browserEnvironment, launchArguments } from './launch-arguments.ts';

export type BrowserLaunch = {
  readonly browser: InstalledBrowser;
  /** For tests: no visible window. */
  readonly headless?: boolean;
  /** For tests: further switches that a browser inside a package needs. */
  readonly extraArguments?: readonly string[];
  readonly extraEnvironment?: Readonly<Record<string, string>>;
};

/** Linux refuses Chromium's sandbox to root; `start` says so. */
export function canUseSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0;
}

/** With everything off that would talk to anybody or keep anything. */
export function launchBrowser(options: BrowserLaunch, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: options.browser.executable,
    headless: options.headless ?? false,
    chromiumSandbox: canUseSandbox(),
    args: [...launchArguments(), ...(options.extraArguments ?? [])],
    ignoreDefaultArgs: ['--enable-automation'],
    env: { ...browserEnvironment(process.env, profile), ...options.extraEnvironment },
    viewport: options.headless === true ? { width: 1280, height: 860 } : null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
