import type { Page } from 'playwright';

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
