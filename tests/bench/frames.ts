import type { CDPSession, Page } from 'playwright';

/** A frame that the browser calls long (over 50 ms), and how much of it was work of the page's own scripts. */
export type LongFrame = {
  readonly duration: number; // milliseconds, as the rest
  readonly scripts: number;
  readonly worst: string;
};

export type Frames = { readonly frames: readonly number[]; readonly long: readonly LongFrame[] };

type Seen = { readonly frames: number[]; readonly long: LongFrame[]; stop: boolean };

declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var framesSeen: Seen | undefined;
}

/** What the browser tells of a long frame; the types of the DOM do not know it yet. */
type Entry = PerformanceEntry & {
  readonly scripts: readonly { readonly duration: number; readonly invoker: string }[];
};

/** From now on the page notes how long each of its frames lasts, and which the browser calls long. */
export function startFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: Seen = { frames: [], long: [], stop: false };
    globalThis.framesSeen = seen;
    let last = performance.now();
    const note = (now: number): void => {
      seen.frames.push(now - last);
      last = now;
      if (!seen.stop) requestAnimationFrame(note);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(note);
    });
    new PerformanceObserver((entries) => {
      if (seen.stop) return;
      for (const { duration, scripts } of entries.getEntries() as Entry[]) {
        const worst = scripts.toSorted((one, other) => other.duration - one.duration)[0];
        seen.long.push({
          duration,
          scripts: scripts.reduce((sum, script) => sum + script.duration, 0),
          worst: worst?.invoker ?? '',
        });
      }
    }).observe({ type: 'long-animation-frame' });
  });
}

export function readFrames(page: Page): Promise<Frames> {
  return page.evaluate(() => {
    const seen = globalThis.framesSeen;
    if (seen === undefined) return { frames: [], long: [] };
    seen.stop = true;
    return { frames: seen.frames, long: seen.long };
  });
}

/** What one stretch of work of the page cost on the processor, in milliseconds: waiting for it is left out. */
type Traced = {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
} & {
  readonly tdur?: number; // microseconds on the processor
  readonly args?: { readonly name?: string };
};

/**
 * From now on the browser notes each task of each of its threads; the returned function gives those of the page's main
 * thread, which draws: a frame can only be late by the page's own doing where one of them is long.
 */
export async function startTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const mains = new Set<string>();
  const tasks = new Map<string, number[]>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as Traced[]) {
      const thread = `${String(event.pid)} ${String(event.tid)}`;
      if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mains.add(thread);
      if (event.ph !== 'X' || event.tdur === undefined) continue;
      const known = tasks.get(thread);
      if (known === undefined) tasks.set(thread, [event.tdur / 1000]);
      else known.push(event.tdur / 1000);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return [...mains].flatMap((thread) => tasks.get(thread) ?? []);
  };
}
