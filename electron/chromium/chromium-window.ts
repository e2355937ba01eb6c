import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { present } from '#base/assert.ts';
import { addressAfterLock, BLANK_PAGE } from '#host/address-after-lock.ts';
import type { AppFiles } from '#host/app-files.ts';
import { openAppFiles } from '#host/app-files.ts';
import type { Host } from '#host/host.ts';
import { withoutCoreDumps } from '#host/without-core-dumps.ts';
import type { EventListener } from '#host/worker-pool.ts';
import { findChosenPaths } from './chosen-files.ts';
import { clearCopied } from './clear-copied.ts';
import { createEventQueue } from './event-queue.ts';
import type { EventQueue } from './event-queue.ts';
import { APP_ORIGIN } from './launch-arguments.ts';
import { launchBrowser } from './launch-browser.ts';
import type { BrowserLaunch } from './launch-browser.ts';
import { bindings, FILE_STASH, installWindowApi } from './page-script.ts';
import { createProfile } from './profile.ts';

export type ChromiumWindowOptions = BrowserLaunch & {
  /** Folder of the built page. */
  readonly rendererFolder: string;
  readonly settingsFolder: string;
  /** `makePageAnew`: for when a workspace was closed. */
  readonly makeHost: (onEvent: EventListener, makePageAnew: () => Promise<void>) => Host;
};

export type ChromiumWindow = {
  readonly page: Page;
  /** Requests to anything but the application itself. */
  readonly refusedRequests: () => number;
  /** Fulfilled when the window is closed, the workers have ended and the profile is gone. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the application in an installed browser, over a pipe. No port is opened and nothing outside is reached. */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  withoutCoreDumps(); // before the browser starts, which takes it over
  const profile = createProfile(options.browser.profileFolder ?? options.settingsFolder);
  const events = createEventQueue();
  let makePageAnew = (): Promise<void> => Promise.resolve();
  const host = options.makeHost(
    (name, payload) => events.push(name, payload),
    () => makePageAnew(),
  );
  const tidyUp = async (): Promise<void> => {
    events.close();
    await host.close();
    await profile.remove();
  };
  try {
    const context = await launchBrowser(options, profile.folder);
    const closed = new Promise<void>((resolve) => {
      context.once('close', () => void tidyUp().finally(resolve));
    });
    const page = present(context.pages()[0], 'an app window has a page');
    const refused = await prepare({ context, page, host, events, options });
    await showApplication(page);
    makePageAnew = pageRenewal(page, await context.newCDPSession(page));
    return {
      page,
      refusedRequests: () => refused.count,
      closed,
      close: async () => {
        await context.close();
        await closed;
      },
    };
  } catch (error) {
    await tidyUp();
    throw error;
  }
}

type Parts = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly host: Host;
  readonly events: EventQueue;
  readonly options: ChromiumWindowOptions;
};

/** Everything that must hold before the first of our scripts runs. */
async function prepare(parts: Parts): Promise<{ readonly count: number }> {
  const { context, page, events } = parts;
  const refused = { count: 0 };
  const refuse = (): void => {
    refused.count += 1;
    events.push('network/refused', { count: refused.count });
  };
  const files = openAppFiles(parts.options.rendererFolder, APP_ORIGIN);
  await context.route('**/*', (route) => answer(route, files, refuse));
  await context.grantPermissions([], { origin: APP_ORIGIN });
  await exposeBindings(parts, refuse);
  await context.addInitScript(installWindowApi, {
    origin: APP_ORIGIN,
    names: bindings,
    stash: FILE_STASH,
  });
  await context.addInitScript(clearCopied);
  context.on('page', (other) => void other.close());
  page.on('close', () => void context.close());
  page.on('crash', () => void context.close());
  page.on('dialog', (dialog) => {
    void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss());
  });
  page.on('framenavigated', (frame) => {
    const isElsewhere = frame === page.mainFrame() && !isOurs(frame.url());
    if (isElsewhere) void showApplication(page).catch(() => null);
  });
  return refused;
}

async function answer(route: Route, files: AppFiles, refuse: () => void): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (!isOurs(url)) {
    refuse();
    // An empty answer to a navigation leaves the page where it is; a refusal would show the browser's error page.
    if (request.isNavigationRequest()) return route.fulfill({ status: 204 });
    return route.abort('blockedbyclient');
  }
  const response = files.respond({ method: request.method(), url });
  return route.fulfill({ ...response, headers: { ...response.headers } });
}

/** Only the application's own page, in its main frame, is answered. */
async function exposeBindings(
  { context, page, host, events }: Parts,
  refuse: () => void,
): Promise<void> {
  const expose = (
    name: string,
    run: (...values: readonly unknown[]) => unknown,
  ): Promise<unknown> =>
    context.exposeBinding(name, (source, ...values: unknown[]) => {
      const ours = source.page === page && source.frame === page.mainFrame();
      return ours && isOurs(source.frame.url()) ? run(...values) : null;
    });
  const session = await context.newCDPSession(page);
  await expose(bindings.invoke, (name, input) => host.call(name, input));
  await expose(bindings.nextEvents, (isFirst) => events.next(isFirst === true));
  await expose(bindings.grantFiles, async (token, count) =>
    host.grantPaths(await findChosenPaths(session, token, count)),
  );
  await expose(bindings.refused, refuse);
}

/** In the place of whatever is shown, so that nothing lies behind it. */
async function showApplication(page: Page, address = `${APP_ORIGIN}/`): Promise<void> {
  await page.evaluate((url) => location.replace(url), address);
  await page.waitForURL(address, { waitUntil: 'commit' });
}

/**
 * A page that only loads again keeps its process, and with it the text of everybody whom it showed. Another site gets a
 * process of its own, the old one ends, and the application starts in a third (D25).
 */
function pageRenewal(page: Page, session: CDPSession): () => Promise<void> {
  return async () => {
    const address = addressAfterLock(page.url());
    await page.goto(BLANK_PAGE, { waitUntil: 'commit' }); // an address that is not ours: we are shown again
    await page.waitForURL((url) => isOurs(url.href), { waitUntil: 'commit' });
    if (address !== page.url()) await page.evaluate((url) => location.replace(url), address);
    await session.send('Page.resetNavigationHistory');
  };
}

function isOurs(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
